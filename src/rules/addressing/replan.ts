// Repairs that give a subnet other addresses; used by the rules of this folder and by the IP plan.
import { sequence } from '../../edits/sequence.ts';
import { formatPrefix, type Prefix } from '../../lib/cidr.ts';
import type { Result } from '../../lib/result.ts';
import type { Design } from '../../model/design.ts';
import type { Edit } from '../../model/edit.ts';
import type { Fix } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';
import { enlarged } from '../../topology/address-plan.ts';
import { firewallAddress } from '../../topology/egress.ts';
import type { Subnet } from '../../topology/networks.ts';
import { indexTopology, type Topology } from '../../topology/topology.ts';

/** Private addresses of the firewalls of a design, each with its owner. */
const firewallAddresses = (design: Design): ReadonlyMap<ResourceId, string> => {
  const topology = indexTopology(design.network);
  return new Map(
    topology.of('azure-firewall').flatMap((firewall) => {
      const address = firewallAddress(topology, firewall);
      return address === undefined ? [] : [[firewall.id, address] as const];
    }),
  );
};

/** Old addresses of firewalls with the new ones; an address that another firewall keeps is left alone. */
function movedAddresses(before: Design, after: Design): ReadonlyMap<string, string> {
  const old = firewallAddresses(before);
  const now = firewallAddresses(after);
  const kept = new Set([...now.values()]);
  const moved = [...old].map(([id, address]) => [address, now.get(id) ?? address] as const);
  return new Map(moved.filter(([from, to]) => from !== to && !kept.has(from)));
}

/** Gives a subnet other prefixes; routes and DNS settings that name a firewall in it follow. */
function replan(design: Design, subnet: ResourceId, prefixes: readonly Prefix[], label: string): Result<Edit> {
  return sequence(design, label, (on) => {
    on.set(subnet, { prefixes: prefixes.map(formatPrefix) });
    const moved = movedAddresses(design, on.design());
    if (moved.size === 0) return;
    const topology = indexTopology(on.design().network);
    const next = (address: string): string => moved.get(address) ?? address;
    for (const table of topology.of('route-table')) {
      if (!table.props.routes.some((route) => moved.has(route.nextHopIp))) continue;
      on.set(table.id, { routes: table.props.routes.map((route) => ({ ...route, nextHopIp: next(route.nextHopIp) })) });
    }
    for (const network of topology.of('virtual-network')) {
      const { dnsServers } = network.props;
      if (dnsServers.some((server) => moved.has(server))) on.set(network.id, { dnsServers: dnsServers.map(next) });
    }
  });
}

/** The fix that gives a subnet these prefixes. */
export const replanFix = (subnet: Subnet, prefixes: readonly Prefix[]): Fix => {
  const label = `Change ${subnet.name} to ${prefixes.map(formatPrefix).join(', ')}`;
  return { label, edit: (design) => replan(design, subnet.id, prefixes, label) };
};

/** The fix that makes a subnet as large as the first of these prefix lengths that fits, or none where no room is left. */
export function enlargeFix(
  topology: Topology,
  subnet: Subnet,
  lengths: readonly (number | undefined)[],
): { readonly fix?: Fix } {
  for (const length of lengths) {
    const prefixes = length === undefined ? undefined : enlarged(topology, subnet, length);
    if (prefixes) return { fix: replanFix(subnet, prefixes) };
  }
  return {};
}
