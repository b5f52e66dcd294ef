import { choice, integer, refs, rows, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { addresses, direction, ports, protocol } from '../security-rules.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins';

export const spec = defineResource({
  slug: 'network-manager',
  title: 'Network manager',
  category: 'network',
  summary: 'Security admin rules for many networks, tried before their security groups',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'vnm',
  learn: 'https://learn.microsoft.com/azure/virtual-network-manager/overview',
  fields: {
    networks: refs({
      label: 'Virtual networks',
      help: 'Members of the network group that the rules act on.',
      kinds: ['virtual-network'],
      layer: 'association',
      source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-network-groups',
    }),
    adminRules: rows({
      label: 'Security admin rules',
      help: 'The rule with the lowest priority number that matches decides.',
      item: 'rule',
      source,
      columns: {
        name: text({ label: 'Name', help: 'Unique in the manager.', format: 'free' }),
        priority: integer({ label: 'Priority', help: 'Unique per direction.', min: 1, max: 4096, default: 100 }),
        direction: direction('Seen from the network.', 'Inbound'),
        access: choice({
          label: 'Access',
          help: 'Allow goes on to security groups. Always allow and deny are final.',
          options: [
            { value: 'Allow', label: 'Allow' },
            { value: 'AlwaysAllow', label: 'Always allow' },
            { value: 'Deny', label: 'Deny' },
          ],
          default: 'Deny',
        }),
        protocol: protocol('Any'),
        sources: addresses('Sources', 'Prefixes and addresses, or service tags, or *.', 'Internet'),
        sourcePorts: ports('Source ports', ['*']),
        destinations: addresses('Destinations', 'Prefixes and addresses, or service tags, or *.', '*'),
        destinationPorts: ports('Destination ports', ['22', '3389']),
      },
    }),
    applyOnNetworkIntentPolicyBasedServices: choice({
      label: 'Networks with intent policies',
      help: 'Rules for networks with SQL Managed Instance or Databricks.',
      options: [
        { value: 'None', label: 'No rules' },
        { value: 'AllowRulesOnly', label: 'Allow rules only' },
        { value: 'All', label: 'All rules', help: 'Microsoft enables this on request.' },
      ],
      default: 'None',
      source: `${source}#nonapplication-of-security-admin-rules`,
    }),
  },
});
