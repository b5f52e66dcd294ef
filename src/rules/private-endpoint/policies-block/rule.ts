import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { containsPort, parsePorts } from '../../../lib/ports.ts';
import { ok } from '../../../lib/result.ts';
import { type End, type Match, matchGroups } from '../../../topology/address-match.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { namesBoth, sourcesOf } from '../../../topology/nsg-evaluation.ts';
import { subnetEnd } from '../../../topology/nsg-needs.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type NsgRule = ResourceOf<'network-security-group'>['props']['rules'][number];

const everyone = new Set(['*', '0.0.0.0/0', 'virtualnetwork', 'virtual_network']);
const namesAll = (texts: readonly string[]): boolean => texts.some((text) => everyone.has(text.toLowerCase()));

/** How much of the endpoints a rule is meant for, as far as it names groups; Azure knows the members of each. */
const meant = (rule: NsgRule, endpoints: End): Match =>
  rule.destinationGroups.length > 0 ? matchGroups(rule.destinationGroups, endpoints) : 'whole';

/** Whether a rule is for every client and every endpoint. */
const isForAll = (rule: NsgRule, endpoints: End): boolean =>
  namesAll(sourcesOf(rule)) &&
  (rule.destinationGroups.length > 0 ? meant(rule, endpoints) === 'whole' : namesAll(rule.destinations));

function takesPort(texts: readonly string[], port: number): boolean {
  return texts.some((text) => {
    const range = parsePorts(text);
    return range.ok && containsPort(range.value, port);
  });
}

/**
 * The rule that keeps every client of the network out: a deny for all sources and destinations before any allow for the
 * port. Narrower denies are left alone, because they may be meant.
 */
function blocker(rules: readonly NsgRule[], port: number, endpoints: End): NsgRule | undefined {
  const first = rules
    .filter((rule) => rule.direction === 'Inbound' && (rule.protocol === '*' || rule.protocol === 'Tcp'))
    .filter((rule) => takesPort(rule.destinationPorts, port) && !namesBoth(rule))
    .filter((rule) => (rule.access === 'Allow' ? meant(rule, endpoints) !== 'none' : isForAll(rule, endpoints)))
    .sort((a, b) => a.priority - b.priority)[0];
  return first?.access === 'Deny' ? first : undefined;
}

const ports = (topology: Topology, subnet: Subnet): readonly number[] =>
  topology.childrenOf(subnet.id, 'private-endpoint').some((e) => e.props.subResource === 'file') ? [443, 445] : [443];

export const rule = defineRule({
  id: 'private-endpoint/policies-block',
  title: 'Network policies that hinder private endpoints',
  severity: 'warning',
  sources: [learn.privateEndpointPolicies, learn.amlPrivateLink],
  messages: {
    blocked: msg`Subnet ${'subnet'} applies its NSG to private endpoints, and rule ${'rule'} of ${'group'} denies port ${'port'} to every client. The endpoints do not answer. Allow the port from the networks that use them.`,
    purposeless: msg`Subnet ${'subnet'} has network policies for private endpoints on, but ${'what'} for them to apply. Creating the endpoint of a workspace needs them off. Disable them, or attach what they are for.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const policies = subnet.props.privateEndpointNetworkPolicies;
      if (policies === 'Disabled' || topology.childrenOf(subnet.id, 'private-endpoint').length === 0) continue;
      const group = topology.as(subnet.props.networkSecurityGroup, 'network-security-group');
      const filters = policies !== 'RouteTableEnabled' && group !== undefined;
      const routes =
        policies !== 'NetworkSecurityGroupEnabled' && topology.as(subnet.props.routeTable, 'route-table') !== undefined;
      const at = { at: subnet, field: 'privateEndpointNetworkPolicies' };
      if (!filters && !routes) {
        const both = policies === 'Enabled' ? 'no NSG or route table is attached' : undefined;
        const what = both ?? (policies === 'RouteTableEnabled' ? 'no route table is attached' : 'no NSG is attached');
        const off = { privateEndpointNetworkPolicies: 'Disabled' };
        const fix = {
          label: 'Disable the policies',
          edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, subnet.id, off)),
        };
        yield report('purposeless', { subnet: subnet.name, what }, { ...at, fix });
      }
      const endpoints = subnetEnd(topology, subnet);
      const port = filters ? ports(topology, subnet).find((p) => blocker(group.props.rules, p, endpoints)) : undefined;
      const rule = filters && port !== undefined ? blocker(group.props.rules, port, endpoints) : undefined;
      if (!filters || port === undefined || !rule) continue;
      const params = { subnet: subnet.name, rule: rule.name || `${rule.priority}`, group: group.name, port };
      yield report('blocked', params, { ...at, related: [group.id] });
    }
  },
});
