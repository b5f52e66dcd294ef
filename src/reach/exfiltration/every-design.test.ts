// Scenarios and the exfiltration report have an answer for every design that can be drawn, and the same one every time.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDesign } from '../../deployment/arbitrary-design.testing.ts';
import { everyKind } from '../../edits/every-kind.ts';
import { optionDesigns } from '../../edits/every-option.ts';
import type { Design, Network } from '../../model/design.ts';
import { indexTopology } from '../../topology/topology.ts';
import { checkScenarios } from '../scenarios/check.ts';
import { closeOpening } from './close.ts';
import { exfiltration } from './exfiltration.ts';

const reversed = (network: Network): Network => ({
  ...network,
  resources: new Map([...network.resources].reverse()),
  links: new Map([...network.links].reverse()),
});

const said = (network: Network): readonly string[] => {
  const topology = indexTopology(network);
  const scenarios = checkScenarios(topology).map(
    ({ workspace, scenario, state }) => `${workspace} ${scenario.id} ${state}`,
  );
  const leaks = exfiltration(topology).flatMap(({ ids, openings }) =>
    openings.map(
      ({ standing, statement, beyond, sure }) =>
        `${[...ids].sort().join(' ')} ${standing} ${statement} ${beyond} ${sure}`,
    ),
  );
  return [...scenarios, ...leaks].sort();
};

function holds(design: Design): void {
  const once = said(design.network);
  expect(said({ ...design.network })).toEqual(once);
  expect(said(reversed(design.network))).toEqual(once);
}

it('for designs that somebody draws at random', () => {
  fc.assert(fc.property(arbitraryDesign, holds), { numRuns: 25 });
});

it('for a design with every kind, and for those with every option', () => {
  for (const design of [everyKind(), ...optionDesigns.map((one) => one.design())]) {
    holds(design);
    for (const { openings } of exfiltration(indexTopology(design.network))) {
      for (const opening of openings) {
        const edit = closeOpening(design, opening)?.edit(design);
        if (edit) expect(edit.ok).toBe(true);
      }
    }
  }
});
