import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
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

type Forwarders = ResourceOf<'virtual-machine'>['props']['forwarders'];

// +-- hub 10.0 -------------------+             +-- spoke 10.1 -------+
// | snet-dns: vm-dns 10.0.3.4     | -- peering  | snet-pe: pe -> kv-ml |
// +-------------------------------+             +----------------------+
function machine(forwarders: Forwarders, { linked = true } = {}) {
  const b = build('DNS server');
  const zone = b.add('private-dns-zone', 'privatelink.vaultcore.azure.net');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const servers = b.add('subnet', 'snet-dns', { prefixes: ['10.0.3.0/28'] }, { in: hub });
  b.add('virtual-machine', 'vm-dns', { role: 'dns-server', privateIpAddress: '10.0.3.4', forwarders }, { in: servers });
  const vnet = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: ['10.0.3.4'] });
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: vnet });
  const target = b.add('key-vault', 'kv-ml');
  b.add('private-endpoint', 'pe', { target, subResource: 'vault', privateDnsZones: [zone] }, { in: subnet });
  b.link('peering', hub, vnet);
  b.link('zone-link', zone, vnet);
  if (linked) b.link('zone-link', zone, hub);
  return b.design();
}
const azure = ['168.63.129.16'];

type Resolver = {
  readonly servers: readonly string[];
  readonly inboundAddress?: string;
  readonly firewallServers?: readonly string[];
};

// +-- hub 10.0, linked to the zone -------------+            +-- spoke 10.1 -------+
// | snet-in: dnspr 10.0.20.4                    | - peering  | snet-pe: pe -> kv-ml |
// | AzureFirewallSubnet: afw 10.0.0.4           |            +----------------------+
// +----------------------------------------------+
function resolver({ servers, inboundAddress = '', firewallServers = [] }: Resolver) {
  const b = build('Resolver');
  const zone = b.add('private-dns-zone', 'privatelink.vaultcore.azure.net');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const fw = b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: ['10.0.0.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { dnsProxy: true, dnsServers: firewallServers }, { in: fw });
  const inboundSubnet = b.add(
    'subnet',
    'snet-in',
    { purpose: 'dns-inbound', prefixes: ['10.0.20.0/28'], delegation: 'Microsoft.Network/dnsResolvers' },
    { in: hub },
  );
  const vnet = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: servers });
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: vnet });
  const target = b.add('key-vault', 'kv-ml');
  b.add('private-endpoint', 'pe', { target, subResource: 'vault', privateDnsZones: [zone] }, { in: subnet });
  b.add('dns-resolver', 'dnspr', { inboundSubnet, inboundAddress }, { in: hub });
  b.link('peering', hub, vnet);
  b.link('zone-link', zone, hub);
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
      name: 'a machine that asks a server on premises',
      design: () => machine([{ zone: '.', targets: ['192.168.0.53'] }], { linked: false }),
      expect: [{ message: 'unforwarded', ...at }],
    },
    {
      name: 'a machine that forwards one of two names',
      design: () => machine([{ zone: 'vaultcore.azure.net', targets: azure }]),
      expect: [{ message: 'unforwarded', ...at }],
    },
    { name: 'a machine without forwarders', design: () => machine([]), expect: [{ message: 'unforwarded', ...at }] },
    {
      name: 'an address beside the endpoint of a resolver',
      design: () => resolver({ servers: ['10.0.20.5'], inboundAddress: '10.0.20.4' }),
      expect: [{ message: 'besideEndpoint', ...at }],
    },
    {
      name: 'a firewall that asks a server on premises',
      design: () => resolver({ servers: ['10.0.0.4'], inboundAddress: '10.0.20.4', firewallServers: ['192.168.0.53'] }),
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
    { name: 'a machine that forwards everything', design: () => machine([{ zone: '.', targets: azure }]) },
    {
      name: 'a machine that forwards the names, and the rest to a server on premises',
      design: () =>
        machine([
          { zone: '.', targets: ['192.168.0.53'] },
          { zone: 'azure.net', targets: azure },
        ]),
    },
    {
      name: 'the fixed address of a resolver',
      design: () => resolver({ servers: ['10.0.20.4'], inboundAddress: '10.0.20.4' }),
    },
    { name: 'the dynamic address of a resolver', design: () => resolver({ servers: ['10.0.20.4'] }) },
    {
      name: 'a firewall that asks a resolver',
      design: () => resolver({ servers: ['10.0.0.4'], firewallServers: ['10.0.20.4'] }),
    },
    { name: 'a purpose that tells of an inbound endpoint', design: () => spoke({ servers: ['10.0.2.4'] }) },
    { name: 'the address of Azure DNS itself', design: () => spoke({ servers: ['168.63.129.16'] }) },
    { name: 'nothing private to resolve yet', design: () => spoke({ servers: ['192.168.0.53'], endpoint: false }) },
  ],
};
