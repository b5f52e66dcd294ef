// What the computes of a subnet need from its security group, and what the group denies of it.
import { publicComputeInbound, type RegionalNeed, securityGroupTags } from '../facts/compute-outbound.ts';
import type { Prefix } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { PortRange } from '../lib/ports.ts';
import { type End, tagEnd } from './address-match.ts';
import { groupsOf } from './group-members.ts';
import { type Subnet, subnetPrefixes } from './networks.ts';
import { evaluateGroup, type SecurityGroup, type SecurityRule } from './nsg-evaluation.ts';
import { endpointSubnetsNear, type WorkSubnet, workSubnets } from './outbound-subnets.ts';
import type { Topology } from './topology.ts';

/** A destination that computes need, as a security group sees it. */
export type GroupNeed = {
  /** Service tag for a new rule. */
  readonly tag: string;
  readonly protocol: 'Tcp' | 'Udp';
  /** Protocol for a new rule. */
  readonly written: SecurityRule['protocol'];
  readonly port: number;
  readonly ports: PortRange;
  readonly destination: End;
  /** Tag, protocol and port together. */
  readonly key: string;
};

/** A need with the rule that denies it. */
export type Denied = { readonly need: GroupNeed; readonly rule: SecurityRule };

const written = { TCP: 'Tcp', UDP: 'Udp', Any: '*' } as const;

const ofTag = (need: RegionalNeed): GroupNeed => ({
  tag: need.name,
  protocol: written[need.protocol] as GroupNeed['protocol'], // never Any
  written: written[need.written],
  port: need.port,
  ports: { first: need.port, last: need.port },
  key: `${need.name} ${need.protocol} ${need.port}`,
  destination: tagEnd(need.name),
});

const tagNeeds = memoByIdentity((topology: Topology): readonly GroupNeed[] =>
  securityGroupTags(topology.network.settings.region).map(ofTag),
);

/** Private endpoints answer on 443, and file shares on 445 too. learn.amlFirewall */
export function endpointNeeds(topology: Topology, { subnet }: WorkSubnet): readonly GroupNeed[] {
  if (subnet.parent === null) return [];
  return endpointSubnetsNear(topology, subnet.parent).flatMap((holder) => {
    const prefixes: readonly Prefix[] = subnetPrefixes(holder);
    if (prefixes.length === 0) return [];
    const endpoints = topology.childrenOf(holder.id, 'private-endpoint');
    const ports = endpoints.some(({ props }) => props.subResource === 'file') ? [443, 445] : [443];
    const destination: End = { is: 'prefixes', prefixes, members: endpoints.map(groupsOf) };
    return ports.map(
      (port): GroupNeed => ({
        tag: 'VirtualNetwork',
        protocol: 'Tcp',
        written: 'Tcp',
        port,
        ports: { first: port, last: port },
        key: `VirtualNetwork TCP ${port}`,
        destination,
      }),
    );
  });
}

/** The addresses of a subnet as one end of a flow; everything private when it has none yet. */
export const endOf = (prefixes: readonly Prefix[]): Extract<End, { is: 'prefixes' }> =>
  prefixes.length > 0
    ? { is: 'prefixes', prefixes }
    : { is: 'prefixes', prefixes: [{ first: 10 * 2 ** 24, length: 8 }] };

/** Everything that stands in a subnet as one end of a flow, with the application security groups of each. */
export const subnetEnd = (topology: Topology, subnet: Subnet): End => ({
  ...endOf(subnetPrefixes(subnet)),
  members: topology.children(subnet.id).map(groupsOf),
});

/** Subnets with computes and a security group, by group. */
export function groupsOfComputes(
  topology: Topology,
): readonly { readonly group: SecurityGroup; readonly work: readonly WorkSubnet[] }[] {
  const found = new Map<SecurityGroup, WorkSubnet[]>();
  for (const work of workSubnets(topology)) {
    const group = topology.as(work.subnet.props.networkSecurityGroup, 'network-security-group');
    if (!group || work.computes.length === 0) continue;
    const list = found.get(group);
    if (list) list.push(work);
    else found.set(group, [work]);
  }
  return [...found].map(([group, work]) => ({ group, work }));
}

/** Everything that a group denies of what the computes of its subnets need on the way out; each once. */
export function deniedOutbound(
  topology: Topology,
  group: SecurityGroup,
  work: readonly WorkSubnet[],
): readonly Denied[] {
  // Default rules let everything out, so only a deny of one's own can be in the way.
  if (!group.props.rules.some((rule) => rule.direction === 'Outbound' && rule.access === 'Deny')) return [];
  const tags = tagNeeds(topology);
  const denied = new Map<string, Denied>();
  for (const one of work) {
    const source = endOf(subnetPrefixes(one.subnet));
    for (const need of [...tags, ...endpointNeeds(topology, one)]) {
      if (denied.has(need.key)) continue;
      const { protocol, ports, destination } = need;
      const verdict = evaluateGroup(group, { direction: 'Outbound', protocol, ports, source, destination });
      if (verdict.access === 'Deny') denied.set(need.key, { need, rule: verdict.rule });
    }
  }
  return [...denied.values()];
}

/** The rule that keeps the service away from the public computes of these subnets, or undefined when none does. */
export function deniedService(group: SecurityGroup, work: readonly WorkSubnet[]): SecurityRule | undefined {
  for (const { subnet, computes } of work) {
    if (!computes.some(({ publicIp }) => publicIp)) continue;
    for (const port of publicComputeInbound.ports) {
      const { access, rule } = evaluateGroup(group, {
        direction: 'Inbound',
        protocol: 'Tcp',
        ports: { first: port, last: port },
        source: tagEnd(publicComputeInbound.tag),
        destination: endOf(subnetPrefixes(subnet)),
      });
      if (access === 'Deny') return rule;
    }
  }
  return undefined;
}
