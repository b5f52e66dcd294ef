import { learn } from '../../../facts/learn.ts';
import { dnsResolverReservedRanges } from '../../../facts/subnets.ts';
import { formatPrefix, overlaps } from '../../../lib/cidr.ts';
import { endpointUses } from '../../../topology/dns-resolvers.ts';
import { type Subnet, subnetPrefixes } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Subnets that hold an endpoint of a resolver, or are meant to. */
const endpointSubnets = (topology: Topology): readonly Subnet[] => {
  const used = endpointUses(topology);
  return topology.of('subnet').filter((subnet) => subnet.props.purpose.startsWith('dns-') || used.has(subnet));
};

export const rule = defineRule({
  id: 'dns/resolver-reserved-range',
  title: 'Resolver subnet in a range that the service keeps',
  severity: 'warning',
  sources: [learn.dnsResolver],
  messages: {
    reserved: msg`Subnet ${'subnet'} (${'prefix'}) is for an endpoint of DNS Private Resolver and lies in 10.0.1.0 to 10.0.16.255, which the service keeps for itself. Azure may refuse the endpoint. Use another range.`,
  },
  *check(topology, report) {
    for (const subnet of endpointSubnets(topology)) {
      const prefix = subnetPrefixes(subnet).find((own) =>
        dnsResolverReservedRanges.some(({ range }) => overlaps(own, range)),
      );
      if (!prefix) continue;
      yield report(
        'reserved',
        { subnet: subnet.name, prefix: formatPrefix(prefix) },
        { at: subnet, field: 'prefixes' },
      );
    }
  },
});
