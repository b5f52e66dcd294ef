import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { deployment } from '../rows.ts';

type Flag = 'unset' | 'Enabled' | 'Disabled';

function endpoint(
  isolationMode: 'Disabled' | 'AllowInternetOutbound',
  publicNetworkAccess: 'Enabled' | 'Disabled',
  ...flags: readonly Flag[]
) {
  const b = build('Scoring');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode, publicNetworkAccess });
  const deployments = flags.map((flag, n) => deployment(`d${n + 1}`, flag));
  b.add('managed-online-endpoint', 'moe', { deployments }, { in: mlw });
  return b.design();
}

const at = { at: 'moe', field: 'deployments' };

export const examples: Examples = {
  bad: [
    {
      name: 'both values beside a managed network',
      design: () => endpoint('AllowInternetOutbound', 'Disabled', 'Disabled', 'unset', 'Enabled'),
      expect: [{ message: 'managed', ...at }],
    },
    {
      name: 'the older method on its own',
      design: () => endpoint('Disabled', 'Enabled', 'Disabled'),
      expect: [{ message: 'legacy', ...at }],
    },
    {
      name: 'public outbound of a closed workspace',
      design: () => endpoint('Disabled', 'Disabled', 'Enabled', 'Disabled'),
      expect: [
        { message: 'legacy', ...at },
        { message: 'publicEgress', ...at },
      ],
    },
  ],
  good: [
    { name: 'unset beside a managed network', design: () => endpoint('AllowInternetOutbound', 'Disabled', 'unset') },
    { name: 'public outbound of a public workspace', design: () => endpoint('Disabled', 'Enabled', 'Enabled') },
    { name: 'no deployments yet', design: () => endpoint('AllowInternetOutbound', 'Disabled') },
  ],
};
