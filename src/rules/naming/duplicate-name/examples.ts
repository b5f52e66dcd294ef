import { build } from '../../../edits/builder.ts';
import type { ResourceSlug } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

function named(kind: ResourceSlug, ...names: readonly string[]) {
  const b = build('Names');
  for (const name of names) b.add(kind, name);
  return b.design();
}

/** Two networks with a subnet each. */
function subnets(first: string, second: string, sameNetwork: boolean) {
  const b = build('Subnets');
  const a = b.add('virtual-network', 'vnet-a', { addressSpace: ['10.0.0.0/16'] });
  const other = b.add('virtual-network', 'vnet-b', { addressSpace: ['10.1.0.0/16'] });
  b.add('subnet', first, { prefixes: ['10.0.0.0/24'] }, { in: a });
  b.add('subnet', second, { prefixes: [sameNetwork ? '10.0.1.0/24' : '10.1.0.0/24'] }, { in: sameNetwork ? a : other });
  return b.design();
}

/** Two managed workspaces; a cluster in the first, and a compute of the other kind in the one asked for. */
function computes(inOneWorkspace: boolean) {
  const b = build('Computes');
  const first = b.add('aml-workspace', 'mlw-a', { isolationMode: 'AllowInternetOutbound' });
  const second = b.add('aml-workspace', 'mlw-b', { isolationMode: 'AllowInternetOutbound' });
  b.add('compute-cluster', 'shared', {}, { in: first });
  b.add('compute-instance', 'Shared', {}, { in: inOneWorkspace ? first : second });
  return b.design();
}

/** A cluster, and an attached Kubernetes cluster, in one workspace. */
function attached() {
  const b = build('Attached');
  const workspace = b.add('aml-workspace', 'mlw');
  b.add('compute-cluster', 'shared', {}, { in: workspace });
  b.add('kubernetes-compute', 'shared', {}, { in: workspace });
  return b.design();
}

function storage(...suffixed: readonly boolean[]) {
  const b = build('Storage');
  for (const uniqueSuffix of suffixed) b.add('storage-account', 'stml', { uniqueSuffix });
  return b.design();
}

/** A zone, and one of the same name in a group, which exists already unless it is said otherwise. */
function zoneElsewhere(resourceGroup: string, existing = true) {
  const b = build('Zones', { settings: { resourceGroup: 'rg-ml' } });
  b.add('private-dns-zone', 'privatelink.azurecr.io');
  b.add('private-dns-zone', 'privatelink.azurecr.io', { existing, resourceGroup });
  return b.design();
}

const at = (...ids: readonly string[]) => ids.map((id) => ({ message: 'duplicate', at: id, field: 'name' }));

export const examples: Examples = {
  bad: [
    {
      name: 'three networks, one in capitals',
      design: () => named('route-table', 'rt', 'RT', 'rt'),
      expect: at('rt-2', 'rt-3'),
    },
    { name: 'subnets of one network', design: () => subnets('snet', 'Snet', true), expect: at('snet-2') },
    { name: 'an instance and a cluster of one workspace', design: () => computes(true), expect: at('shared-2') },
    { name: 'a cluster and a Kubernetes compute', design: attached, expect: at('shared-2') },
    { name: 'the same name before the same suffix', design: () => storage(true, true), expect: at('stml-2') },
    {
      name: 'two zones of one name',
      design: () => named('private-dns-zone', 'privatelink.azurecr.io', 'privatelink.azurecr.io'),
      expect: at('privatelink-azurecr-io-2'),
    },
    {
      name: 'a zone that exists in the group that is deployed to',
      design: () => zoneElsewhere('RG-ML'),
      expect: at('privatelink-azurecr-io-2'),
    },
    {
      name: 'a subnet name that Azure demands',
      design: () => {
        const b = build('Firewall subnets');
        const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
        for (const prefix of ['10.0.0.0/26', '10.0.0.64/26']) {
          b.add('subnet', 'AzureFirewallSubnet', { prefixes: [prefix], purpose: 'firewall' }, { in: vnet });
        }
        return b.design();
      },
      expect: at('azurefirewallsubnet-2'),
    },
  ],
  good: [
    { name: 'subnets of two networks', design: () => subnets('snet', 'snet', false) },
    { name: 'a cluster and an instance of two workspaces', design: () => computes(false) },
    { name: 'only one of the accounts gets a suffix', design: () => storage(true, false) },
    { name: 'a zone that exists in another resource group', design: () => zoneElsewhere('rg-dns') },
    { name: 'a zone that is created in another resource group', design: () => zoneElsewhere('rg-dns', false) },
    { name: 'what stands outside Azure', design: () => named('on-premises', 'office', 'office') },
  ],
};
