import { choice, integer, refs, rows, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { addresses, direction, ports, protocol } from '../security-rules.ts';

const groups = (end: string) =>
  refs({
    label: `${end} groups`,
    help: 'Application security groups, instead of addresses.',
    kinds: ['application-security-group'],
    chip: true,
    sparse: true,
    source: 'https://learn.microsoft.com/azure/virtual-network/application-security-groups',
  });

export const spec = defineResource({
  slug: 'network-security-group',
  title: 'Network security group',
  category: 'network',
  summary: 'Stateful allow and deny rules for the subnets that use it',
  parents: [null, 'virtual-network'],
  container: false,
  size: { width: 160, height: 64 },
  nameStem: 'nsg',
  learn: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  fields: {
    rules: rows({
      label: 'Security rules',
      help: 'The rule with the lowest priority number that matches decides. Azure adds its default rules after these.',
      item: 'rule',
      source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules',
      columns: {
        name: text({ label: 'Name', help: 'Unique in the group.', format: 'free' }),
        priority: integer({ label: 'Priority', help: 'Unique per direction.', min: 100, max: 4096, default: 100 }),
        direction: direction('Seen from the subnet.', 'Outbound'),
        access: choice({
          label: 'Access',
          help: 'What happens to a match.',
          options: [
            { value: 'Allow', label: 'Allow' },
            { value: 'Deny', label: 'Deny' },
          ],
          default: 'Allow',
        }),
        protocol: protocol('*'),
        sources: addresses('Sources', 'Prefixes, addresses, * or one service tag.', 'VirtualNetwork'),
        sourceGroups: groups('Source'),
        sourcePorts: ports('Source ports', ['*']),
        destinations: addresses('Destinations', 'Prefixes, addresses, * or one service tag.', '*'),
        destinationGroups: groups('Destination'),
        destinationPorts: ports('Destination ports', ['443']),
      },
    }),
  },
});
