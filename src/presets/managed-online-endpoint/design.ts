// A managed online endpoint: requests come in through the private endpoint of the workspace, deployments leave through
// private endpoints of the managed virtual network.
//
//   ┌ clients ──────────┐     ┌ workspace ──────────────┐
//   │ ┌ pe ───────────┐ │     │ managed virtual network │
//   │ │ workspace     ├─┼─────┤ cluster, endpoint       ├───── data storage account
//   │ │ blob, file    ├─┼──┐  └─────────────────────────┘
//   │ └───────────────┘ │  └── storage account, key vault, registry, telemetry
//   │ ┌ apps ─────────┐ │     private DNS zones
//   │ │ application   │ │
//   └─┴───────────────┴─┘
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { cardIn } from '../parts/grid.ts';
import { addManaged, cardInside, clientRanges, lowerSubnet } from '../parts/managed.ts';
import { addGroup, column } from '../parts/networks.ts';
import { outboundOnly } from '../parts/security-rules.ts';

/** Two versions of the model share the requests; a deployment gets its model when there is one. */
const deployments = [
  { name: 'blue', instanceCount: 2, traffic: 90 },
  { name: 'green', instanceCount: 1, traffic: 10 },
] as const;

/** The preset as a new design. */
export function design(): Design {
  const b = build('Managed online endpoint', {
    description:
      'Scoring without servers of your own: private requests in, private endpoints out, both through the workspace.',
  });
  const { clients, services } = addManaged(b, {
    onPremises: false,
    name: 'mlw-scoring',
    workspace: { isolationMode: 'AllowOnlyApprovedOutbound' },
  });
  // The applications call the endpoint and nothing outside of their network.
  const networkSecurityGroup = addGroup(b, 'nsg-apps', outboundOnly([]));
  const apps = b.add(
    'subnet',
    'snet-apps',
    { prefixes: [clientRanges.lower], networkSecurityGroup },
    { in: clients, at: lowerSubnet },
  );
  b.add('virtual-machine', 'vm-app', { role: 'other' }, { in: apps, at: cardIn(column, 0) });
  const { workspace } = services;
  const place = (index: number) => ({ in: workspace, at: cardInside(index, 2) });
  const imageBuildCompute = b.add('compute-cluster', 'cpu-cluster', { maxNodes: 4 }, place(0));
  b.add('managed-online-endpoint', 'moe-scoring', { deployments }, place(1));
  b.set('aml-workspace', workspace, { imageBuildCompute });
  return b.design();
}
