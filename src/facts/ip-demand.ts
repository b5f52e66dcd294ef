// How many addresses each part of a design takes from which subnet. All results are counts of addresses.
import { type LearnUrl, learn } from './learn.ts';
import { subResourceOf } from './private-link.ts';

/** Addresses of one part, with the page that says so. */
export type AddressCount = { readonly addresses: number; readonly sources: readonly LearnUrl[] };

/** A compute instance in a subnet of one's own. */
export const computeInstanceDemand: AddressCount = {
  addresses: 1,
  sources: [learn.amlPlanning, learn.amlTrainingVnet],
};

/** Each node of a compute cluster, or of serverless compute; count the largest number of nodes, not today's. */
export const computeNodeDemand: AddressCount = { addresses: 1, sources: [learn.amlPlanning, learn.amlTrainingVnet] };

/** A virtual machine with one network interface. */
export const virtualMachineDemand: AddressCount = { addresses: 1, sources: [learn.networkInterfaces] };

/** Computes in a managed network and managed online endpoints: none in networks of one's own. */
export const managedDemand: AddressCount = {
  addresses: 0,
  sources: [learn.amlManagedNetwork, learn.amlOnlineEndpoint],
};

/** The API server endpoint of a private AKS cluster, in the subnet of its first node pool. */
export const privateApiServerDemand: AddressCount = { addresses: 1, sources: [learn.aksPrivateCluster] };

/** Each front end of an internal load balancer, in the subnet of the cluster. */
export const internalFrontEndDemand: AddressCount = {
  addresses: 1,
  sources: [learn.aksIpPlanning, learn.aksInternalLoadBalancer],
};

/** Pages behind the addresses of private endpoints. */
export const privateEndpointDemandSources: readonly LearnUrl[] = [
  learn.privateEndpoints,
  learn.amlCustomDns,
  learn.aksNetworkIsolated,
  learn.monitorPrivateLink,
];

/**
 * Addresses of one private endpoint. A registry takes one for itself and one for each of its regions; unknown pairs
 * count as the single address that most services take.
 */
export function privateEndpointAddresses(kind: string, groupId: string, registryRegions = 1): number {
  const one = subResourceOf(kind, groupId)?.privateIps ?? 1;
  return kind === 'container-registry' ? one + Math.max(1, registryRegions) - 1 : one;
}

/** Where pods get their addresses: the network plugin of AKS, with its mode. */
export type AksPlugin =
  | 'kubenet'
  | 'azure-overlay'
  | 'azure-pod-subnet-dynamic'
  | 'azure-pod-subnet-static'
  | 'azure-node-subnet';

/** What differs between the plugins. */
export type AksPluginFact = {
  readonly plugin: AksPlugin;
  readonly title: string;
  readonly defaultMaxPods: number;
  /** Where pod addresses come from. */
  readonly podsIn: 'node-subnet' | 'pod-subnet' | 'pod-range';
  readonly source: LearnUrl;
};

/** The plugins; the first is the one that Learn recommends for most clusters. */
export const aksPlugins: readonly AksPluginFact[] = [
  {
    plugin: 'azure-overlay',
    title: 'Azure CNI Overlay',
    defaultMaxPods: 250,
    podsIn: 'pod-range',
    source: learn.aksCniOverlay,
  },
  {
    plugin: 'azure-pod-subnet-dynamic',
    title: 'Azure CNI Pod Subnet, dynamic allocation',
    defaultMaxPods: 110,
    podsIn: 'pod-subnet',
    source: learn.aksCniPodSubnet,
  },
  {
    plugin: 'azure-pod-subnet-static',
    title: 'Azure CNI Pod Subnet, static blocks',
    defaultMaxPods: 110,
    podsIn: 'pod-subnet',
    source: learn.aksCniPodSubnet,
  },
  {
    plugin: 'azure-node-subnet',
    title: 'Azure CNI Node Subnet (legacy)',
    defaultMaxPods: 30,
    podsIn: 'node-subnet',
    source: learn.aksIpPlanning,
  },
  {
    plugin: 'kubenet',
    title: 'kubenet (legacy)',
    defaultMaxPods: 110,
    podsIn: 'pod-range',
    source: learn.aksCniLegacy,
  },
];

/** A pod subnet hands out addresses to nodes in blocks of this many. */
export const podBlock = { addresses: 16, source: learn.aksCniPodSubnet } as const;

/** The fewest nodes that an upgrade adds for a while. */
export const smallestSurge = { nodes: 1, source: learn.aksIpPlanning } as const;

/** The size of a cluster. */
export type AksSize = {
  readonly plugin: AksPlugin;
  /** Largest number of nodes, all pools together. */
  readonly nodes: number;
  /** Nodes that an upgrade adds for a while; at least `smallestSurge`. */
  readonly surge: number;
  /** Pods that a node may run. */
  readonly maxPods: number;
  readonly internalFrontEnds: number;
  readonly privateCluster: boolean;
};

/** Addresses that a cluster takes, by where it takes them. */
export type AksDemand = {
  readonly nodeSubnet: number;
  readonly podSubnet: number;
  /** Addresses of the pod range outside the virtual network: a /24 for every node, 0 where pods are in subnets. */
  readonly podRange: number;
};

/** The demand of a cluster at its largest: all nodes at once, an upgrade under way, every pod running. */
export function aksDemand(size: AksSize): AksDemand {
  const nodes = size.nodes + Math.max(smallestSurge.nodes, size.surge);
  const own =
    nodes +
    size.internalFrontEnds * internalFrontEndDemand.addresses +
    (size.privateCluster ? privateApiServerDemand.addresses : 0);
  const perNode = podAddressesPerNode(size.plugin, size.maxPods);
  const podsIn = aksPlugins.find((fact) => fact.plugin === size.plugin)?.podsIn;
  return {
    nodeSubnet: podsIn === 'node-subnet' ? own + nodes * perNode : own,
    podSubnet: podsIn === 'pod-subnet' ? nodes * perNode : 0,
    podRange: podsIn === 'pod-range' ? nodes * perNode : 0,
  };
}

function podAddressesPerNode(plugin: AksPlugin, maxPods: number): number {
  switch (plugin) {
    case 'kubenet':
    case 'azure-overlay':
      return 256;
    case 'azure-node-subnet':
      return maxPods;
    case 'azure-pod-subnet-dynamic':
      return podBlock.addresses * Math.max(1, Math.ceil(maxPods / podBlock.addresses));
    case 'azure-pod-subnet-static':
      // One address of the blocks is for the node itself.
      return podBlock.addresses * Math.ceil((maxPods + 1) / podBlock.addresses);
    default:
      return plugin satisfies never;
  }
}
