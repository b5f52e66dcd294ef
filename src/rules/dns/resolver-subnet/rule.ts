import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { reservedPerSubnet, subnetConstraints } from '../../../facts/subnets.ts';
import { addressAt, containsAddress, formatAddress, formatPrefix, parseAddress, size } from '../../../lib/cidr.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Finding, Fix } from '../../../model/finding.ts';
import { type EndpointUse, endpointUses, type Resolver } from '../../../topology/dns-resolvers.ts';
import { networkOf, type Subnet, subnetPrefixes } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg, type Report } from '../../rule.ts';

const { longestPrefix: smallest, shortestPrefix } = subnetConstraints['dns-resolver-inbound'];
const largest = shortestPrefix ?? 0;
const service = 'Microsoft.Network/dnsResolvers';

const messages = {
  elsewhere: msg`Resolver ${'resolver'} has its ${'end'} endpoint in subnet ${'subnet'} of another virtual network. Azure refuses the endpoint. Use a subnet of its own network.`,
  several: msg`Subnet ${'subnet'} is to hold ${'endpoints'}. Azure takes one endpoint in a subnet and refuses the other. Give each a subnet of its own.`,
  shared: msg`Subnet ${'subnet'} holds ${'endpoints'} and also ${'others'}. Azure takes nothing else beside an endpoint. Use a subnet for the endpoint alone.`,
  notDelegated: msg`Subnet ${'subnet'} is to hold ${'endpoints'}, but is not delegated to ${'service'}. Azure refuses the endpoint. Delegate the subnet.`,
  size: msg`Subnet ${'subnet'} (${'prefix'}) is to hold ${'endpoints'}. Azure takes subnets from /${'largest'} to /${'smallest'} for it. Use one of that size.`,
  address: msg`Resolver ${'resolver'} is to answer at ${'address'}, which subnet ${'subnet'} cannot give: it lies outside, or among the five addresses that Azure keeps. Use another address of the subnet.`,
};

/** Whether a subnet has an address that is not one of those which Azure keeps. */
const gives = (subnet: Subnet, text: string): boolean => {
  const address = parseAddress(text);
  return (
    address.ok &&
    subnetPrefixes(subnet).some((prefix) => {
      const place = address.value - prefix.first;
      return (
        containsAddress(prefix, address.value) && place >= reservedPerSubnet.firstUsable && place < size(prefix) - 1
      );
    })
  );
};

function addressFix(resolver: Resolver, subnet: Subnet): { readonly fix?: Fix } {
  const [prefix] = subnetPrefixes(subnet);
  const first = prefix && addressAt(prefix, reservedPerSubnet.firstUsable);
  if (first === undefined) return {};
  const inboundAddress = formatAddress(first);
  const label = `Use ${inboundAddress}`;
  return { fix: { label, edit: (design) => ok({ ...setFields(design, resolver.id, { inboundAddress }), label }) } };
}

/** What is wrong with the use of a subnet by one endpoint. */
function* endpointFaults(topology: Topology, use: EndpointUse, report: Report<typeof messages>): Iterable<Finding> {
  const { resolver, end, subnet } = use;
  if (networkOf(topology, subnet.id)?.id !== resolver.parent) {
    const params = { resolver: resolver.name, end, subnet: subnet.name };
    yield report('elsewhere', params, { at: resolver, field: `${end}Subnet`, related: [subnet.id] });
  }
  const { inboundAddress: address } = resolver.props;
  if (end === 'outbound' || address === '' || gives(subnet, address)) return;
  const where = { at: resolver, field: 'inboundAddress', related: [subnet.id], ...addressFix(resolver, subnet) };
  yield report('address', { resolver: resolver.name, address, subnet: subnet.name }, where);
}

function* subnetFaults(
  topology: Topology,
  subnet: Subnet,
  uses: readonly EndpointUse[],
  report: Report<typeof messages>,
): Iterable<Finding> {
  const endpoints = listed(uses.map(({ resolver, end }) => `the ${end} endpoint of ${resolver.name}`).sort());
  const names = { subnet: subnet.name, endpoints };
  const related = [...new Set(uses.map(({ resolver }) => resolver.id))];
  if (uses.length > 1) yield report('several', names, { at: subnet, related });
  const others = topology.children(subnet.id);
  if (others.length > 0) {
    const params = { ...names, others: listed(others.map(({ name }) => name).sort()) };
    yield report('shared', params, { at: subnet, related: [...related, ...others.map(({ id }) => id)] });
  }
  const label = `Delegate ${subnet.name}`;
  if (subnet.props.delegation !== service) {
    const edit: Fix['edit'] = (design) => ok({ ...setFields(design, subnet.id, { delegation: service }), label });
    const fix = others.length === 0 ? { fix: { label, edit } } : {};
    yield report('notDelegated', { ...names, service }, { at: subnet, field: 'delegation', related, ...fix });
  }
  const prefix = [...subnetPrefixes(subnet)].sort((a, b) => a.length - b.length)[0];
  // Where the purpose says what the subnet is for, the rule on sizes has told already.
  const told = subnet.props.purpose === 'dns-inbound' || subnet.props.purpose === 'dns-outbound';
  if (!prefix || told || (prefix.length >= largest && prefix.length <= smallest)) return;
  const params = { ...names, prefix: formatPrefix(prefix), largest, smallest };
  yield report('size', params, { at: subnet, field: 'prefixes', related });
}

export const rule = defineRule({
  id: 'dns/resolver-subnet',
  title: 'Subnet that a resolver endpoint cannot have',
  severity: 'error',
  sources: [learn.dnsResolver, learn.virtualNetworkFaq],
  messages,
  *check(topology, report) {
    for (const [subnet, uses] of endpointUses(topology)) {
      for (const use of uses) yield* endpointFaults(topology, use, report);
      yield* subnetFaults(topology, subnet, uses, report);
    }
  },
});
