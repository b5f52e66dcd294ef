// Built-in policies that watch over the network isolation of a workspace and of what it depends on. GUIDs are the same
// in every tenant of the public cloud. Loaded when it is needed only: nothing that the first screen shows may import it.
import { type LearnUrl, learn } from './learn.ts';
import type { PrivateLinkKind } from './private-link.ts';
import type { RoleSlug } from './roles.ts';

export type PolicyEffect = 'Audit' | 'AuditIfNotExists' | 'Deny' | 'Modify' | 'DeployIfNotExists' | 'Disabled';

/** A built-in definition, and what an assignment of it has to say. */
export type PolicyFact = {
  readonly id: string;
  /** Display name in Azure. */
  readonly title: string;
  readonly category: PolicyCategory;
  /** Effects that it takes; the first is its default. */
  readonly effects: readonly [PolicyEffect, ...PolicyEffect[]];
  /** Parameter that sets the effect, or null where the definition fixes it. */
  readonly effectParameter: string | null;
  /** Parameter that takes the subnet for the private endpoints that it creates. */
  readonly subnetParameter?: string;
  /** Parameters that take the zones of a sub-resource, in the order of private-link.ts. */
  readonly zones?: { readonly kind: PrivateLinkKind; readonly groupId: string; readonly parameters: readonly string[] };
  /** Parameters whose default would make it ask for something else than its title says. */
  readonly values?: Readonly<Record<string, string>>;
  /** Roles that its identity needs to repair; absent where no definition that was read says which. */
  readonly roles?: readonly RoleSlug[];
  /** What people should know before they assign it. */
  readonly note?: string;
};

type PolicyCategory =
  | 'Machine Learning'
  | 'Storage'
  | 'Key Vault'
  | 'Container Registry'
  | 'Monitoring'
  | 'Network'
  | 'Kubernetes';

/** Pages behind all of them. */
export const policySources: readonly LearnUrl[] = [learn.builtInPolicies, learn.amlPolicy];

type Rest = Partial<Omit<PolicyFact, 'id' | 'title' | 'category' | 'effects'>>;
type Make = (id: string, title: string, rest?: Rest) => Omit<PolicyFact, 'category'>;

const making =
  (...effects: PolicyFact['effects']): Make =>
  (id, title, rest = {}) => ({ id, title, effects, effectParameter: 'effect', ...rest });

const deniable = making('Audit', 'Deny', 'Disabled');
const audited = making('Audit', 'Disabled');
const checked = making('AuditIfNotExists', 'Disabled');
const modified = making('Modify', 'Disabled');
const deployed = making('DeployIfNotExists', 'Disabled');
const denied: Make = (id, title, rest = {}) => making('Deny')(id, title, { effectParameter: null, ...rest });

/** Policies that create private endpoints, and those that write the records of endpoints into a zone. */
const endpoints = (roles?: readonly RoleSlug[]): Rest => ({
  subnetParameter: 'privateEndpointSubnetId',
  ...(roles ? { roles } : {}),
});
const zone = (kind: PrivateLinkKind, groupId: string, parameters: readonly string[] = ['privateDnsZoneId']): Rest => ({
  zones: { kind, groupId, parameters },
  roles: ['network-contributor'],
});

const machineLearning = [
  deniable(
    '438c38d2-3772-465a-a9cc-7a6666a275ce',
    'Azure Machine Learning Workspaces should disable public network access',
  ),
  modified(
    'a10ee784-7409-4941-b091-663697637c0f',
    'Configure Azure Machine Learning Workspaces to disable public network access',
    { roles: ['contributor'] },
  ),
  audited('45e05259-1eb5-4f70-9574-baf73e9d219b', 'Azure Machine Learning workspaces should use private link'),
  deployed(
    '7838fd83-5cbb-4b5d-888c-bfa240972597',
    'Configure Azure Machine Learning workspaces with private endpoints',
    endpoints(['network-contributor']),
  ),
  deployed(
    'ee40564d-486e-4f68-a5ca-7a621edae0fb',
    'Configure Azure Machine Learning workspace to use private DNS zones',
    zone('aml-workspace', 'amlworkspace', ['privateDnsZoneId', 'secondPrivateDnsZoneId']),
  ),
  deniable(
    'e413671a-dd10-4cc1-a943-45b598596cb7',
    'Azure Machine Learning workspaces should enable V1LegacyMode to support network isolation backward compatibility',
    { note: 'It contradicts managed online endpoints, which need the mode off.' },
  ),
  audited('7804b5c7-01dc-4723-969b-ae300cc07ff1', 'Azure Machine Learning Computes should be in a virtual network', {
    note: 'It looks for a subnet of your own, so it flags computes in a managed virtual network too.',
  }),
  deniable(
    '6ddb1705-c8cf-450e-aa4b-19ad6703c440',
    'Azure Machine Learning and Ai Studio should use Allow Only Approved Outbound Managed Vnet mode',
    { values: { isolationMode: 'AllowOnlyApprovedOutbound' } },
  ),
  deniable(
    'e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f',
    'Azure Machine Learning Computes should have local authentication methods disabled',
  ),
  modified(
    'a6f9a2d0-cff7-4855-83ad-4cd750666512',
    'Configure Azure Machine Learning Computes to disable local authentication methods',
    { roles: ['contributor'] },
  ),
  deniable(
    '5f0c7d88-c7de-45b8-ac49-db49e72eaa78',
    'Azure Machine Learning workspaces should use user-assigned managed identity',
  ),
  checked(
    '7f40cee6-e933-4d0f-a782-b96615e0f4a6',
    'Azure Machine Learning workspaces should be encrypted with the use of a customer-managed key',
  ),
  deniable(
    '679ddf89-ab8f-48a5-9029-e76054077449',
    'Azure Machine Learning Compute Instance should have idle shutdown.',
  ),
  checked(
    'afe0c3be-ba3b-4544-ba52-0c99672a8ad6',
    'Resource logs in Azure Machine Learning Workspaces should be enabled',
  ),
];

