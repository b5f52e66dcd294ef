import { contains, formatPrefix, nextFree } from '../../../lib/cidr.ts';
import { setFields } from '../../../edits/edits.ts';
import { ok } from '../../../lib/result.ts';
import { addressSpace, subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'addressing/subnet-outside-network',
  title: 'Subnet outside its virtual network',
  severity: 'error',
  sources: ['https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq'],
  messages: {
    outside: msg`Subnet ${'subnet'} has the prefix ${'prefix'}, which is not inside ${'space'}. Azure refuses to create it. Choose a prefix of ${'network'}.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      const spaces = addressSpace(network);
      const children = topology.childrenOf(network.id, 'subnet');
      for (const subnet of children) {
        for (const prefix of subnetPrefixes(subnet)) {
          if (spaces.some((space) => contains(space, prefix))) continue;
          const taken = children.flatMap((child) => subnetPrefixes(child));
          const free = spaces.flatMap((space) => nextFree(space, taken, prefix.length) ?? [])[0];
          const text = formatPrefix(prefix);
          yield report(
            'outside',
            { subnet: subnet.name, prefix: text, space: network.props.addressSpace.join(', '), network: network.name },
            {
              at: subnet,
              field: 'prefixes',
              related: [network.id],
              ...(free && {
                fix: {
                  label: `Use ${formatPrefix(free)}`,
                  edit: (design) =>
                    ok(
                      setFields(design, subnet.id, {
                        prefixes: subnet.props.prefixes.map((old) => (old === text ? formatPrefix(free) : old)),
                      }),
                    ),
                },
              }),
            },
          );
        }
      }
    }
  },
});
