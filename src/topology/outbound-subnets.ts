// Subnets from the point of view of what stands in them and how it gets out.
import { subnetConstraints } from '../facts/subnets.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { egressOf, type Firewall, firewallAddress, firewallsNear } from './egress.ts';
import { grouped } from './grouped.ts';
import type { AksCluster } from './kubernetes.ts';
import { reachableNetworks, type Subnet } from './networks.ts';
import { computesIn, type SubnetCompute } from './subnet-computes.ts';
import type { Topology } from './topology.ts';

/** A subnet with the computes and AKS clusters that stand in it; at least one of either. */
export type WorkSubnet = {
  readonly subnet: Subnet;
  readonly computes: readonly SubnetCompute[];
  readonly clusters: readonly AksCluster[];
};

/** Every subnet in which computes or AKS clusters stand, in the order of the subnets. */
export const workSubnets: (topology: Topology) => readonly WorkSubnet[] = memoByIdentity((topology) => {
  const clustersIn = grouped(topology.of('aks-cluster'), ({ parent }) => parent);
  return topology.of('subnet').flatMap((subnet) => {
    const computes = computesIn(topology, subnet.id);
    const clusters = clustersIn.get(subnet.id) ?? [];
    return computes.length > 0 || clusters.length > 0 ? [{ subnet, computes, clusters }] : [];
  });
});

/** Work subnets whose default route leads to each firewall. */
export const workBehind: (topology: Topology) => ReadonlyMap<ResourceId, readonly WorkSubnet[]> = memoByIdentity(
  (topology) => {
    const found = new Map<ResourceId, WorkSubnet[]>();
    for (const work of workSubnets(topology)) {
      const egress = egressOf(topology, work.subnet);
      if (egress.by !== 'firewall') continue;
      const list = found.get(egress.firewall.id);
      if (list) list.push(work);
      else found.set(egress.firewall.id, [work]);
    }
    return found;
  },
);

/** A firewall that a network reaches directly and whose address is known. */
export function nearFirewall(
  topology: Topology,
  network: ResourceId | null,
): { readonly firewall: Firewall; readonly address: string } | undefined {
  if (network === null || topology.of('azure-firewall').length === 0) return undefined;
  for (const firewall of firewallsNear(topology, network)) {
    const address = firewallAddress(topology, firewall);
    if (address !== undefined) return { firewall, address };
  }
  return undefined;
}

const endpointSubnets = memoByIdentity((topology: Topology): ReadonlyMap<ResourceId, readonly Subnet[]> => {
  const ids = new Set(topology.of('private-endpoint').map((endpoint) => endpoint.parent));
  const found = new Map<ResourceId, Subnet[]>();
  for (const subnet of topology.of('subnet')) {
    if (subnet.parent === null || !ids.has(subnet.id)) continue;
    const list = found.get(subnet.parent);
    if (list) list.push(subnet);
    else found.set(subnet.parent, [subnet]);
  }
  return found;
});

/** Subnets with private endpoints in a network and in the peers that it reaches. */
export const endpointSubnetsNear = (topology: Topology, network: ResourceId): readonly Subnet[] =>
  [...reachableNetworks(topology, network)].flatMap((id) => endpointSubnets(topology).get(id) ?? []);

/** Subnets that use each route table, NAT gateway or security group, by the id of what they use. */
export const usersOf = (
  topology: Topology,
  id: ResourceId,
  field: 'routeTable' | 'natGateway' | 'networkSecurityGroup',
): readonly Subnet[] =>
  topology.referrers(id).flatMap((referrer) => {
    const subnet = referrer.field === field ? topology.as(referrer.holder.id, 'subnet') : undefined;
    return subnet ? [subnet] : [];
  });

/** Whether a subnet is the one that a service of the platform demands, by purpose or by its reserved name. */
export const isReservedFor = (
  subnet: Subnet,
  purpose: 'firewall' | 'firewall-management' | 'gateway' | 'bastion',
): boolean => subnet.props.purpose === purpose || subnet.name === subnetConstraints[purpose].exactName;