const storage = [
  deniable('b2982f36-99f2-4db5-8eff-283140c09693', 'Storage accounts should disable public network access'),
  modified('a06d0189-92e8-4dba-b0c4-08d7669fce7d', 'Configure storage accounts to disable public network access', {
    roles: ['storage-account-contributor'],
  }),
  deniable('34c877ad-507e-4c82-993e-3452a6e0ad3c', 'Storage accounts should restrict network access'),
  deniable(
    '2a1a9cdf-e04d-429a-8416-3bfb72a1b26f',
    'Storage accounts should restrict network access using virtual network rules',
  ),
  checked('6edd7eda-6dd8-40f7-810d-67160c639cd9', 'Storage accounts should use private link'),
  deployed('9f766f00-8d11-464e-80e1-4091d7874074', 'Configure Storage account to use a private link connection', {
    ...endpoints(['network-contributor', 'storage-account-contributor']),
    note: 'It creates endpoints for blobs; Azure Machine Learning needs one for files too.',
  }),
  deployed(
    '75973700-529f-4de2-b794-fb9b6781b6b0',
    'Configure a private DNS Zone ID for blob groupID',
    zone('storage-account', 'blob'),
  ),
  deployed(
    '6df98d03-368a-4438-8730-a93c4d7693d6',
    'Configure a private DNS Zone ID for file groupID',
    zone('storage-account', 'file'),
  ),
  deployed(
    'bcff79fb-2b0d-47c9-97e5-3023479b00d1',
    'Configure a private DNS Zone ID for queue groupID',
    zone('storage-account', 'queue'),
  ),
  deployed(
    '028bbd88-e9b5-461f-9424-a1b63a7bee1a',
    'Configure a private DNS Zone ID for table groupID',
    zone('storage-account', 'table'),
  ),
  deployed(
    '83c6fe0f-2316-444a-99a1-1ecd8a7872ca',
    'Configure a private DNS Zone ID for dfs groupID',
    zone('storage-account', 'dfs'),
  ),
  deniable(
    'c9d007d0-c057-4772-b18c-01e546713bcd',
    'Storage accounts should allow access from trusted Microsoft services',
  ),
  deniable('4fa4b6c0-31ca-4c0d-b10d-24b96f62a751', 'Storage account public access should be disallowed'),
  deniable('8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54', 'Storage accounts should prevent shared key access', {
    note: 'Workspaces whose datastores sign in with the account key need it.',
  }),
];

const keyVault = [
  deniable('405c5871-3e91-4644-8a63-58e19d68ff5b', 'Azure Key Vault should disable public network access'),
  deniable(
    '55615ac9-af46-4a59-874e-391cc3dfb490',
    'Azure Key Vault should have firewall enabled or public network access disabled',
  ),
  audited('a6abeaec-4d90-4a02-805f-6b26c4d3fbe9', 'Azure Key Vaults should use private link', {
    effectParameter: 'audit_effect',
  }),
  deployed('9d4fad1f-5189-4a42-b29e-cf7929c6b6df', 'Configure Azure Key Vaults with private endpoints', endpoints()),
  deployed(
    'ac673a9a-f77d-4846-b2d8-a57f8e1c01d4',
    'Configure Azure Key Vaults to use private DNS zones',
    zone('key-vault', 'vault'),
  ),
  modified('ac673a9a-f77d-4846-b2d8-a57f8e1c01dc', 'Configure key vaults to enable firewall', {
    roles: ['key-vault-contributor'],
  }),
];

