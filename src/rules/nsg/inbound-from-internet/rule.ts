import { setFields } from '../../../edits/edits.ts';
import { serviceInbound } from '../../../edits/public-compute-rows.ts';
import { insertBefore } from '../../../edits/security-priorities.ts';
import { publicComputeInbound } from '../../../facts/compute-outbound.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { coversInternet } from '../../../topology/address-match.ts';
import type { Subnet } from '../../../topology/networks.ts';
import {
  matchRule,
  orderedRules,
  portsOf,
  type SecurityGroup,
  type SecurityRule,
  sourcesOf,
} from '../../../topology/nsg-evaluation.ts';
import { deniedService, subnetEnd } from '../../../topology/nsg-needs.ts';
import { usersOf, workSubnets } from '../../../topology/outbound-subnets.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Subnets that nobody on the internet should reach and on which the group acts. */
function closedSubnets(topology: Topology, group: SecurityGroup): readonly Subnet[] {
  return usersOf(topology, group.id, 'networkSecurityGroup').filter(({ id, props }) => {
    if (props.purpose === 'private-endpoints') {
      return ['Enabled', 'NetworkSecurityGroupEnabled'].includes(props.privateEndpointNetworkPolicies);
    }
    // An appliance may well be there to take what comes from the internet.
    const works = () =>
      computesIn(topology, id).length > 0 ||
      topology
        .children(id)
        .some(
          (child) =>
            child.kind === 'aks-cluster' || (child.kind === 'virtual-machine' && child.props.role !== 'appliance'),
        );
    return props.purpose === 'training' || props.purpose === 'scoring' || works();
  });
}

/** Whether a rule lets the internet in to the subnet and no earlier rule denies all of that. */
function isOpen(topology: Topology, group: SecurityGroup, rule: SecurityRule, subnet: Subnet): boolean {
  const destination = subnetEnd(topology, subnet);
  return portsOf(rule.destinationPorts).some((ports) => {
    const protocol = rule.protocol === 'Tcp' || rule.protocol === 'Udp' ? rule.protocol : '*';
    const flow = { direction: 'Inbound', protocol, ports, source: { is: 'internet' }, destination } as const;
    if (matchRule(rule, flow) === 'none') return false;
    const earlier = orderedRules(group).slice(0, orderedRules(group).indexOf(rule));
    return !earlier.some((other) => other.access === 'Deny' && matchRule(other, flow) === 'whole');
  });
}

/** The rules with the open ones for the network only; the service keeps its way in to public computes. */
function closed(topology: Topology, group: SecurityGroup, open: readonly SecurityRule[]): readonly SecurityRule[] {
  const service = publicComputeInbound.ports.map(String).join();
  const rules = group.props.rules.map((row) =>
    open.includes(row)
      ? { ...row, sources: [row.destinationPorts.join() === service ? publicComputeInbound.tag : 'VirtualNetwork'] }
      : row,
  );
  const next: SecurityGroup = { ...group, props: { ...group.props, rules } };
  const users = new Set(usersOf(topology, group.id, 'networkSecurityGroup').map(({ id }) => id));
  const work = workSubnets(topology).filter(({ subnet }) => users.has(subnet.id));
  const denying = deniedService(next, work);
  const before = deniedService(group, work);
  return denying && !before ? insertBefore(rules, [serviceInbound], denying.priority) : rules;
}

export const rule = defineRule({
  id: 'nsg/inbound-from-internet',
  title: 'Security group lets the internet in',
  severity: 'warning',
  sources: [learn.amlPublicInternetAccess, learn.networkSecurityGroups],
  statements: ['S21'],
  messages: {
    open: msg`Network security group ${'group'} lets the internet in to ${'subnets'} by ${'rules'}. Whatever gets a public address there can be attacked from anywhere. Name the networks that need access instead.`,
  },
  *check(topology, report) {
    for (const group of topology.of('network-security-group')) {
      const allows = group.props.rules.filter(
        (row) => row.direction === 'Inbound' && row.access === 'Allow' && coversInternet(sourcesOf(row)),
      );
      if (allows.length === 0) continue;
      const subnets = closedSubnets(topology, group);
      const open = allows.filter((row) => subnets.some((subnet) => isOpen(topology, group, row, subnet)));
      if (open.length === 0) continue;
      const params = {
        group: group.name,
        subnets: subnets.map(({ name }) => name).join(', '),
        rules: open
          .map((row) => `rule ${row.name || 'without name'} (ports ${row.destinationPorts.join(', ')})`)
          .join(', '),
      };
      yield report('open', params, {
        at: group,
        field: 'rules',
        related: subnets.map(({ id }) => id),
        fix: {
          label: 'Let in the virtual network only',
          edit: (design) => ok(setFields(design, group.id, { rules: closed(topology, group, open) })),
        },
      });
    }
  },
});
