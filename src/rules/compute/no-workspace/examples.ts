import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function compute(workspaces: number, owned: boolean) {
  const b = build('Compute');
  const ids = Array.from({ length: workspaces }, (_, n) =>
    b.add('aml-workspace', `mlw-${n + 1}`, { publicNetworkAccess: 'Enabled' }),
  );
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-training', { purpose: 'training' }, { in: vnet });
  // With a public IP, so that belonging to a workspace is all that it lacks.
  b.add(
    'compute-cluster',
    'cpu',
    { workspace: owned ? (ids[0] ?? null) : null, enableNodePublicIp: true },
    { in: subnet },
  );
  return b.design();
}

const at = { at: 'cpu', field: 'workspace' };

export const examples: Examples = {
  bad: [
    { name: 'one workspace to choose from', design: () => compute(1, false), expect: [{ message: 'choose', ...at }] },
    { name: 'two to choose from', design: () => compute(2, false), expect: [{ message: 'choose', ...at }] },
    { name: 'no workspace drawn', design: () => compute(0, false), expect: [{ message: 'add', ...at }] },
  ],
  good: [
    { name: 'named', design: () => compute(2, true) },
    {
      name: 'inside the workspace',
      design: () => {
        const b = build('Managed');
        const mlw = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
        b.add('compute-instance', 'ci', {}, { in: mlw });
        return b.design();
      },
    },
  ],
};