const registry = [
  deniable('0fdf0491-d080-4575-b627-ad0e843cba0f', 'Public network access should be disabled for Container registries'),
  modified('a3701552-92ea-433e-9d17-33b7f1208fc9', 'Configure Container registries to disable public network access', {
    roles: ['contributor'],
  }),
  audited('e8eef0a8-67cf-4eb4-9386-14b0e78733d4', 'Container registries should use private link'),
  deployed(
    'd85c6833-7d33-4cf5-a915-aaa2de84405f',
    'Configure Container registries with private endpoints',
    endpoints(['contributor']),
  ),
  deployed(
    'e9585a95-5b8c-4d03-b193-dc7eb5ac4c32',
    'Configure Container registries to use private DNS zones',
    zone('container-registry', 'registry'),
  ),
  deniable('bd560fc0-3c69-498a-ae9f-aa8eb7de0e13', 'Container registries should have SKUs that support Private Links'),
  deniable('d0793b48-0edc-4296-a390-4c75d1bdfd71', 'Container registries should not allow unrestricted network access'),
  deniable('524b0254-c285-4903-bee6-bb8126cde579', 'Container registries should have exports disabled'),
];

const monitoring = [
  deniable(
    '1bc02227-0cb6-4e11-8f53-eb0b22eab7e8',
    'Application Insights components should block log ingestion and querying from public networks',
  ),
  deniable(
    '6c53d030-cc64-46f0-906d-2bc061cd1334',
    'Log Analytics workspaces should block log ingestion and querying from public networks',
  ),
  checked('0fc55270-f8bf-4feb-b7b8-5e7e7eacc6a6', 'Azure Monitor Private Link Scope should use private link'),
  deniable(
    'a499fed8-bcc8-4195-b154-641f14743757',
    'Azure Monitor Private Link Scope should block access to non private link resources',
    { note: 'Azure Machine Learning needs the access mode Open.' },
  ),
  deployed(
    '437914ee-c176-4fff-8986-7e05eb971365',
    'Configure Azure Monitor Private Link Scope to use private DNS zones',
    zone(
      'azure-monitor-private-link-scope',
      'azuremonitor',
      [1, 2, 3, 4, 5].map((n) => `privateDnsZoneId${n}`),
    ),
  ),
];

const network = [
  deniable('7bca8353-aa3b-429b-904a-9229c4385837', 'Subnets should be private'),
  checked(
    'fc5e4038-4584-4632-8c85-c0448d374b2c',
    '[Preview]: All Internet traffic should be routed via your deployed Azure Firewall',
  ),
  denied(
    '35f9c03a-cc27-418e-9c0c-539ff999d010',
    'Gateway subnets should not be configured with a network security group',
  ),
  audited('4c3c6c5f-0d47-4402-99b8-aa543dd8bcee', 'Audit flow logs configuration for every virtual network'),
  audited('3f84c9b0-8b64-4208-98d4-6ada96bb49c3', 'Azure Firewall Policy should have DNS Proxy Enabled'),
  audited('60d21c4f-21a3-4d94-85f4-b924e6aeeda4', 'Storage Accounts should use a virtual network service endpoint'),
  audited('ea4d6841-2173-4317-9747-ff522a45120f', 'Key Vault should use a virtual network service endpoint'),
  denied('88c0b9da-ce96-4b03-9635-f29a937e2900', 'Network interfaces should disable IP forwarding'),
];

const kubernetes = [
  deniable('040732e8-d947-40b8-95d6-854c95024bf8', 'Azure Kubernetes Service Private Clusters should be enabled'),
];

const groups: readonly (readonly [PolicyCategory, readonly Omit<PolicyFact, 'category'>[]])[] = [
  ['Machine Learning', machineLearning],
  ['Storage', storage],
  ['Key Vault', keyVault],
  ['Container Registry', registry],
  ['Monitoring', monitoring],
  ['Network', network],
  ['Kubernetes', kubernetes],
];

/** All of them, those of Azure Machine Learning first. */
export const policies: readonly PolicyFact[] = groups.flatMap(([category, list]) =>
  list.map((fact) => ({ ...fact, category })),
);

const byId: ReadonlyMap<string, PolicyFact> = new Map(policies.map((fact) => [fact.id, fact]));

/** The policy with a GUID, or undefined when it is not among them. */
export const policyOf = (id: string): PolicyFact | undefined => byId.get(id);
