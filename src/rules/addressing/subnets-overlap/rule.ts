import { learn } from '../../../facts/learn.ts';
import { formatPrefix } from '../../../lib/cidr.ts';
import { type Overlap, overlapsAmong, relocated } from '../../../topology/address-plan.ts';
import { grouped } from '../../../topology/grouped.ts';
import { type Subnet, subnetPrefixes, type VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { replanFix } from '../replan.ts';

/** Overlaps of a network by the subnet that has the inner prefix, which is the one to move. */
function bySubnet(
  topology: Topology,
  network: VirtualNetwork,
): ReadonlyMap<Subnet, readonly [Overlap<Subnet>, ...Overlap<Subnet>[]]> {
  const list = topology
    .childrenOf(network.id, 'subnet')
    .flatMap((owner) => subnetPrefixes(owner).map((prefix) => ({ owner, prefix })));
  return grouped(overlapsAmong(list), (overlap) => overlap.inner.owner);
}

export const rule = defineRule({
  id: 'addressing/subnets-overlap',
  title: 'Subnets overlap',
  severity: 'error',
  sources: [learn.virtualNetworkFaq],
  messages: {
    overlap: msg`Subnet ${'subnet'} (${'prefix'}) overlaps subnet ${'other'} (${'range'}) in ${'network'}. Azure refuses to create the second of them. Give ${'subnet'} a prefix that no other subnet has.`,
    twice: msg`Subnet ${'subnet'} has ${'prefix'} inside its own prefix ${'range'}. Azure refuses prefixes that overlap. Remove one of them.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      for (const [subnet, overlaps] of bySubnet(topology, network)) {
        const [first] = overlaps;
        const { owner: other, prefix: range } = first.outer;
        const clashing = overlaps.map((overlap) => overlap.inner.prefix);
        const own = overlaps.every((overlap) => overlap.outer.owner.id === subnet.id);
        const prefixes = own
          ? subnetPrefixes(subnet).filter((prefix) => !clashing.includes(prefix))
          : relocated(topology, subnet, clashing);
        const texts = { subnet: subnet.name, prefix: formatPrefix(first.inner.prefix), range: formatPrefix(range) };
        const where = {
          at: subnet,
          field: 'prefixes',
          related: own ? [network.id] : [other.id, network.id],
          ...(prefixes && { fix: replanFix(subnet, prefixes) }),
        };
        yield own
          ? report('twice', texts, where)
          : report('overlap', { ...texts, other: other.name, network: network.name }, where);
      }
    }
  },
});
