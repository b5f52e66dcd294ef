import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

const blob = 'privatelink.blob.core.windows.net';

type Options = {
  readonly links: readonly ('hub' | 'spoke' | 'other')[];
  readonly dns?: readonly string[];
  readonly peered?: boolean;
  /** Domain that a ruleset sends from the spoke to a server. */
  readonly forwards?: { readonly domain: string; readonly to: string };
};

// mlw -> stml
// +-- hub 10.0 -----------------+            +-- spoke 10.1 --------------+   +-- other 10.2 --+
// | AzureFirewallSubnet: afw    | - peering? | snet-training: cpu          |   | nothing         |
// | snet-pe: pe -> stml (blob)  |            +-----------------------------+   +-----------------+
// | maybe dnspr at 10.0.20.4    |
// +-----------------------------+
function hubAndSpoke({ links, dns = [], peered = true, forwards }: Options) {
  const b = build('Hub and spoke');
  const zone = b.add('private-dns-zone', blob);
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const fw = b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: ['10.0.0.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { dnsProxy: true }, { in: fw });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: hub });
  const target = b.add('storage-account', 'stml');
  const mlw = b.add('aml-workspace', 'mlw', { storageAccount: target });
  b.add('private-endpoint', 'pe', { target, subResource: 'blob', privateDnsZones: [zone] }, { in: pe });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: dns });
  const training = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.1.0.0/24'] }, { in: spoke });
  b.add('compute-cluster', 'cpu', { workspace: mlw }, { in: training });
  const other = b.add('virtual-network', 'other', { addressSpace: ['10.2.0.0/16'] });
  if (peered) b.link('peering', hub, spoke);
  if (forwards) {
    const delegation = 'Microsoft.Network/dnsResolvers';
    const subnet = (purpose: 'dns-inbound' | 'dns-outbound', prefix: string) =>
      b.add('subnet', `snet-${purpose}`, { purpose, prefixes: [prefix], delegation }, { in: hub });
    b.add(
      'dns-resolver',
      'dnspr',
      {
        inboundSubnet: subnet('dns-inbound', '10.0.20.0/28'),
        inboundAddress: '10.0.20.4',
        outboundSubnet: subnet('dns-outbound', '10.0.20.16/28'),
        forwardingRules: [{ domain: forwards.domain, targetServers: [forwards.to] }],
        linkedNetworks: [spoke],
      },
      { in: hub },
    );
  }
  const networks = { hub, spoke, other };
  for (const name of links) b.link('zone-link', zone, networks[name]);
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'linked to nothing',
      design: () => hubAndSpoke({ links: [] }),
      expect: [{ message: 'unlinked', at: 'privatelink-blob-core-windows-net' }],
    },
    {
      name: 'the spoke with the computes forgotten',
      design: () => hubAndSpoke({ links: ['hub'] }),
      expect: [{ message: 'unlinked', at: 'privatelink-blob-core-windows-net' }],
    },
    {
      name: 'the spoke asks the proxy in the hub, so a link of the spoke does not help',
      design: () => hubAndSpoke({ links: ['spoke'], dns: ['10.0.0.4'] }),
      expect: [{ message: 'unlinked', at: 'privatelink-blob-core-windows-net' }],
    },
    {
      name: 'the spoke sends all names to the resolver in the hub, which leaves those of Azure services alone',
      design: () => hubAndSpoke({ links: ['hub'], forwards: { domain: '.', to: '10.0.20.4' } }),
      expect: [{ message: 'unlinked', at: 'privatelink-blob-core-windows-net' }],
    },
  ],
  good: [
    {
      name: 'the spoke sends the name to the resolver in the linked hub',
      design: () => hubAndSpoke({ links: ['hub'], forwards: { domain: 'blob.core.windows.net', to: '10.0.20.4' } }),
    },
    {
      name: 'the spoke sends the name to a server that the design does not show',
      design: () => hubAndSpoke({ links: ['hub'], forwards: { domain: 'windows.net', to: '192.168.0.53' } }),
    },
    { name: 'linked to both', design: () => hubAndSpoke({ links: ['hub', 'spoke'] }) },
    {
      name: 'the spoke asks the DNS proxy of the linked hub',
      design: () => hubAndSpoke({ links: ['hub'], dns: ['10.0.0.4'] }),
    },
    {
      name: 'a DNS server that the design does not show',
      design: () => hubAndSpoke({ links: ['hub'], dns: ['10.0.1.53'] }),
    },
    { name: 'a spoke that does not reach the endpoint', design: () => hubAndSpoke({ links: ['hub'], peered: false }) },
  ],
};
