// Service endpoints: computes reach storage and key vault at their public addresses, whose firewalls admit the subnets;
// the workspace and the registry, which have no service endpoints, stay behind private endpoints.
//
//                ┌ hub ────────┐       ┌ spoke ────────┐
//   on-premises ─┤ VPN gateway │ peers │ ┌ pe ───────┐ │
//                └─────────────┘       │ │ workspace ├─┼── workspace
//                                      │ │ registry  ├─┼── container registry
//                                      │ │           ├─┼─► storage account
//                                      │ ┌ training ─┐ │
//                                      │ │ ci  cpu   ├─┼─► storage account, key vault
//    internet ◄────────── NAT ─────────┼─┤           │ │
//                                      └─┴───────────┴─┘
//   private DNS zones                                      telemetry
import { type Builder, build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { addComputes } from '../parts/computes.ts';
import { addEndpoints } from '../parts/endpoints.ts';
import { card, gap, heightFor, rim, row, title } from '../parts/grid.ts';
import { addGroup, addHub, addNat, peerWithGateway, widthFor, workColumn } from '../parts/networks.ts';
import { addInternet, addOnPremises } from '../parts/outside.ts';
import { allowWeb, outboundOnly, requiredByComputes } from '../parts/security-rules.ts';
import { addServices, servicesWidth } from '../parts/services.ts';
import { zonesIn } from '../parts/zones.ts';

const left = { hub: 224, spoke: 556, services: 892 } as const;
/** The subnets meet beside the storage account, so that the service endpoints of both lead straight to it. */
const endpointsHeight = 256;
const trainingTop = title + endpointsHeight + gap;
const telemetry = 504;

function addSpoke(b: Builder) {
  const { region } = b.design().network.settings;
  const network = b.add(
    'virtual-network',
    'vnet-spoke',
    { addressSpace: ['10.1.0.0/23'] },
    { at: [left.spoke, 0, widthFor(workColumn), trainingTop + heightFor(2) + rim] },
  );
  // The studio shows data of the account only when the endpoint of the workspace is in a subnet that the account admits.
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: ['10.1.1.0/26'], serviceEndpoints: ['Microsoft.Storage'] },
    { in: network, at: [rim, title, workColumn, endpointsHeight] },
  );
  const required = requiredByComputes(region, ['file-share', 'high-business-impact']);
  const training = b.add(
    'subnet',
    'snet-training',
    {
      purpose: 'training',
      prefixes: ['10.1.0.0/24'],
      networkSecurityGroup: addGroup(b, 'nsg-training', outboundOnly([...required, allowWeb])),
      natGateway: addNat(b),
      serviceEndpoints: ['Microsoft.Storage', 'Microsoft.KeyVault'],
    },
    { in: network, at: [rim, trainingTop, workColumn, heightFor(2)] },
  );
  return { network, endpoints, training };
}

/** Services in the rows of their endpoints, the two with service endpoints below. */
const services = {
  workspace: [left.services, row(0), servicesWidth, card],
  containerRegistry: [left.services, row(1), servicesWidth, card],
  storageAccount: [left.services, row(2), servicesWidth, 96],
  keyVault: [left.services, row(2) + 96 + gap, servicesWidth, card],
  applicationInsights: [left.services, telemetry, servicesWidth, card],
  logs: [left.services, telemetry + card + gap, servicesWidth, card],
} as const;

/** Open to the listed subnets and to trusted services, closed to everyone else. */
const admitting = (...virtualNetworkRules: readonly ResourceId[]) =>
  ({ publicNetworkAccess: 'Enabled', defaultAction: 'Deny', virtualNetworkRules }) as const;

/** The preset as a new design. */
export function design(): Design {
  const b = build('Service endpoints for storage and key vault', {
    description:
      'Computes reach storage and key vault through service endpoints; workspace and registry through private endpoints.',
  });
  const onPremises = addOnPremises(b, row(0) + card / 2);
  addInternet(b, trainingTop + heightFor(2) / 2);
  const hub = addHub(b, left.hub);
  const spoke = addSpoke(b);
  peerWithGateway(b, hub.network, spoke.network);
  b.link('hybrid-connection', onPremises, hub.gateway, { type: 'VPN' });
  const { workspace, containerRegistry } = addServices(b, services, {
    storageAccount: admitting(spoke.training, spoke.endpoints),
    keyVault: admitting(spoke.training),
  });
  addComputes(b, spoke.training, workColumn, workspace);
  const block = { x: 0, y: telemetry + card + gap, width: left.spoke + widthFor(workColumn), columns: 3 };
  addEndpoints(b, spoke.endpoints, workColumn, zonesIn(b, block, [hub.network, spoke.network]), [
    ['pe-workspace', workspace, 'amlworkspace'],
    ['pe-registry', containerRegistry, 'registry'],
  ]);
  return b.design();
}
