// Rules of security groups; what has to be reachable comes from the facts on required outbound traffic.
import { groupedNeeds } from '../../edits/firewall-rows.ts';
import { allowTag, type SecurityRow } from '../../edits/security-rows.ts';
import { type RegionalNeed, securityGroupTags } from '../../facts/compute-outbound.ts';
import type { OutboundScenario } from '../../facts/required-outbound.ts';
import { scenarioTags } from '../../facts/scenario-needs.ts';
import { networkLimits } from '../../facts/subnets.ts';
import { spec as aksCluster } from '../../kinds/aks-cluster/spec.ts';
import type { ResourceOf } from '../../kinds/types.ts';

type SecurityRules = ResourceOf<'network-security-group'>['props']['rules'];

const written = { TCP: 'Tcp', UDP: 'Udp', Any: '*' } as const;

/** Security rules that let out to service tags. */
const allowTags = (needs: readonly RegionalNeed[]): readonly SecurityRow[] =>
  groupedNeeds(needs).map(([need, ports]) => allowTag(need.name, written[need.written], ports));

/** What compute instances and clusters require from a security group, notebooks included, and what further scenarios do. */
export const requiredByComputes = (region: string, more: readonly OutboundScenario[] = []): readonly SecurityRow[] =>
  allowTags([...securityGroupTags(region), ...scenarioTags(region, ['notebooks', ...more])]);

/** Lets out to web servers anywhere: packages, images, data sets. */
export const allowWeb: SecurityRow = { ...allowTag('Internet', 'Tcp', [80, 443]), name: 'AllowWeb' };

/** Stops everything else that would leave for the internet; what stays inside the network is not touched. */
const denyInternet: SecurityRow = {
  ...allowTag('Internet', '*', []),
  name: 'DenyInternet',
  access: 'Deny',
  sources: ['*'],
  destinationPorts: ['*'],
};

/** Stops everything that no earlier rule lets in. */
const denyInbound: SecurityRow = { ...denyInternet, name: 'DenyInbound', direction: 'Inbound', destinations: ['*'] };

const { first, last } = networkLimits.rulePriority;

/** Rules in order with priorities from 100 in steps of ten, and a deny of their direction behind them. */
function closed(rows: readonly SecurityRow[], deny: SecurityRow): SecurityRules {
  return [...rows.map((each, index) => ({ ...each, priority: first + 10 * index })), { ...deny, priority: last }];
}

/** Outbound rules, and nothing else to the internet. */
export const outboundOnly = (rows: readonly SecurityRow[]): SecurityRules => closed(rows, denyInternet);

/**
 * Lets nodes and pods of a cluster talk to each other: pods of an overlay have addresses outside the virtual network,
 * so no default rule admits them. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay
 */
function withinCluster(nodes: string, direction: SecurityRow['direction']): SecurityRow {
  const members = [nodes, aksCluster.fields.podCidr.default];
  return {
    ...denyInternet,
    name: `AllowCluster${direction}`,
    direction,
    access: 'Allow',
    sources: members,
    destinations: members,
  };
}

/** Callers of an internal load balancer over HTTPS; its front end has an address of the nodes' subnet. */
const fromCallers = (callers: string, nodes: string): SecurityRow => ({
  ...allowTag('', 'Tcp', [443]),
  name: 'AllowCallers',
  direction: 'Inbound',
  sources: [callers],
  destinations: [nodes],
});

const fromProbes: SecurityRow = {
  ...denyInternet,
  name: 'AllowProbes',
  direction: 'Inbound',
  access: 'Allow',
  sources: ['AzureLoadBalancer'],
  destinations: ['*'],
};

/** What AKS nodes need to leave; with callers, nothing but these come in either. */
export function clusterRules(nodes: string, callers?: string): SecurityRules {
  const outbound = outboundOnly([withinCluster(nodes, 'Outbound'), allowWeb]);
  if (callers === undefined) return outbound;
  const inbound = [fromCallers(callers, nodes), withinCluster(nodes, 'Inbound'), fromProbes];
  return [...closed(inbound, denyInbound), ...outbound];
}
