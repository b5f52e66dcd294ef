import { choice, integer, refs, rows, text, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

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
        direction: choice({
          label: 'Direction',
          help: 'Seen from the subnet.',
          options: [
            { value: 'Inbound', label: 'Inbound' },
            { value: 'Outbound', label: 'Outbound' },
          ],
          default: 'Outbound',
        }),
        access: choice({
          label: 'Access',
          help: 'What happens to a match.',
          options: [
            { value: 'Allow', label: 'Allow' },
            { value: 'Deny', label: 'Deny' },
          ],
          default: 'Allow',
        }),
        protocol: choice({
          label: 'Protocol',
          help: 'Transport protocol.',
          options: [
            { value: 'Tcp', label: 'TCP' },
            { value: 'Udp', label: 'UDP' },
            { value: 'Icmp', label: 'ICMP' },
            { value: 'Esp', label: 'ESP' },
            { value: 'Ah', label: 'AH' },
            { value: '*', label: 'Any' },
          ],
          default: 'Tcp',
        }),
        sources: texts({
          label: 'Sources',
          help: 'Prefixes, addresses, * or one service tag.',
          format: 'address',
          default: ['VirtualNetwork'],
        }),
        sourceGroups: groups('Source'),
        sourcePorts: texts({ label: 'Source ports', help: '*, a port or a range.', format: 'ports', default: ['*'] }),
        destinations: texts({
          label: 'Destinations',
          help: 'Prefixes, addresses, * or one service tag.',
          format: 'address',
          default: ['*'],
        }),
        destinationGroups: groups('Destination'),
        destinationPorts: texts({
          label: 'Destination ports',
          help: '*, a port or a range.',
          format: 'ports',
          default: ['443'],
        }),
      },
    }),
  },
});
