import { rows, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { zone } from '../forwarders.ts';

export const spec = defineResource({
  slug: 'on-premises',
  title: 'On-premises network',
  category: 'outside',
  summary: 'Corporate network with the people who use the workspace',
  parents: [null],
  container: false,
  size: { width: 168, height: 72 },
  nameStem: 'on-premises',
  notExported: 'It stands outside Azure.',
  learn: 'https://learn.microsoft.com/azure/architecture/reference-architectures/hybrid-networking/',
  fields: {
    addressSpace: texts({
      label: 'Address space',
      help: 'CIDR prefixes in use there. Connected virtual networks must not overlap.',
      format: 'cidr',
    }),
    dnsServers: texts({ label: 'DNS servers', help: 'Servers that clients there ask.', format: 'ipv4' }),
    forwarders: rows({
      label: 'Conditional forwarders',
      help: 'Where its DNS servers ask for the public names of Azure services.',
      item: 'forwarder',
      sparse: true,
      source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
      columns: {
        zone,
        targets: texts({ label: 'Servers', help: 'Addresses of DNS servers in Azure.', format: 'ipv4' }),
      },
    }),
  },
});
