import { build } from '../../../edits/builder.ts';
import { hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(
  names: readonly string[],
  isolationMode: 'Disabled' | 'AllowOnlyApprovedOutbound' = 'AllowOnlyApprovedOutbound',
) {
  const b = build('Workspace');
  const outboundRules = names.map((name, index) => hostRule(name, `host${index}.contoso.com`));
  b.add('aml-workspace', 'mlw', {
    isolationMode,
    outboundRules: [...outboundRules, tagRule('lake', 'AzureDataLake')],
  });
  return b.design();
}

const at = { at: 'mlw', field: 'outboundRules' };

export const examples: Examples = {
  bad: [
    { name: 'no names yet', design: () => workspace(['', '']), expect: [{ message: 'pattern', ...at }] },
    {
      name: 'a space, a dot, too short, too long',
      design: () => workspace(['my rule', 'pypi.org', 'ab', 'x'.repeat(34)]),
      expect: [{ message: 'pattern', ...at }],
    },
    {
      name: 'a letter outside ASCII',
      design: () => workspace(['größe-1', 'ß']),
      expect: [{ message: 'pattern', ...at }],
    },
    {
      name: 'the same name in other letter case',
      design: () => workspace(['feed', 'Feed', 'lake']),
      expect: [{ message: 'repeated', ...at }],
    },
  ],
  good: [
    {
      name: 'three characters, underscores, a digit first',
      design: () => workspace(['abc', '1_feed', 'x'.repeat(33)]),
    },
    { name: 'no managed network', design: () => workspace(['my rule'], 'Disabled') },
  ],
};
