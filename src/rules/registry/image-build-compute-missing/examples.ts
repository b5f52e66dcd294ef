import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly open?: boolean;
  readonly cpu?: boolean;
  readonly gpu?: boolean;
  readonly set?: boolean;
  readonly registry?: boolean;
};

function workspace({ open = false, cpu = false, gpu = false, set = false, registry = true }: Options) {
  const b = build('Workspace');
  const access = open ? ({ publicNetworkAccess: 'Enabled', defaultAction: 'Allow' } as const) : {};
  const containerRegistry = registry ? b.add('container-registry', 'crml', access) : null;
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound', containerRegistry });
  const cluster = cpu ? b.add('compute-cluster', 'cpu-cluster', {}, { in: mlw }) : null;
  if (gpu) b.add('compute-cluster', 'a-gpu-cluster', { vmSize: 'Standard_NC6s_v3' }, { in: mlw });
  if (set) b.set('aml-workspace', mlw, { imageBuildCompute: cluster });
  return b.design();
}

const at = { at: 'mlw', field: 'imageBuildCompute' };

export const examples: Examples = {
  bad: [
    {
      name: 'a cluster is there, but not set',
      design: () => workspace({ cpu: true, gpu: true }),
      expect: [{ message: 'choose', ...at }],
    },
    { name: 'only a GPU cluster', design: () => workspace({ gpu: true }), expect: [{ message: 'add', ...at }] },
  ],
  good: [
    { name: 'set', design: () => workspace({ cpu: true, set: true }) },
    { name: 'an open registry, where serverless compute builds', design: () => workspace({ open: true, cpu: true }) },
    { name: 'nothing that runs images yet', design: () => workspace({}) },
    { name: 'no registry yet', design: () => workspace({ registry: false, cpu: true }) },
  ],
};
