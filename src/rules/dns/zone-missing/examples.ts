import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

/** An endpoint to a workspace, in these zones of those that are drawn; all drawn zones are linked. */
function workspace(joined: readonly string[], drawn = joined) {
  const b = build('Workspace');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  const target = b.add('aml-workspace', 'mlw');
  const zones = drawn.map((name) => [name, b.add('private-dns-zone', name)] as const);
  for (const [, zone] of zones) b.link('zone-link', zone, vnet);
  const privateDnsZones = zones.flatMap(([name, zone]) => (joined.includes(name) ? [zone] : []));
  b.add('private-endpoint', 'pe', { target, subResource: 'amlworkspace', privateDnsZones }, { in: subnet });
  return b.design();
}

// +-- hub: afw 10.0.0.4, DNS proxy --+ -- peering -- +-- spoke, DNS 10.0.0.4: pe -> stml (blob) --+
function behindProxy() {
  const b = build('Hub and spoke');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const afw = b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: ['10.0.0.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { dnsProxy: true }, { in: afw });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: ['10.0.0.4'] });
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: spoke });
  const target = b.add('storage-account', 'stml');
  b.add('private-endpoint', 'pe', { target, subResource: 'blob' }, { in: subnet });
  b.link('peering', hub, spoke);
  return b.design();
}

const api = 'privatelink.api.azureml.ms';
const notebooks = 'privatelink.notebooks.azure.net';
const at = { at: 'pe', field: 'privateDnsZones' };

export const examples: Examples = {
  bad: [
    { name: 'no zone at all', design: () => workspace([]), expect: [{ message: 'missing', ...at }] },
    {
      name: 'the zones are there but not joined',
      design: () => workspace([], [api, notebooks]),
      expect: [{ message: 'missing', ...at }],
    },
    {
      name: 'one of the two zones of a workspace',
      design: () => workspace([api]),
      expect: [{ message: 'half', ...at }],
    },
    {
      name: 'behind a DNS proxy, whose network the new zone is linked to',
      design: behindProxy,
      expect: [{ message: 'missing', ...at }],
    },
  ],
  good: [
    { name: 'both zones', design: () => workspace([api, notebooks]) },
    {
      name: 'zones of Azure Government',
      design: () => workspace(['privatelink.api.ml.azure.us', 'privatelink.notebooks.usgovcloudapi.net']),
    },
    {
      name: 'no target yet',
      design: () => {
        const b = build('Half drawn');
        const vnet = b.add('virtual-network', 'vnet');
        const subnet = b.add('subnet', 'snet-pe', {}, { in: vnet });
        b.add('private-endpoint', 'pe', {}, { in: subnet });
        return b.design();
      },
    },
  ],
};
