// Groups, identities, endpoint policies, Bastion and policy assignments in the design with every kind.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Builder } from './builder.ts';
import type { Ids } from './every-kind-network.ts';

/** The drawn shape of that kind and name. */
const drawn = (on: Builder, kind: string, name: string): ResourceId | undefined =>
  [...on.design().network.resources.values()].find((shape) => shape.kind === kind && shape.name === name)?.id;

/** A rule between two groups, one of which a private endpoint is in. */
function groups(on: Builder): void {
  const [clients, vaults] = [
    on.add('application-security-group', 'asg-clients'),
    on.add('application-security-group', 'asg-vaults'),
  ];
  const rule: Partial<ResourceOf<'network-security-group'>['props']['rules'][number]> = {
    direction: 'Inbound',
    destinations: [],
    destinationGroups: [vaults],
  };
  on.add('network-security-group', 'nsg-groups', {
    rules: [
      { ...rule, name: 'clients', priority: 100, sources: [], sourceGroups: [clients] },
      { ...rule, name: 'others', priority: 110, access: 'Deny', sources: ['*'] },
    ],
  });
  const endpoint = drawn(on, 'private-endpoint', 'pe-vault');
  if (endpoint) on.set('private-endpoint', endpoint, { applicationSecurityGroups: [vaults] });
}

/** A policy on the training subnet; one of its accounts lets that subnet in. */
function exfiltration(on: Builder, { training, storage, managedStorage }: Ids): void {
  const policy = on.add('service-endpoint-policy', 'sep-training', {
    definitions: [
      { name: 'machine-learning', service: 'Global', aliases: ['/services/Azure/MachineLearning'] },
      { name: 'storage', storageAccounts: [storage, managedStorage].flatMap((id) => id ?? []) },
    ],
  });
  if (training) on.set('subnet', training, { serviceEndpointPolicies: [policy] });
}

function bastion(on: Builder, spoke: ResourceId): void {
  const subnet = on.add(
    'subnet',
    'AzureBastionSubnet',
    { purpose: 'bastion', prefixes: ['10.1.3.0/26'] },
    { in: spoke, at: [288, 488, 240, 160] },
  );
  const publicIp = on.add('public-ip', 'pip-bastion');
  on.add('bastion', 'bas-spoke', { publicIp, enableTunneling: true, disableCopyPaste: true }, { in: subnet });
}

/** One that denies, one that creates endpoints and one that writes records. */
function assignments(on: Builder, endpoints: ResourceId | undefined): void {
  const zones = ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'];
  on.add(
    'policy-assignment',
    'workspaces-closed',
    { policy: '438c38d2-3772-465a-a9cc-7a6666a275ce', effect: 'Deny' },
    { at: [1320, 1120] },
  );
  on.add(
    'policy-assignment',
    'registry-endpoints',
    {
      policy: 'd85c6833-7d33-4cf5-a915-aaa2de84405f',
      enforcementMode: 'DoNotEnforce',
      subnet: endpoints ?? null,
    },
    { at: [1320, 1200] },
  );
  on.add(
    'policy-assignment',
    'workspace-records',
    {
      policy: 'ee40564d-486e-4f68-a5ca-7a621edae0fb',
      privateDnsZones: zones.flatMap((name) => drawn(on, 'private-dns-zone', name) ?? []),
    },
    { at: [1320, 1280] },
  );
}

/** Rules before those of all groups: one of each access. */
function adminRules(on: Builder, networks: readonly ResourceId[]): void {
  on.add(
    'network-manager',
    'vnm-ml',
    {
      networks,
      adminRules: [
        { name: 'scanner', priority: 10, access: 'AlwaysAllow', sources: ['10.0.0.0/24'], destinationPorts: ['*'] },
        { name: 'remote-access', priority: 20, access: 'Allow', sources: ['VirtualNetwork'] },
        { name: 'no-remote-access', priority: 30, sources: ['*'] },
        {
          name: 'no-mail',
          priority: 10,
          direction: 'Outbound',
          sources: ['*'],
          destinations: ['Internet'],
          destinationPorts: ['25'],
        },
      ],
    },
    { at: [1320, 1360] },
  );
}

/** Adds them to the spoke, to what stands there and to the canvas. */
export function security(on: Builder, ids: Ids): void {
  groups(on);
  exfiltration(on, ids);
  if (ids.spoke) bastion(on, ids.spoke);
  assignments(on, ids.endpoints);
  adminRules(
    on,
    [ids.hub, ids.spoke].flatMap((id) => id ?? []),
  );
  const cluster = drawn(on, 'compute-cluster', 'cpu-cluster');
  const identity = on.add('user-assigned-identity', 'id-training', {}, { at: [1320, 1040] });
  if (cluster) on.set('compute-cluster', cluster, { identity: [identity] });
}
