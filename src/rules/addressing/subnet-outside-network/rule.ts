import { learn } from '../../../facts/learn.ts';
import { contains, formatPrefix } from '../../../lib/cidr.ts';
import { relocated } from '../../../topology/address-plan.ts';
import { addressSpace, subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';
import { replanFix } from '../replan.ts';

export const rule = defineRule({
  id: 'addressing/subnet-outside-network',
  title: 'Subnet outside its virtual network',
  severity: 'error',
  sources: [learn.virtualNetworkFaq],
  messages: {
    outside: msg`Subnet ${'subnet'} has the prefix ${'prefix'}, which is not inside ${'space'}. Azure refuses to create it. Choose a prefix of ${'network'}.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      const spaces = addressSpace(network);
      // Without an address space the network is still being drawn.
      if (spaces.length === 0) continue;
      for (const subnet of topology.childrenOf(network.id, 'subnet')) {
        const outside = subnetPrefixes(subnet).filter((prefix) => !spaces.some((space) => contains(space, prefix)));
        const [first] = outside;
        if (!first) continue;
        const prefixes = relocated(topology, subnet, outside);
        const space = network.props.addressSpace.join(', ');
        yield report(
          'outside',
          { subnet: subnet.name, prefix: formatPrefix(first), space, network: network.name },
          {
            at: subnet,
            field: 'prefixes',
            related: [network.id],
            ...(prefixes && { fix: replanFix(subnet, prefixes) }),
          },
        );
      }
    }
  },
});
