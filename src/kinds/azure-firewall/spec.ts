import { boolean, choice, choices, integer, ref, refs, rows, text, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const allowOrDeny = choice({
  label: 'Action',
  help: 'What happens to a match.',
  options: [
    { value: 'Allow', label: 'Allow' },
    { value: 'Deny', label: 'Deny' },
  ],
  default: 'Allow',
});
const ruleName = text({ label: 'Name', help: 'Unique in the collection.', format: 'free' });
const collectionName = text({ label: 'Name', help: 'Unique in the policy.', format: 'free' });
const priority = integer({ label: 'Priority', help: 'Lower numbers first.', min: 100, max: 65_000, default: 200 });
const sources = texts({
  label: 'Sources',
  help: 'Prefixes or addresses of the clients; * for all.',
  format: 'address',
  default: ['*'],
});

export const spec = defineResource({
  slug: 'azure-firewall',
  title: 'Azure Firewall',
  category: 'network',
  summary: 'Central inspection and allow list for everything that leaves',
  parents: ['subnet'],
  container: false,
  size: { width: 160, height: 72 },
  nameStem: 'afw',
  learn: 'https://learn.microsoft.com/azure/firewall/overview',
  fields: {
    tier: choice({
      label: 'Tier',
      help: 'Basic needs a management subnet and a second public address. Premium adds intrusion detection.',
      options: [
        { value: 'Basic', label: 'Basic' },
        { value: 'Standard', label: 'Standard' },
        { value: 'Premium', label: 'Premium' },
      ],
      default: 'Standard',
      source: 'https://learn.microsoft.com/azure/firewall/choose-firewall-sku',
    }),
    publicIps: refs({
      label: 'Public IP addresses',
      help: 'Addresses that outbound traffic leaves from.',
      kinds: ['public-ip'],
      chip: true,
    }),
    managementPublicIp: ref({
      label: 'Management public IP address',
      help: 'Needed with the Basic tier and with forced tunnelling.',
      kinds: ['public-ip'],
      chip: true,
    }),
    threatIntelMode: choice({
      label: 'Threat intelligence',
      help: 'What happens to traffic with known malicious addresses and domains.',
      options: [
        { value: 'Alert', label: 'Alert' },
        { value: 'Deny', label: 'Alert and deny' },
        { value: 'Off', label: 'Off' },
      ],
      default: 'Deny',
      source: 'https://learn.microsoft.com/azure/firewall/threat-intel',
    }),
    intrusionDetection: choice({
      label: 'Intrusion detection',
      help: 'Signature-based inspection of the Premium tier.',
      options: [
        { value: 'Off', label: 'Off' },
        { value: 'Alert', label: 'Alert' },
        { value: 'Deny', label: 'Alert and deny' },
      ],
      default: 'Off',
      when: { field: 'tier', is: ['Premium'] },
      source: 'https://learn.microsoft.com/azure/firewall/premium-features',
    }),
    dnsProxy: boolean({
      label: 'DNS proxy',
      help: 'Answers DNS for the virtual networks. Required for host names in network rules.',
      default: false,
      source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
    }),
    dnsServers: texts({
      label: 'DNS servers',
      help: 'Servers that the firewall asks. Empty means Azure-provided DNS.',
      format: 'ipv4',
      source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
    }),
    natCollections: rows({
      label: 'NAT rule collections',
      help: 'Inbound translations from a public address of the firewall.',
      item: 'NAT rule collection',
      source: 'https://learn.microsoft.com/azure/firewall/policy-rule-sets',
      columns: {
        name: collectionName,
        priority,
        rules: rows({
          label: 'Rules',
          help: 'Each translates one port.',
          item: 'NAT rule',
          columns: {
            name: ruleName,
            protocols: choices({
              label: 'Protocols',
              help: 'Transport protocols.',
              options: [
                { value: 'TCP', label: 'TCP' },
                { value: 'UDP', label: 'UDP' },
              ],
              default: ['TCP'],
            }),
            sources,
            destinations: texts({
              label: 'Destinations',
              help: 'Public addresses of the firewall.',
              format: 'ip-or-cidr',
            }),
            ports: texts({ label: 'Ports', help: 'Port that clients use.', format: 'ports', default: ['443'] }),
            translatedAddress: text({
              label: 'Translated address',
              help: 'Private address of the server.',
              format: 'ipv4',
            }),
            translatedPort: text({
              label: 'Translated port',
              help: 'Port of the server.',
              format: 'port',
              default: '443',
            }),
          },
        }),
      },
    }),
    networkCollections: rows({
      label: 'Network rule collections',
      help: 'Decided after NAT rules and before application rules, by address, service tag and port.',
      item: 'network rule collection',
      source: 'https://learn.microsoft.com/azure/firewall/policy-rule-sets',
      columns: {
        name: collectionName,
        priority,
        action: allowOrDeny,
        rules: rows({
          label: 'Rules',
          help: 'Any protocol and port.',
          item: 'network rule',
          columns: {
            name: ruleName,
            protocols: choices({
              label: 'Protocols',
              help: 'Transport protocols.',
              options: [
                { value: 'TCP', label: 'TCP' },
                { value: 'UDP', label: 'UDP' },
                { value: 'ICMP', label: 'ICMP' },
                { value: 'Any', label: 'Any' },
              ],
              default: ['TCP'],
            }),
            sources,
            destinations: texts({
              label: 'Destinations',
              help: 'Prefixes, addresses, service tags or *.',
              format: 'address',
            }),
            destinationFqdns: texts({
              label: 'Destination host names',
              help: 'Exact names; they need the DNS proxy.',
              format: 'fqdn',
            }),
            ports: texts({ label: 'Ports', help: '*, a port or a range.', format: 'ports', default: ['443'] }),
          },
        }),
      },
    }),
    applicationCollections: rows({
      label: 'Application rule collections',
      help: 'Decided last, by host name, for HTTP, HTTPS and SQL.',
      item: 'application rule collection',
      source: 'https://learn.microsoft.com/azure/firewall/policy-rule-sets',
      columns: {
        name: collectionName,
        priority,
        action: allowOrDeny,
        rules: rows({
          label: 'Rules',
          help: 'Host names over HTTP, HTTPS or SQL.',
          item: 'application rule',
          columns: {
            name: ruleName,
            protocols: texts({
              label: 'Protocols',
              help: 'https:443, http:80 or mssql:1433.',
              format: 'application-protocol',
              default: ['https:443'],
            }),
            sources,
            fqdns: texts({
              label: 'Host names',
              help: 'Exact, or with * as the left-most label.',
              format: 'fqdn-pattern',
            }),
            fqdnTags: texts({
              label: 'FQDN tags',
              help: 'Named sets that Microsoft maintains, such as AzureKubernetesService.',
              format: 'token',
              suggestions: [
                'AzureKubernetesService',
                'WindowsUpdate',
                'MicrosoftActiveProtectionService',
                'AzureBackup',
              ],
            }),
          },
        }),
      },
    }),
  },
});
