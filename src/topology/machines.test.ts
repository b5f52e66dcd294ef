import { describe, expect, it, test } from 'vitest';
import { build } from '../edits/builder.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { takersOf, total } from './address-demand.ts';
import { egressOf } from './egress.ts';
import { forwardersFor, machineAt } from './machines.ts';
import { networksToLink, resolvingNetworks } from './name-resolution.ts';
import { relations } from './relations.ts';
import { indexTopology } from './topology.ts';

type Forwarders = ResourceOf<'virtual-machine'>['props']['forwarders'];
const azure = ['168.63.129.16'];

// +-- hub 10.0 ----------------------+              +-- spoke 10.1, DNS 10.0.1.5 ------------+
// | snet: vm-nva .4, vm-dns .5,      | -- peering - | work: default route to 10.0.1.4        |
// |       vm-other .6                |              | snet-pe: pe -> kv                      |
// +----------------------------------+              +----------------------------------------+
function hubAndSpoke(forwarders: Forwarders, others: Forwarders = []) {
  const b = build('Machines');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const snet = b.add('subnet', 'snet', { prefixes: ['10.0.1.0/28'] }, { in: hub });
  const at = (host: number) => ({ privateIpAddress: `10.0.1.${host}` });
  b.add('virtual-machine', 'vm-nva', { ...at(4), role: 'appliance', ipForwarding: true }, { in: snet });
  b.add('virtual-machine', 'vm-dns', { ...at(5), role: 'dns-server', forwarders }, { in: snet });
  b.add('virtual-machine', 'vm-other', { ...at(6), role: 'dns-server', forwarders: others }, { in: snet });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: ['10.0.1.5'] });
  const routeTable = b.add('route-table', 'rt', {
    routes: [{ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.1.4' }],
  });
  b.add('subnet', 'work', { prefixes: ['10.1.0.0/24'], routeTable }, { in: spoke });
  const endpoints = b.add('subnet', 'snet-pe', { prefixes: ['10.1.1.0/24'] }, { in: spoke });
  const target = b.add('key-vault', 'kv');
  b.add('private-endpoint', 'pe', { target, subResource: 'vault' }, { in: endpoints });
  b.link('peering', hub, spoke);
  const topology = indexTopology(b.design().network);
  return { topology, hub, spoke };
}

test('a machine is found by its address from networks that reach it', () => {
  const { topology, spoke, hub } = hubAndSpoke([]);
  expect(machineAt(topology, '10.0.1.4', spoke)?.name).toBe('vm-nva');
  expect(machineAt(topology, '10.0.1.4', hub)?.name).toBe('vm-nva');
  expect(machineAt(topology, '10.0.1.9', spoke)).toBeUndefined();
});

test('a default route to a machine is drawn', () => {
  const { topology } = hubAndSpoke([]);
  const work = topology.of('subnet').find(({ name }) => name === 'work');
  expect(work && egressOf(topology, work)).toMatchObject({ by: 'appliance', machine: { name: 'vm-nva' } });
  expect(relations(topology)).toContainEqual(
    expect.objectContaining({ layer: 'outbound', from: 'work', to: 'vm-nva' }),
  );
});

test('each machine takes an address', () => {
  const { topology } = hubAndSpoke([]);
  const snet = topology.of('subnet').find(({ name }) => name === 'snet');
  expect(snet && total(takersOf(topology, snet))).toBe(3);
});

describe('forwarders', () => {
  const machine = hubAndSpoke([
    { zone: '.', targets: ['1.1.1.1'] },
    { zone: 'azure.net', targets: ['2.2.2.2'] },
    { zone: 'vault.azure.net', targets: ['3.3.3.3'] },
  ]).topology.of('virtual-machine')[1];

  it.each([
    ['kv.vault.azure.net', ['3.3.3.3']],
    ['vaultcore.azure.net', ['2.2.2.2']],
    ['notazure.net', ['1.1.1.1']],
    ['.', ['1.1.1.1']],
  ])('%s goes to %j', (name, targets) => expect(machine && forwardersFor(machine, name)).toEqual(targets));
});

describe('names that a machine answers', () => {
  it.each<[string, Forwarders, Forwarders, readonly string[]]>([
    ['from Azure DNS', [{ zone: '.', targets: azure }], [], ['hub']],
    ['from Azure DNS for the zone', [{ zone: 'azure.net', targets: azure }], [], ['hub']],
    ['from elsewhere', [{ zone: '.', targets: ['192.168.0.53'] }], [], []],
    ['by itself', [], [], []],
    ['from another machine', [{ zone: '.', targets: ['10.0.1.6'] }], [{ zone: '.', targets: azure }], ['hub']],
    ['in a circle', [{ zone: '.', targets: ['10.0.1.6'] }], [{ zone: '.', targets: ['10.0.1.5'] }], []],
  ])('%s', (_, forwarders, others, networks) => {
    const { topology, spoke } = hubAndSpoke(forwarders, others);
    const network = topology.as(spoke, 'virtual-network');
    const found = network && resolvingNetworks(topology, network, ['vault.azure.net']);
    expect(found?.map(({ name }) => name)).toEqual(networks);
    const endpoint = topology.of('private-endpoint')[0];
    expect(endpoint && networksToLink(topology, endpoint).map(({ name }) => name)).toEqual(networks);
  });
});
