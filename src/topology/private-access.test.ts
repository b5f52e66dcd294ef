import { describe, expect, it } from 'vitest';
import { build } from '../edits/builder.ts';
import { networksToLink, planEndpoint, resolvingNetworks } from './name-resolution.ts';
import { endpointSubnet } from './private-access.ts';
import { indexTopology } from './topology.ts';

// +-- hub 10.0 ------------------+              +-- spoke 10.1, DNS 10.0.0.4 --+
// | AzureFirewallSubnet: afw .4  | -- peering - | snet-training: cpu           |  mlw -> stml
// | snet-shared: pe -> stml blob |              +------------------------------+
// +------------------------------+
function hubAndSpoke(dns: readonly string[]) {
  const b = build('Hub and spoke');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const firewall = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub },
  );
  b.add('azure-firewall', 'afw', { dnsProxy: true }, { in: firewall });
  const shared = b.add('subnet', 'snet-shared', { prefixes: ['10.0.1.0/24'] }, { in: hub });
  const target = b.add('storage-account', 'stml');
  b.add('private-endpoint', 'pe', { target, subResource: 'blob' }, { in: shared });
  const mlw = b.add('aml-workspace', 'mlw', { storageAccount: target });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: dns });
  const training = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.1.0.0/24'] }, { in: spoke });
  b.add('compute-cluster', 'cpu', { workspace: mlw }, { in: training });
  b.link('peering', hub, spoke);
  return { topology: indexTopology(b.design().network), spoke, mlw };
}

const names = (networks: readonly { readonly name: string }[]) => networks.map(({ name }) => name);

describe('resolution of private names', () => {
  it.each([
    ['Azure-provided DNS', [], ['spoke'], ['hub', 'spoke']],
    ['the address of Azure DNS', ['168.63.129.16'], ['spoke'], ['hub', 'spoke']],
    ['the DNS proxy of the hub', ['10.0.0.4'], ['hub'], ['hub']],
    ['a server nobody knows', ['192.168.0.53'], [], ['hub']],
  ] as const)('%s', (_, dns, resolving, toLink) => {
    const { topology } = hubAndSpoke(dns);
    const spoke = topology.of('virtual-network').find(({ name }) => name === 'spoke');
    const endpoint = topology.of('private-endpoint')[0];
    expect(spoke && names(resolvingNetworks(topology, spoke, ['blob.core.windows.net']))).toEqual(resolving);
    expect(endpoint && names(networksToLink(topology, endpoint))).toEqual(toLink);
  });
});

describe('the place of a new endpoint', () => {
  it('is the subnet that holds endpoints already, in a peer if need be', () => {
    const { topology, spoke, mlw } = hubAndSpoke([]);
    expect(endpointSubnet(topology, spoke)?.name).toBe('snet-shared');
    expect(planEndpoint(topology, mlw, 'amlworkspace', spoke)).toMatchObject({
      subResource: 'amlworkspace',
      networks: ['hub', 'spoke'],
    });
  });
});
