import { build } from '../../../edits/builder.ts';
import { allowTag } from '../../../edits/security-rows.ts';
import type { Design } from '../../../model/design.ts';
import type { AdminRule } from '../../../topology/admin-rules.ts';
import type { Examples } from '../../examples.ts';
import { completeCollections } from '../../firewall/collections.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';

const noInternet: AdminRule = {
  name: 'no-internet',
  priority: 100,
  direction: 'Outbound',
  access: 'Deny',
  protocol: 'Any',
  sources: ['*'],
  sourcePorts: ['*'],
  destinations: ['Internet'],
  destinationPorts: ['*'],
};

type Given = {
  readonly adminRules?: readonly AdminRule[];
  /** A route of the training subnet to a service tag, and where it leads. */
  readonly route?: 'None' | 'Internet';
};

/** A cluster gpu in a subnet with a NAT gateway; the workspace and what it needs are public. */
function training({ adminRules, route }: Given = {}) {
  const b = build('Training');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const publicIp = b.add('public-ip', 'pip');
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [publicIp] });
  const routes = [
    { name: 'sign-in', prefix: 'AzureActiveDirectory', nextHopType: route ?? 'None', nextHopIp: '' },
  ] as const;
  const routeTable = route ? b.add('route-table', 'rt', { routes }) : null;
  const subnet = b.add(
    'subnet',
    'training',
    { purpose: 'training', prefixes: ['10.1.0.0/24'], natGateway, routeTable, defaultOutboundAccess: false },
    { in: vnet },
  );
  const workspace = b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled' });
  b.add('compute-cluster', 'gpu', { workspace }, { in: subnet });
  if (adminRules) b.add('network-manager', 'avnm', { networks: [vnet], adminRules });
  return { b, vnet, workspace };
}

/** AKS nodes behind a security group that lets out service tags only. */
function nodes(lets: readonly string[]): Design {
  const { b, vnet, workspace } = training();
  const rules = [
    ...lets.map((tag, index) => ({ ...allowTag(tag, 'Tcp', [80, 443]), priority: 100 + index * 10 })),
    {
      ...allowTag('Internet', '*', []),
      name: 'DenyInternet',
      access: 'Deny',
      destinationPorts: ['*'],
      priority: 4000,
    } as const,
  ];
  const networkSecurityGroup = b.add('network-security-group', 'nsg-nodes', { rules });
  const natGateway = b.add('nat-gateway', 'ng-nodes', { publicIps: [b.add('public-ip', 'pip-nodes')] });
  const place = { purpose: 'scoring', prefixes: ['10.1.1.0/24'], networkSecurityGroup, natGateway } as const;
  const scoring = b.add('subnet', 'scoring', { ...place, defaultOutboundAccess: false }, { in: vnet });
  b.add('aks-cluster', 'aks', { workspace, outboundType: 'userAssignedNATGateway' }, { in: scoring });
  return b.design();
}

/** A batch endpoint of a workspace whose storage account is closed and has the endpoints that every design has. */
function batch(parts: readonly string[]): Design {
  const b = build('Batch');
  const storageAccount = b.add('storage-account', 'st', { publicNetworkAccess: 'Disabled' });
  const outboundRules = parts.map(
    (subResource) =>
      ({ name: `storage-${subResource}`, type: 'PrivateEndpoint', target: storageAccount, subResource }) as const,
  );
  const workspace = b.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowOnlyApprovedOutbound',
    storageAccount,
    outboundRules: outboundRules.map((row) => ({
      ...row,
      sparkEnabled: false,
      serviceTag: '',
      protocol: 'TCP',
      ports: '443',
      fqdn: '',
    })),
  });
  b.add('compute-cluster', 'cpu', {}, { in: workspace });
  b.add('batch-endpoint', 'batch', {}, { in: workspace });
  return b.design();
}

/** A firewall that lets out the tables of the planning article, in which Storage is not. */
const firewall = () => hubSpoke({ firewall: completeCollections('westeurope', ['10.0.0.0/8']) }).b.design();

/** A jump box near a private endpoint of the workspace, in a subnet with a way out or without. */
function jumpBox(natGateway: boolean): Design {
  const b = build('Jump box');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const endpoints = b.add('subnet', 'pe', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: vnet });
  const workspace = b.add('aml-workspace', 'mlw');
  const zones = ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'].map((name) => {
    const zone = b.add('private-dns-zone', name);
    b.link('zone-link', zone, vnet);
    return zone;
  });
  const target = { target: workspace, subResource: 'amlworkspace', privateDnsZones: zones };
  b.add('private-endpoint', 'pe-workspace', target, { in: endpoints });
  const nat = natGateway ? b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] }) : null;
  const place = { prefixes: ['10.1.1.0/24'], natGateway: nat, defaultOutboundAccess: false };
  b.add('virtual-machine', 'vm', { role: 'jump-box' }, { in: b.add('subnet', 'people', place, { in: vnet }) });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'an admin rule of a network manager denies the internet to computes',
      design: () => training({ adminRules: [noInternet] }).b.design(),
      expect: [
        { message: 'blocked', at: 'avnm', field: 'adminRules' },
        { message: 'blocked', at: 'avnm', field: 'adminRules' },
      ],
    },
    {
      name: 'a route drops what goes to a service tag',
      design: () => training({ route: 'None' }).b.design(),
      expect: [{ message: 'blocked', at: 'rt', field: 'routes' }],
    },
    {
      name: 'a security group keeps AKS nodes from hosts that they need',
      design: () => nodes(['AzureActiveDirectory', 'AzureResourceManager']),
      expect: [{ message: 'blocked', at: 'nsg-nodes', field: 'rules' }],
    },
    {
      name: 'a batch endpoint without endpoints for queue and table',
      design: () => batch([]),
      expect: [{ message: 'blocked', at: 'mlw', field: 'isolationMode' }],
    },
    {
      name: 'a firewall without Storage, and no endpoint policy in its place',
      design: firewall,
      expect: [{ message: 'blocked', at: 'afw' }],
    },
    {
      name: 'a jump box that cannot sign in',
      design: () => jumpBox(false),
      expect: [{ message: 'blocked', at: 'people', field: 'defaultOutboundAccess' }],
    },
  ],
  good: [
    { name: 'a jump box with a NAT gateway', design: () => jumpBox(true) },
    { name: 'nothing in the way', design: () => training().b.design() },
    { name: 'a route past a firewall', design: () => training({ route: 'Internet' }).b.design() },
    { name: 'AKS nodes that may reach web servers', design: () => nodes(['Internet']) },
    { name: 'all endpoints of a batch endpoint', design: () => batch(['queue', 'table']) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};
