import { learn } from '../../../facts/learn.ts';
import { prohibitedVnetRanges } from '../../../facts/subnets.ts';
import { formatPrefix, overlaps } from '../../../lib/cidr.ts';
import { addressSpace } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'addressing/prohibited-range',
  title: 'Address range that Azure refuses',
  severity: 'error',
  sources: [learn.virtualNetworkFaq],
  messages: {
    prohibited: msg`Virtual network ${'network'} has the range ${'prefix'}, which overlaps ${'range'} (${'why'}). Azure refuses such an address space. Choose a private range such as 10.0.0.0/16.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      const hits = addressSpace(network).flatMap((prefix) => {
        const range = prohibitedVnetRanges.find((candidate) => overlaps(candidate.range, prefix));
        return range ? [{ prefix, range }] : [];
      });
      const [first] = hits;
      if (!first) continue;
      yield report(
        'prohibited',
        { network: network.name, prefix: formatPrefix(first.prefix), range: first.range.text, why: first.range.why },
        { at: network, field: 'addressSpace' },
      );
    }
  },
});
