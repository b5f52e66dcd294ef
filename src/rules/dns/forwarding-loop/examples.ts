import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly domain: string;
  readonly server?: string;
  readonly enabled?: boolean;
  readonly linked?: 'hub' | 'spoke';
  readonly zones?: readonly string[];
};

// zones
// +-- hub 10.20 ------------------------------+             +-- spoke 10.21 --+
// | dnspr at 10.20.0.4: domain -> server      | -- peering  |                 |
// +--------------------------------------------+             +-----------------+
function hub({ domain, server = '10.20.0.4', enabled = true, linked = 'hub', zones = [] }: Options) {
  const b = build('Resolver');
  const vnet = b.add('virtual-network', 'hub', { addressSpace: ['10.20.0.0/16'] });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.21.0.0/16'] });
  const delegation = 'Microsoft.Network/dnsResolvers';
  const subnet = (name: string, purpose: 'dns-inbound' | 'dns-outbound', prefix: string) =>
    b.add('subnet', name, { purpose, delegation, prefixes: [prefix] }, { in: vnet });
  b.add(
    'dns-resolver',
    'dnspr',
    {
      inboundSubnet: subnet('snet-in', 'dns-inbound', '10.20.0.0/28'),
      outboundSubnet: subnet('snet-out', 'dns-outbound', '10.20.0.16/28'),
      inboundAddress: '10.20.0.4',
      forwardingRules: [{ domain, targetServers: [server], enabled }],
      linkedNetworks: [linked === 'hub' ? vnet : spoke],
    },
    { in: vnet },
  );
  b.link('peering', vnet, spoke);
  for (const zone of zones) b.link('zone-link', b.add('private-dns-zone', zone), vnet);
  return b.design();
}

const expect = [{ message: 'loop', at: 'dnspr', field: 'linkedNetworks' }];

export const examples: Examples = {
  bad: [
    {
      name: 'the public name of a private link zone',
      design: () => hub({ domain: 'blob.core.windows.net', zones: ['privatelink.blob.core.windows.net'] }),
      expect,
    },
    { name: 'all names', design: () => hub({ domain: '.', server: '10.20.0.4:53' }), expect },
  ],
  good: [
    {
      name: 'a name below a zone that is linked to the hub',
      design: () => hub({ domain: 'azure.example.com', zones: ['example.com'] }),
    },
    { name: 'only the spoke uses the rules', design: () => hub({ domain: 'blob.core.windows.net', linked: 'spoke' }) },
    { name: 'a server on premises', design: () => hub({ domain: 'example.com', server: '192.168.0.53' }) },
    { name: 'a rule that is not in force', design: () => hub({ domain: 'example.com', enabled: false }) },
  ],
};
