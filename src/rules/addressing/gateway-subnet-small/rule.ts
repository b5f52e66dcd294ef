import { subnetConstraints } from '../../../facts/subnets.ts';
import { formatPrefix } from '../../../lib/cidr.ts';
import { subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';
import { enlargeFix } from '../replan.ts';

const { longestPrefix, recommendedPrefix } = subnetConstraints.gateway;
const recommended = recommendedPrefix ?? longestPrefix;

export const rule = defineRule({
  id: 'addressing/gateway-subnet-small',
  title: 'Gateway subnet smaller than recommended',
  severity: 'warning',
  sources: subnetConstraints.gateway.sources,
  messages: {
    small: msg`Subnet ${'subnet'} (${'prefix'}) is smaller than the /${'recommended'} that Azure recommends for gateways. A second gateway or an active-active one may not fit, and the subnet cannot grow while a gateway is in it. Use a /${'recommended'}, or a /26 for 16 ExpressRoute circuits.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      if (subnet.props.purpose !== 'gateway') continue;
      const [prefix, ...more] = [...subnetPrefixes(subnet)].sort((a, b) => a.length - b.length);
      // Below the minimum there is an error already.
      if (!prefix || prefix.length <= recommended || [prefix, ...more].some((p) => p.length > longestPrefix)) continue;
      yield report(
        'small',
        { subnet: subnet.name, prefix: formatPrefix(prefix), recommended },
        { at: subnet, field: 'prefixes', ...enlargeFix(topology, subnet, [recommended]) },
      );
    }
  },
});
