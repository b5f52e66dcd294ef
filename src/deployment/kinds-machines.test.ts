import { describe, expect, it, test } from 'vitest';
import { build } from '../edits/builder.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { lower } from './lower.ts';
import { bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';

type Machine = Partial<ResourceOf<'virtual-machine'>['props']>;
type Subnet = Partial<ResourceOf<'subnet'>['props']>;

/** A machine in a subnet 10.0.1.0/24. */
function machine(props: Machine, subnetProps: Subnet = {}) {
  const on = build('Machine');
  const network = on.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = on.add('subnet', 'snet', { prefixes: ['10.0.1.0/24'], ...subnetProps }, { in: network });
  on.add('virtual-machine', 'vm-one', props, { in: subnet });
  return { on, network, subnet };
}

const parametersOf = (design: Design) =>
  lower(design).parameters.filter(({ name }) => !['location', 'tags'].includes(name) && !name.endsWith('Name'));

describe('virtual machines', () => {
  test('a Linux machine signs in with a key that is asked for', () => {
    const design = machine({}).on.design();
    const [nic, own] = nodesOf(design, 'vm-one');
    expect([nic?.type, own?.type]).toEqual([
      'Microsoft.Network/networkInterfaces',
      'Microsoft.Compute/virtualMachines',
    ]);
    expect(nic && plain(nic.name)).toBe('nic-{$oneVirtualMachineName}');
    expect(nic?.properties && plain(nic.properties)).toEqual({
      enableIPForwarding: false,
      ipConfigurations: [
        { name: 'primary', properties: { subnet: { id: '@subnet.id' }, privateIPAllocationMethod: 'Dynamic' } },
      ],
    });
    expect(own?.identity).toEqual({ type: 'SystemAssigned' });
    expect(own?.properties && plain(own.properties)).toMatchObject({
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      storageProfile: { imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server' } },
      osProfile: {
        computerName: '$oneVirtualMachineName',
        adminUsername: '$adminUsername',
        linuxConfiguration: {
          disablePasswordAuthentication: true,
          ssh: {
            publicKeys: [{ path: '/home/{$adminUsername}/.ssh/authorized_keys', keyData: '$sshPublicKey' }],
          },
        },
      },
      networkProfile: { networkInterfaces: [{ id: `@${nic?.symbol}.id` }] },
      securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } },
    });
    expect(parametersOf(design).map(({ name }) => name)).toEqual(['adminUsername', 'sshPublicKey']);
    for (const { default: given } of parametersOf(design)) expect(given).toBeUndefined();
  });

  test('each Windows machine has a password of its own, which is secret', () => {
    const { on, subnet } = machine({ os: 'Windows' });
    on.add('virtual-machine', 'vm-two', { os: 'Windows' }, { in: subnet });
    const design = on.design();
    expect(bodyOf(design, 'vm-one')).toBeDefined();
    const own = nodesOf(design, 'vm-one')[1];
    expect(own?.properties && plain(own.properties)).toMatchObject({
      storageProfile: { imageReference: { offer: 'WindowsServer', sku: '2025-datacenter-azure-edition' } },
      osProfile: {
        computerName: 'take(replace($oneVirtualMachineName, -, ), 15)',
        adminPassword: '$oneVirtualMachineAdminPassword',
      },
    });
    const passwords = lower(design).parameters.filter(({ secure }) => secure);
    expect(passwords.map(({ name }) => name)).toEqual([
      'oneVirtualMachineAdminPassword',
      'twoVirtualMachineAdminPassword',
    ]);
    for (const password of passwords) expect(password.default).toBeUndefined();
    expect(
      lower(design)
        .outputs.map(({ value }) => JSON.stringify(value))
        .join(),
    ).not.toContain('AdminPassword');
  });

  test('addresses, groups and forwarding go to the interface', () => {
    const { on, subnet } = machine({});
    const group = on.add('network-security-group', 'nsg');
    const members = on.add('application-security-group', 'asg');
    const address = on.add('public-ip', 'pip');
    on.add(
      'virtual-machine',
      'vm-nva',
      {
        role: 'appliance',
        privateIpAddress: '10.0.1.4',
        ipForwarding: true,
        networkSecurityGroup: group,
        applicationSecurityGroups: [members],
        publicIp: address,
      },
      { in: subnet },
    );
    const design = on.design();
    expect(bodyOf(design, 'vm-nva')).toEqual({
      enableIPForwarding: true,
      networkSecurityGroup: { id: '@networkSecurityGroup.id' },
      ipConfigurations: [
        {
          name: 'primary',
          properties: {
            subnet: { id: '@subnet.id' },
            privateIPAllocationMethod: 'Static',
            privateIPAddress: '10.0.1.4',
            publicIPAddress: { id: '@publicIp.id' },
            applicationSecurityGroups: [{ id: '@applicationSecurityGroup.id' }],
          },
        },
      ],
    });
    expect(reasonsOf(design, 'vm-nva')[0]).toMatch(/software of the appliance is not installed/);
  });

  it.each([
    ['outside of its subnet', { privateIpAddress: '10.0.2.4' }, {}, /not in its subnet/],
    ['an address that Azure keeps', { privateIpAddress: '10.0.1.3' }, {}, /keeps its private address/],
    ['the last address', { privateIpAddress: '10.0.1.255' }, {}, /keeps its private address/],
    ['an Arm size', { size: 'Standard_D2ps_v6' }, {}, /Arm processors/],
    ['a size of the first generation', { size: 'Standard_A2_v2' }, {}, /Trusted launch/],
    ['a delegated subnet', {}, { delegation: 'Microsoft.Web/serverFarms' }, /kept for another service/],
    ['a firewall subnet', {}, { purpose: 'firewall' }, /kept for another service/],
    ['a subnet without prefix', {}, { prefixes: [] }, /subnet is not exported/],
  ] as const)('%s is not deployed', (_, props, subnetProps, reason) => {
    const design = machine(props, subnetProps).on.design();
    expect(nodesOf(design, 'vm-one')).toEqual([]);
    expect(reasonsOf(design, 'vm-one')[0]).toMatch(reason);
  });

  test('of two machines with one address the second is left out', () => {
    const { on, subnet } = machine({ privateIpAddress: '10.0.1.9' });
    on.add('virtual-machine', 'vm-two', { privateIpAddress: '10.0.1.9' }, { in: subnet });
    expect(reasonsOf(on.design(), 'vm-one')).toEqual([]);
    expect(reasonsOf(on.design(), 'vm-two')[0]).toMatch(/that of “vm-one”/);
  });

  test('a public address of the newer SKU is refused', () => {
    const { on } = machine({});
    const publicIp = on.add('public-ip', 'pip', { sku: 'StandardV2' });
    on.set('virtual-machine', 'vm-one' as ResourceId, { publicIp });
    expect(reasonsOf(on.design(), 'vm-one')[0]).toMatch(/StandardV2/);
  });

  test('what runs on a DNS server is said to be missing', () => {
    expect(reasonsOf(machine({ role: 'dns-server' }).on.design(), 'vm-one')[0]).toMatch(/forwarders as drawn/);
  });
});
