import { describe, expect, test } from 'vitest';
import { applyEdit } from '../edits/apply.ts';
import type { OutboundScenario } from '../facts/required-outbound.ts';
import type { Design } from '../model/design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { design as managedPreset } from '../presets/managed-approved-only/design.ts';
import { presets } from '../presets/registry.ts';
import { checkNetwork } from '../rules/check.ts';
import { choosable, missingRules, outboundCounts, sectionsOf, writtenRules } from './outbound-plan.ts';

type Asked = ReadonlySet<OutboundScenario>;
const nothing: Asked = new Set();

/** The design with every rule that is missing, and the edit that takes them back. */
function written(design: Design, asked: Asked) {
  const { edit, refused } = writtenRules(design, missingRules(design.network, asked));
  if (!edit.ok) throw new Error('the edit was refused');
  const applied = applyEdit(design, edit.value);
  if (!applied.ok) throw new Error('the edit does not apply');
  return { ...applied.value, refused };
}

const counts = ({ network }: Design, asked: Asked) => outboundCounts(sectionsOf(network), asked);

test('what the preview names is what is missing, by holder', () => {
  const brief = ({ network }: Design, asked: Asked) =>
    missingRules(network, asked).map(({ name, coverage }) => `${name}: ${coverage.group.scenario}`);
  expect(brief(firewallPreset(), nothing)).toEqual([]);
  expect(brief(firewallPreset(), new Set(['vscode', 'rstudio']))).toEqual([
    'afw-hub: vscode',
    'afw-hub: rstudio',
    'nsg-training: rstudio',
  ]);
  expect(brief(managedPreset(), new Set(['huggingface']))).toEqual(['mlw-secure: huggingface']);
});

test('one step writes rules into the firewall and the security group, and undo takes them back', () => {
  const design = firewallPreset();
  const asked: Asked = new Set(['vscode', 'huggingface', 'rstudio']);
  const { design: after, inverse, refused } = written(design, asked);
  expect(refused).toEqual([]);
  expect(missingRules(after.network, asked)).toEqual([]);
  expect(counts(after, asked)).toMatchObject({ denied: 0, unknown: 0 });
  const back = applyEdit(after, inverse);
  expect(back.ok && back.value.design.network.resources).toEqual(design.network.resources);
});

describe.each(presets.map(({ slug, load }) => [slug, load] as const))('%s', (_, load) => {
  test('with all that is missing written, everything wanted gets out that any rule decides', async () => {
    const design = (await load()).design();
    const sections = sectionsOf(design.network);
    const asked: Asked = new Set(choosable(sections).map(({ scenario }) => scenario));
    for (const wanted of [nothing, asked]) {
      const { design: after } = written(design, wanted);
      const [before, now] = [counts(design, wanted), counts(after, wanted)];
      expect(now.allowed).toBeGreaterThanOrEqual(before.allowed);
      expect(now.denied).toBeLessThanOrEqual(before.denied);
      expect(missingRules(after.network, wanted).map(({ coverage }) => coverage.state)).not.toContain('on');
      const errors = checkNetwork(after.network).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    }
  });
});
