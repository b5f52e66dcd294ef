import { expect, test } from 'vitest';
import { setField } from '../edits/edits.ts';
import { allowTag } from '../edits/security-rows.ts';
import type { Design } from '../model/design.ts';
import type { FieldValue } from '../model/field.ts';
import { design as exfiltrationPreset } from '../presets/exfiltration-prevention/design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { design as serviceEndpoints } from '../presets/service-endpoints/design.ts';
import { indexTopology } from '../topology/topology.ts';
import { currentDesign, edit, showDesign, undo } from './document-store.ts';
import { closeNow, closingFor, leaksOf } from './exfiltration.ts';
import { admissionFor, admitFlow, decisive, flowLine, scenariosOf } from './scenarios.ts';

const show = (design: Design) => showDesign(design, { recordId: 'test' });
const flowsOf = (id: string) =>
  scenariosOf(currentDesign().network).flatMap(({ results }) =>
    results.flatMap(({ scenario, flows }) => (scenario.id === id ? flows : [])),
  );

/** A security group in front of the nodes that lets out Entra ID and nothing else of the internet. */
function narrowNodes(): void {
  const group = indexTopology(currentDesign().network)
    .of('network-security-group')
    .find(({ name }) => name === 'nsg-scoring');
  if (!group) throw new Error('no group');
  const rules = [
    { ...allowTag('AzureActiveDirectory', 'Tcp', [443]), priority: 100 },
    { ...allowTag('Internet', '*', []), name: 'DenyInternet', access: 'Deny', destinationPorts: ['*'], priority: 4000 },
  ];
  edit(setField(currentDesign(), group.id, 'rules', rules as unknown as FieldValue));
}

test('a blocked flow of a scenario is admitted, and undo takes it back', () => {
  show(firewallPreset());
  narrowNodes();
  const blocked = flowsOf('aks').find(({ counts, holds }) => counts && holds === 'no');
  if (!blocked) throw new Error('nothing is blocked');
  expect(decisive(blocked)?.layer).toBe('nsg-outbound');
  const line = flowLine(currentDesign().network, blocked.flow);
  expect(line).toMatch(/^aks-scoring → .*, TCP \d+$/);
  expect(admissionFor(currentDesign(), blocked)?.label).toMatch(/nsg-scoring/);
  const same = () => flowsOf('aks').find(({ flow }) => flowLine(currentDesign().network, flow) === line);
  admitFlow(blocked.flow);
  expect(same()?.holds).toBe('yes');
  undo();
  expect(same()?.holds).toBe('no');
});

test('no scenario offers to open a service to everybody', () => {
  show(serviceEndpoints());
  const blocked = flowsOf('studio').filter(({ holds }) => holds === 'no');
  expect(blocked.length).toBe(2);
  expect(blocked.flatMap((one) => admissionFor(currentDesign(), one) ?? [])).toEqual([]);
});

test('an opening is closed, and undo takes it back', () => {
  show(firewallPreset());
  const openings = () =>
    leaksOf(currentDesign().network).flatMap(({ key, groups }) =>
      groups.flatMap((group) => (group.standing === 'open' ? group.openings.map((opening) => ({ key, opening })) : [])),
    );
  const [first] = openings();
  if (!first) throw new Error('nothing is open');
  const before = openings().length;
  expect(closingFor(currentDesign(), first.opening)?.label).toMatch(/^Give snet-training/);
  closeNow(first.key, first.opening.id);
  expect(openings().length).toBe(before - 1);
  undo();
  expect(openings().length).toBe(before);
  // What is not there any more is not closed.
  const { network } = currentDesign();
  closeNow(first.key, 'gone');
  expect(currentDesign().network).toBe(network);
});

test('the guarded preset has nothing to close', () => {
  show(exfiltrationPreset());
  const leaks = leaksOf(currentDesign().network);
  expect(leaks.map(({ title }) => title)).toEqual(['ci-researcher and cpu-cluster', 'aks-scoring']);
  for (const { leak } of leaks) {
    for (const opening of leak.openings) expect(closingFor(currentDesign(), opening)).toBeUndefined();
  }
});
