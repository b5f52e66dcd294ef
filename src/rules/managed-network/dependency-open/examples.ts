import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly mode?: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' | 'Disabled';
  readonly open: readonly ('storage' | 'vault' | 'registry')[];
  readonly builder?: boolean;
};

function workspace({ mode = 'AllowInternetOutbound', open, builder = false }: Options) {
  const b = build('Managed');
  const access = (which: 'storage' | 'vault' | 'registry') =>
    open.includes(which) ? ({ publicNetworkAccess: 'Enabled', defaultAction: 'Allow' } as const) : {};
  const mlw = b.add('aml-workspace', 'mlw', {
    isolationMode: mode,
    storageAccount: b.add('storage-account', 'stml', access('storage')),
    keyVault: b.add('key-vault', 'kv-ml', access('vault')),
    containerRegistry: b.add('container-registry', 'crml', {
      ...access('registry'),
      sku: open.includes('registry') ? 'Basic' : 'Premium',
    }),
  });
  const cluster = b.add('compute-cluster', 'cpu', {}, { in: mlw });
  if (builder) b.set('aml-workspace', mlw, { imageBuildCompute: cluster });
  return b.design();
}

const expect = [{ message: 'open', at: 'mlw', field: 'isolationMode' }];

export const examples: Examples = {
  bad: [
    { name: 'all three', design: () => workspace({ open: ['storage', 'vault', 'registry'], builder: true }), expect },
    { name: 'only the vault', design: () => workspace({ open: ['vault'] }), expect },
    { name: 'storage, with nothing to build images on', design: () => workspace({ open: ['storage'] }), expect },
  ],
  good: [
    { name: 'all closed', design: () => workspace({ open: [] }) },
    {
      name: 'approved outbound only, where endpoints are made for open services too',
      design: () => workspace({ mode: 'AllowOnlyApprovedOutbound', open: ['vault'] }),
    },
    { name: 'no managed network', design: () => workspace({ mode: 'Disabled', open: ['vault'] }) },
  ],
};
