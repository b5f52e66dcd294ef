import { headRoom } from '../../../facts/head-room.ts';
import { formatPrefix } from '../../../lib/cidr.ts';
import { fittingLengths, fullness, roomOf, takersOf, total } from '../../../topology/address-demand.ts';
import { subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';
import { enlargeFix } from '../replan.ts';

export const rule = defineRule({
  id: 'addressing/subnet-nearly-full',
  title: 'Subnet without head-room',
  severity: 'warning',
  sources: headRoom.sources,
  messages: {
    tight: msg`Subnet ${'subnet'} (${'prefixes'}) has room for ${'room'} addresses, and what stands in it needs ${'demand'} at full scale. It cannot grow by a fifth, and a subnet in use is hard to resize. Use a /${'length'} or larger.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const takers = takersOf(topology, subnet);
      const demand = total(takers);
      const room = roomOf(subnet);
      const [length] = fittingLengths(demand);
      // A full subnet is an error of its own.
      if (fullness(demand, room) !== 'tight' || length === undefined) continue;
      const prefixes = subnetPrefixes(subnet).map(formatPrefix).join(', ');
      yield report(
        'tight',
        { subnet: subnet.name, prefixes, room, demand, length },
        {
          at: subnet,
          field: 'prefixes',
          related: takers.map((taker) => taker.id),
          ...enlargeFix(topology, subnet, [length]),
        },
      );
    }
  },
});
