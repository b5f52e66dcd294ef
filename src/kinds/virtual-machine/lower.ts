import { adminUsername, sshPublicKey } from '../../deployment/administrator.ts';
import type { Parameter } from '../../deployment/deployment.ts';
import { call, fmt, idOf, param, type Tree } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';
import { hostAddressFault } from '../../facts/subnets.ts';
import { isArm, takesTrustedLaunch } from '../../facts/vm-sizes.ts';
import { subnetPrefixes } from '../../topology/networks.ts';
import { takesMachines } from '../../topology/subnet-purpose.ts';
import type { ResourceOf } from '../types.ts';

type Machine = ResourceOf<'virtual-machine'>;

const images = {
  Linux: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
  Windows: {
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2025-datacenter-azure-edition',
    version: 'latest',
  },
} as const;

/** Why a static address cannot be had, or undefined. */
function addressFault(machine: Machine, context: Context): string | undefined {
  const { privateIpAddress: address } = machine.props;
  const subnet = context.as(machine.parent, 'subnet');
  if (address === '' || !subnet) return undefined;
  const fault = hostAddressFault(address, subnetPrefixes(subnet));
  if (fault === 'outside') return 'Its private address is not in its subnet.';
  if (fault === 'reserved') return 'Azure keeps its private address for itself.';
  const network = (id: Machine['parent']) => context.as(id, 'subnet')?.parent;
  const other = context
    .all('virtual-machine')
    .find(
      ({ id, parent, props }) =>
        id < machine.id && props.privateIpAddress === address && network(parent) === subnet.parent,
    );
  return other && `Its private address is that of “${other.name}”.`;
}

function lacks(machine: Machine, context: Context): string | undefined {
  const { parent, props } = machine;
  const subnet = context.as(parent, 'subnet');
  if (!subnet) return 'Its subnet is not exported.';
  if (!takesMachines(subnet)) return 'Its subnet is kept for another service.';
  if (isArm(props.size)) return 'Its size has Arm processors, for which the template has no image.';
  if (!takesTrustedLaunch(props.size)) return 'Its size does not take Trusted launch.';
  const address = context.as(props.publicIp, 'public-ip');
  if (address?.props.sku === 'StandardV2')
    return 'Its public IP address is of the SKU StandardV2, which it cannot use.';
  return addressFault(machine, context);
}

/** How the administrator signs in: each Windows machine has a password of its own. */
function signIn(machine: Machine, context: Context): { readonly profile: Tree; readonly parameters: Parameter[] } {
  const { id, props } = machine;
  const user = param(adminUsername.name);
  if (props.os === 'Linux') {
    const path = fmt('/home/', user, '/.ssh/authorized_keys');
    const publicKeys = [{ path, keyData: param(sshPublicKey.name) }];
    return {
      profile: {
        computerName: context.name(id),
        adminUsername: user,
        linuxConfiguration: { disablePasswordAuthentication: true, ssh: { publicKeys } },
      },
      parameters: [adminUsername, sshPublicKey],
    };
  }
  const password: Parameter = {
    name: context.symbol(id, 'AdminPassword'),
    type: 'string',
    secure: true,
    description: 'Required. Password of the administrator of the Windows machine.',
    minLength: 12,
    maxLength: 123,
  };
  return {
    profile: {
      // The name of a Windows computer has at most fifteen characters.
      computerName: call('take', call('replace', context.name(id), '-', ''), 15),
      adminUsername: user,
      adminPassword: param(password.name),
      windowsConfiguration: { enableAutomaticUpdates: true, provisionVMAgent: true },
    },
    parameters: [adminUsername, password],
  };
}

function networkInterface(machine: Machine, context: Context) {
  const { id, parent, props } = machine;
  const groups = props.applicationSecurityGroups.flatMap((group) => idObject(context, group) ?? []);
  return node({
    symbol: context.symbol(id, 'NetworkInterface'),
    type: 'Microsoft.Network/networkInterfaces',
    name: fmt('nic-', context.name(id)),
    ...regional,
    origin: id,
    properties: {
      enableIPForwarding: props.ipForwarding,
      networkSecurityGroup: idObject(context, props.networkSecurityGroup),
      ipConfigurations: [
        {
          name: 'primary',
          properties: {
            subnet: idObject(context, parent),
            ...(props.privateIpAddress === ''
              ? { privateIPAllocationMethod: 'Dynamic' }
              : { privateIPAllocationMethod: 'Static', privateIPAddress: props.privateIpAddress }),
            publicIPAddress: idObject(context, props.publicIp),
            applicationSecurityGroups: filled(groups),
          },
        },
      ],
    },
  });
}

const left: Readonly<Record<Machine['props']['role'], readonly string[]>> = {
  'jump-box': [],
  'dns-server': ['The DNS server on it is not installed. Install it and enter the forwarders as drawn.'],
  appliance: ['The software of the appliance is not installed, and its operating system does not forward packets yet.'],
  other: [],
};

/** The machine and its network interface. Software on it is left to other tools. */
export const lower = lowerResource('virtual-machine', {
  naming: 'parameter',
  lacks,
  nodes(machine, context) {
    const { id, props } = machine;
    const { profile, parameters } = signIn(machine, context);
    const nic = networkInterface(machine, context);
    const own = node({
      symbol: context.symbol(id),
      type: 'Microsoft.Compute/virtualMachines',
      name: context.name(id),
      ...regional,
      origin: id,
      identity: { type: 'SystemAssigned' },
      properties: {
        hardwareProfile: { vmSize: props.size },
        storageProfile: {
          imageReference: images[props.os],
          osDisk: {
            createOption: 'FromImage',
            caching: 'ReadWrite',
            deleteOption: 'Delete',
            managedDisk: { storageAccountType: 'StandardSSD_LRS' },
          },
        },
        osProfile: profile,
        networkProfile: {
          networkInterfaces: [{ id: idOf(nic.symbol), properties: { primary: true, deleteOption: 'Delete' } }],
        },
        securityProfile: {
          securityType: 'TrustedLaunch',
          uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
        },
        diagnosticsProfile: { bootDiagnostics: { enabled: true } },
      },
    });
    return { nodes: [nic, own], parameters, omitted: left[props.role] };
  },
});
