import { learn } from '../../../facts/learn.ts';
import { privateRanges, prohibitedVnetRanges, sharedRange } from '../../../facts/subnets.ts';
import { contains, formatPrefix, overlaps, type Prefix } from '../../../lib/cidr.ts';
import { addressSpace } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';

const accepted = [...privateRanges, sharedRange].map(({ range }) => range);

/** Ranges that Azure refuses have an error of their own. */
const isPublic = (prefix: Prefix): boolean =>
  !accepted.some((range) => contains(range, prefix)) &&
  !prohibitedVnetRanges.some(({ range }) => overlaps(range, prefix));

export const rule = defineRule({
  id: 'addressing/not-private-range',
  title: 'Address range that is not private',
  severity: 'warning',
  sources: [learn.virtualNetworkFaq, learn.firewallSnat],
  messages: {
    public: msg`Virtual network ${'network'} has the range ${'prefix'}, which is not all private. Its resources cannot reach the real owners of these addresses, and a firewall hides who called whom by translating the source. Use a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      const prefix = addressSpace(network).find(isPublic);
      if (!prefix) continue;
      yield report(
        'public',
        { network: network.name, prefix: formatPrefix(prefix) },
        { at: network, field: 'addressSpace' },
      );
    }
  },
});
