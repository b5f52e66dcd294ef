import { boolean, ref, refs, rows, text, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const overview = 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview';
const rulesets = 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets';

export const spec = defineResource({
  slug: 'dns-resolver',
  title: 'DNS Private Resolver',
  category: 'dns',
  summary: 'Answers private names for on-premises, and forwards names to it',
  parents: ['virtual-network'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'dnspr',
  learn: overview,
  fields: {
    inboundSubnet: ref({
      label: 'Inbound subnet',
      help: 'Delegated to the resolver, /28 to /24, for the endpoint that others ask.',
      kinds: ['subnet'],
      layer: 'association',
      source: overview,
    }),
    inboundAddress: text({
      label: 'Inbound address',
      help: 'Fixed address of the endpoint. Empty for the first free one of the subnet.',
      format: 'ipv4',
      source: rulesets,
    }),
    outboundSubnet: ref({
      label: 'Outbound subnet',
      help: 'Delegated to the resolver, /28 to /24, for forwarded questions.',
      kinds: ['subnet'],
      layer: 'association',
      source: overview,
    }),
    forwardingRules: rows({
      label: 'Forwarding rules',
      help: 'Of several that match, the longest domain decides.',
      item: 'rule',
      source: rulesets,
      columns: {
        domain: text({ label: 'Domain', help: 'With everything below it; a dot for all names.', format: 'domain' }),
        targetServers: texts({ label: 'Servers', help: 'Addresses, with a port other than 53.', format: 'dns-server' }),
        enabled: boolean({ label: 'Enabled', help: 'Whether it is in force.', default: true }),
      },
    }),
    linkedNetworks: refs({
      label: 'Linked networks',
      help: 'Networks of the region that use the forwarding rules.',
      kinds: ['virtual-network'],
      layer: 'dns',
      source: rulesets,
    }),
  },
});
