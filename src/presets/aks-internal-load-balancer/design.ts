// Scoring on AKS: applications of another network call an internal load balancer, which only they reach.
//
//   ┌ apps ───────┐       ┌ machine learning ──────────┐
//   │ application │ peers │ ┌ scoring ─┐ ┌ pe ───────┐ │
//   └─────────────┴───────┤ │ aks      │ │ workspace ├─┼── workspace, Kubernetes compute
//                         │ └────┬─────┘ │ blob      ├─┼── storage account
//   internet ◄──── NAT ───┼──────┤       │ file      ├─┼── storage account
//                         │ ┌────┴─────┐ │ vault     ├─┼── key vault
//                         │ │ training │ │ registry  ├─┼── container registry
//                         └─┴──────────┴─┴───────────┴─┘
//   private DNS zones                                      telemetry
import { type Builder, build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addEndpoints, baseEndpoints } from '../parts/endpoints.ts';
import { cardIn, heightFor, networkFor, rim, title } from '../parts/grid.ts';
import {
  addGroup,
  addNat,
  addSpoke,
  belowSpoke,
  column,
  firewallMiddle,
  widthFor,
  workColumn,
} from '../parts/networks.ts';
import { addInternet } from '../parts/outside.ts';
import { addScoring } from '../parts/scoring.ts';
import { allowWeb, clusterRules, outboundOnly, requiredByComputes } from '../parts/security-rules.ts';
import { addServices, besideEndpoints } from '../parts/services.ts';
import { zonesIn } from '../parts/zones.ts';

const left = { network: 336, services: 904 } as const;
const ranges = {
  apps: '10.2.0.0/24',
  callers: '10.2.0.0/26',
  network: '10.1.0.0/22',
  scoring: '10.1.0.0/24',
  training: '10.1.1.0/26',
  endpoints: '10.1.2.0/26',
} as const;

/** The network of the applications that ask for scores; nothing of it goes to the internet. */
function addApplications(b: Builder) {
  const network = b.add(
    'virtual-network',
    'vnet-apps',
    { addressSpace: [ranges.apps] },
    { at: [0, 0, widthFor(column), networkFor(1)] },
  );
  const networkSecurityGroup = addGroup(b, 'nsg-apps', outboundOnly([]));
  const subnet = b.add(
    'subnet',
    'snet-apps',
    { prefixes: [ranges.callers], networkSecurityGroup },
    { in: network, at: [rim, title, column, heightFor(1)] },
  );
  b.add('virtual-machine', 'vm-app', { role: 'other' }, { in: subnet, at: cardIn(column, 0) });
  return network;
}

function addNetwork(b: Builder) {
  const { region } = b.design().network.settings;
  const natGateway = addNat(b);
  const scoring = addGroup(b, 'nsg-scoring', clusterRules(ranges.scoring, ranges.callers));
  const training = addGroup(b, 'nsg-training', outboundOnly([...requiredByComputes(region), allowWeb]));
  return addSpoke(b, {
    name: 'vnet-ml',
    x: left.network,
    addressSpace: ranges.network,
    work: [
      {
        name: 'snet-scoring',
        props: { purpose: 'scoring', prefixes: [ranges.scoring], networkSecurityGroup: scoring, natGateway },
      },
      {
        name: 'snet-training',
        props: { purpose: 'training', prefixes: [ranges.training], networkSecurityGroup: training, natGateway },
      },
    ],
    endpoints: { prefixes: [ranges.endpoints] },
  });
}

/** The preset as a new design. */
export function design(): Design {
  const b = build('AKS with internal load balancer', {
    description:
      'Online endpoints on an attached private AKS cluster; applications reach them at an internal load balancer only.',
  });
  addInternet(b, firewallMiddle);
  const apps = addApplications(b);
  const { network, work, endpoints } = addNetwork(b);
  b.link('peering', apps, network);
  const services = addServices(b, besideEndpoints(left.services, belowSpoke, 1));
  const { workspace } = services;
  addScoring(b, work[0], workColumn, workspace, { outboundType: 'userAssignedNATGateway' });
  const cluster = { workspace, maxNodes: 4 };
  const place = { in: work[1], at: cardIn(workColumn, 0) };
  b.set('aml-workspace', workspace, { imageBuildCompute: b.add('compute-cluster', 'cpu-cluster', cluster, place) });
  const block = { x: 0, y: belowSpoke, width: left.network + widthFor(workColumn, column), columns: 3 };
  addEndpoints(b, endpoints, column, zonesIn(b, block, [network, apps]), baseEndpoints(services));
  return b.design();
}
