// Exceptions of workspaces, computes, what they depend on, and governance.
import type { FieldValue } from '../model/field.ts';
import { asDrawn, drawnIds, type OptionPlace, type OptionRule, perVariant, where } from './every-option-rule.ts';

import { endpointRule, hostRule, tagRule } from './outbound-rows.ts';

/** Rules of every type: what managed networks take, with each column set somewhere. */
function outboundRules(place: OptionPlace): FieldValue {
  const [storage] = drawnIds(place, 'storage-account', 'stdata');
  const [vault] = drawnIds(place, 'key-vault', 'kv-ml');
  const protocol = (['UDP', 'ICMP', '*'] as const)[place.variant % 3] ?? 'UDP';
  return [
    { ...endpointRule('lake', storage ?? null, 'dfs'), sparkEnabled: true },
    endpointRule('vault', vault ?? null, 'vault'),
    { ...tagRule('monitor', 'AzureMonitor'), protocol, ports: '443,8080-8089' },
    hostRule('packages', '*.anaconda.com'),
  ];
}

const workspaces: readonly OptionRule[] = [
  [
    ['aml-workspace.isolationMode'],
    where('mlw-managed', perVariant('AllowOnlyApprovedOutbound', 'AllowInternetOutbound')),
    'Computes of the other workspace stand in subnets.',
  ],
  [['aml-workspace.outboundRules'], outboundRules, 'A rule has the fields of its type.'],
  [['aml-workspace.serverlessComputeSubnet'], asDrawn, 'A managed network has no subnets of its own.'],
  [['aml-workspace.v1LegacyMode'], perVariant(false, false, false, true), 'It takes endpoints and deployments away.'],
  [
    ['compute-cluster.workspace', 'compute-instance.workspace'],
    asDrawn,
    'A compute in a managed network belongs to the workspace around it.',
  ],
  [['compute-cluster.vmSize'], perVariant('Standard_D8s_v5', 'Standard_DS4_v2'), 'Images are not built on GPUs.'],
  [
    ['managed-online-endpoint.deployments.model', 'batch-endpoint.deployments.model'],
    () => 'azureml://registries/azureml/models/bert-base-uncased/versions/12',
    'A model is named by its URI.',
  ],
  [['managed-online-endpoint.deployments.instanceType'], () => 'Standard_DS4_v2', 'A size of the service.'],
  [
    ['batch-endpoint.deployments.compute'],
    (place) =>
      [...drawnIds(place, 'compute-cluster', 'cpu-cluster'), ...drawnIds(place, 'kubernetes-compute')][place.row],
    'Computes of the same workspace.',
  ],
];

const kubernetes: readonly OptionRule[] = [
  [['aks-cluster.vmSize'], () => 'Standard_D8s_v5', 'A size with enough memory for system pods.'],
  [['aks-cluster.privateDnsZone'], perVariant('system', 'custom', 'system', 'none'), 'Private in every other variant.'],
  [
    ['aks-cluster.customPrivateDnsZone'],
    (place) => drawnIds(place, 'private-dns-zone').find((id) => id.includes('azmk8s')),
    'The zone has the name that AKS looks for.',
  ],
  [['aks-cluster.networkPolicy'], perVariant('cilium', 'calico', 'none', 'none'), 'Cilium needs the overlay.'],
  [
    ['aks-cluster.outboundType'],
    perVariant('userAssignedNATGateway', 'loadBalancer', 'userAssignedNATGateway', 'none'),
    'AKS makes managed NAT gateways in networks of its own only.',
  ],
  [['aks-cluster.podCidr'], () => '10.245.0.0/16', 'No network uses it.'],
  [['aks-cluster.serviceCidr'], () => '172.17.0.0/16', 'No network uses it.'],
  [['aks-cluster.dnsServiceIp'], () => '172.17.0.10', 'It lies in the service range.'],
  [
    ['kubernetes-compute.enableInference'],
    perVariant(true, true, false, true),
    'Fields that hang on it hang on others.',
  ],
  [
    ['kubernetes-compute.inferenceRouterServiceType'],
    perVariant('LoadBalancer', 'NodePort', 'ClusterIP', 'LoadBalancer'),
    'The same.',
  ],
  [['kubernetes-compute.allowInsecureConnections'], perVariant(false, true, false, true), 'The same.'],
  [['kubernetes-compute.sslSecret'], () => 'scoring-certificate', 'Name of a secret.'],
];

const subnetsWithEndpoints = (place: OptionPlace) => drawnIds(place, 'subnet', 'snet-training');

const dependencies: readonly OptionRule[] = [
  [
    ['storage-account.sku'],
    (place) =>
      place.id.startsWith('stdata')
        ? perVariant('Standard_ZRS', 'Standard_GRS', 'Standard_RAGRS', 'Premium_LRS')(place)
        : perVariant('Standard_GRS', 'Standard_RAGRS', 'Standard_ZRS')(place),
    'The account of a workspace is not Premium.',
  ],
  [
    ['storage-account.isHnsEnabled'],
    where('stdata', perVariant(true, true, true, false)),
    'The account of a workspace has no hierarchical namespace, nor has a Premium one.',
  ],
  [
    ['storage-account.virtualNetworkRules', 'key-vault.virtualNetworkRules'],
    subnetsWithEndpoints,
    'A subnet that is let in has the service endpoint.',
  ],
  [['key-vault.enableRbacAuthorization'], perVariant(false, true), 'Roles are written for vaults that know them.'],
  [
    ['container-registry.sku'],
    where('cr-open', perVariant('Standard', 'Basic')),
    'Private endpoints lead to Premium registries only.',
  ],
  [
    ['container-registry.publicNetworkAccess'],
    (place) => (place.id.startsWith('cr-open') ? 'Enabled' : perVariant('Disabled', 'Enabled')(place)),
    'Only a Premium registry can be closed.',
  ],
  [['azure-service.service', 'azure-service.resourceId'], asDrawn, 'Endpoints have sub-resources of the service.'],
  [
    ['target', 'subResource', 'privateDnsZones'].map((field) => `private-endpoint.${field}`),
    asDrawn,
    'Target, sub-resource and zones belong together.',
  ],
];

const governance: readonly OptionRule[] = [
  [
    ['policy-assignment.effect'],
    where('registry-endpoints', () => 'DeployIfNotExists'),
    'A policy takes effects of its own; the drawn assignments have them all.',
  ],
  [
    ['policy', 'subnet', 'privateDnsZones'].map((field) => `policy-assignment.${field}`),
    asDrawn,
    'A policy takes the parameters of its definition.',
  ],
  [
    ['existing', 'resourceGroup', 'subscription', 'existingId'].map((field) => `*.${field}`),
    asDrawn,
    'What exists is not created, and what stands in another group is a part of its own; other designs show it.',
  ],
  [['*.region'], perVariant('', '', '', 'northeurope'), 'What stands in a network is in its region.'],
];

/** Workspaces with what runs in them, what they depend on, and what every shape has: where it stands. */
export const workspaceOptionRules: readonly OptionRule[] = [
  ...workspaces,
  ...kubernetes,
  ...dependencies,
  ...governance,
];
