import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = { readonly servers: readonly string[]; readonly proxy?: boolean; readonly endpoint?: boolean };

// +-- hub 10.0 -----------------------+             +-- spoke 10.1 ----------------+
// | AzureFirewallSubnet: afw 10.0.0.4 |             | snet-pe: pe -> kv-ml         |
// | snet-dns (inbound)   10.0.2.0/28  | -- peering  |                              |
// +-----------------------------------+             +------------------------------+
function spoke({ servers, proxy = true, endpoint = true }: Options) {
  const b = build('Custom DNS');
  const zone = b.add('private-dns-zone', 'privatelink.vaultcore.azure.net');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const fw = b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: ['10.0.0.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { dnsProxy: proxy }, { in: fw });
  b.add('subnet', 'snet-dns', { purpose: 'dns-inbound', prefixes: ['10.0.2.0/28'] }, { in: hub });
  const vnet = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: servers });
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: vnet });
  const target = b.add('key-vault', 'kv-ml');
  if (endpoint) {
    b.add('private-endpoint', 'pe', { target, subResource: 'vault', privateDnsZones: [zone] }, { in: subnet });
  }
  b.link('peering', hub, vnet);
  b.link('zone-link', zone, hub);
  b.link('zone-link', zone, vnet);
  return b.design();
}

const at = { at: 'spoke', field: 'dnsServers' };

export const examples: Examples = {
  bad: [
    {
      name: 'a server on premises',
      design: () => spoke({ servers: ['192.168.0.53'] }),
      expect: [{ message: 'unknown', ...at }],
    },
    {
      name: 'a domain controller beside the firewall',
      design: () => spoke({ servers: ['10.0.0.4', '10.1.0.10'] }),
      expect: [{ message: 'unknown', ...at }],
    },
    {
      name: 'a firewall without DNS proxy',
      design: () => spoke({ servers: ['10.0.0.4'], proxy: false }),
      expect: [{ message: 'proxyOff', ...at }],
    },
  ],
  good: [
    { name: 'a firewall with DNS proxy', design: () => spoke({ servers: ['10.0.0.4'] }) },
    { name: 'the inbound endpoint of a resolver', design: () => spoke({ servers: ['10.0.2.4'] }) },
    { name: 'the address of Azure DNS itself', design: () => spoke({ servers: ['168.63.129.16'] }) },
    { name: 'nothing private to resolve yet', design: () => spoke({ servers: ['192.168.0.53'], endpoint: false }) },
  ],
};
