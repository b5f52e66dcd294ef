// Hub and spoke with everything private: people come over VPN, computes leave through the hub's firewall or a NAT gateway.
import type { Builder, Given } from '../../edits/builder.ts';
import type { SecurityRow } from '../../edits/security-rows.ts';
import { addComputes } from './computes.ts';
import { addEndpoints, baseEndpoints } from './endpoints.ts';
import { computeHosts, kubernetesHosts, tagCollection } from './firewall-rules.ts';
import { card, row } from './grid.ts';
import {
  addGroup,
  addHub,
  addNat,
  addRoutes,
  addSpoke,
  belowSpoke,
  column,
  firewallMiddle,
  type Hub,
  type Pair,
  peerWithGateway,
  type Routes,
  type Spoke,
  type WorkSubnet,
  widthFor,
  workColumn,
} from './networks.ts';
import { addInternet, addOnPremises } from './outside.ts';
import { addScoring } from './scoring.ts';
import { allowWeb, clusterRules, outboundOnly, requiredByComputes } from './security-rules.ts';
import { addServices, besideEndpoints, type ServiceOptions, type Services } from './services.ts';
import { zonesIn } from './zones.ts';

/** Left sides of the columns from left to right; what is outside stands at 0. */
const columns = { hub: 224, spoke: 552, services: 1120 } as const;

export const spokeRanges = {
  network: '10.1.0.0/22',
  training: '10.1.0.0/24',
  second: '10.1.1.0/24',
  endpoints: '10.1.2.0/26',
} as const;

type Options = {
  /** Rules of the firewall in the hub; without them the compute subnets leave through a NAT gateway. */
  readonly firewall?: Given<'azure-firewall'>;
  /** Routes of the compute subnets that lead past the firewall. */
  readonly pastFirewall?: Routes;
  /** The two compute subnets, to which their way out is added. */
  readonly work: Pair<WorkSubnet>;
  /** Width of the compute subnets, when it is not the usual one. */
  readonly workWidth?: number;
  readonly services?: ServiceOptions;
  /** Cards for which the workspace has room. */
  readonly cardsInWorkspace?: number;
};

type Parts = { readonly hub: Hub; readonly spoke: Spoke; readonly services: Services };

function addNetworks(
  b: Builder,
  { firewall, pastFirewall, work, workWidth = workColumn }: Options,
): Omit<Parts, 'services'> {
  const hub = addHub(b, columns.hub, firewall);
  const wayOut: Given<'subnet'> = firewall ? { routeTable: addRoutes(b, pastFirewall) } : { natGateway: addNat(b) };
  const withWayOut = ({ name, props }: WorkSubnet): WorkSubnet => ({ name, props: { ...wayOut, ...props } });
  const spoke = addSpoke(b, {
    name: 'vnet-spoke',
    x: columns.spoke,
    addressSpace: spokeRanges.network,
    work: [withWayOut(work[0]), withWayOut(work[1])],
    workWidth,
    endpoints: { prefixes: [spokeRanges.endpoints] },
  });
  peerWithGateway(b, hub.network, spoke.network);
  return { hub, spoke };
}

/** Adds networks, services, endpoints and zones; what stands in the compute subnets is up to the preset. */
export function addHubAndSpoke(b: Builder, options: Options): Parts {
  addInternet(b, firewallMiddle);
  const onPremises = addOnPremises(b, row(0) + card / 2);
  const { hub, spoke } = addNetworks(b, options);
  b.link('hybrid-connection', onPremises, hub.gateway, { type: 'VPN' });
  const { workWidth = workColumn } = options;
  const left = columns.services + workWidth - workColumn;
  const places = besideEndpoints(left, belowSpoke, options.cardsInWorkspace);
  const services = addServices(b, places, options.services);
  const block = { x: 0, y: belowSpoke, width: columns.spoke + widthFor(workWidth, column), columns: 3 };
  const zoneOf = zonesIn(b, block, [hub.network, spoke.network]);
  addEndpoints(b, spoke.endpoints, column, zoneOf, baseEndpoints(services));
  return { hub, spoke, services };
}

/** Rules of a firewall that lets out what is required, and what people and clusters commonly need. */
export function balancedFirewall(b: Builder): Given<'azure-firewall'> {
  const { region } = b.design().network.settings;
  const everyone = [spokeRanges.network];
  return {
    networkCollections: [tagCollection(region, everyone)],
    applicationCollections: [computeHosts(region, everyone), kubernetesHosts(region, [spokeRanges.second])],
  };
}

type TrainingAndScoring = Omit<Options, 'work' | 'cardsInWorkspace'> & {
  /** What the training subnet has besides its range, group and way out. */
  readonly training?: Given<'subnet'>;
  /** What its group lets out; what is required and web servers anywhere when not given. */
  readonly trainingOutbound?: readonly SecurityRow[];
};

/** The recommended architecture: training computes in one subnet, AKS in another, attached to the workspace. */
export function addTrainingAndScoring(
  b: Builder,
  { training, trainingOutbound, ...options }: TrainingAndScoring,
): Parts {
  const { region } = b.design().network.settings;
  const outbound = trainingOutbound ?? [...requiredByComputes(region), allowWeb];
  const trainingGroup = addGroup(b, 'nsg-training', outboundOnly(outbound));
  const scoringGroup = addGroup(b, 'nsg-scoring', clusterRules(spokeRanges.second));
  const upper: Given<'subnet'> = { purpose: 'training', prefixes: [spokeRanges.training], ...training };
  const lower: Given<'subnet'> = { purpose: 'scoring', prefixes: [spokeRanges.second] };
  const parts = addHubAndSpoke(b, {
    ...options,
    work: [
      { name: 'snet-training', props: { networkSecurityGroup: trainingGroup, ...upper } },
      { name: 'snet-scoring', props: { networkSecurityGroup: scoringGroup, ...lower } },
    ],
    cardsInWorkspace: 1,
  });
  const [trainingSubnet, scoringSubnet] = parts.spoke.work;
  const { workspace } = parts.services;
  const { workWidth = workColumn } = options;
  const outboundType = options.firewall ? 'userDefinedRouting' : 'userAssignedNATGateway';
  addComputes(b, trainingSubnet, workWidth, workspace);
  addScoring(b, scoringSubnet, workWidth, workspace, { outboundType });
  return parts;
}
