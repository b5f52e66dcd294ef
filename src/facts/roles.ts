// Built-in roles that designs assign. The GUIDs are the same in every tenant.
import { type LearnUrl, learn } from './learn.ts';

/** A built-in role. */
export type RoleFact = {
  /** Name of the role definition: a GUID in lower case. */
  readonly id: string;
  readonly title: string;
  /** Why a design assigns it. */
  readonly purpose: string;
  readonly sources: readonly LearnUrl[];
};

/** The roles by slug. */
export const roles = {
  reader: {
    id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
    title: 'Reader',
    purpose: 'The workspace identity reads the private endpoints of storage, so that the studio can show private data.',
    sources: [learn.builtInRoles, learn.amlStudioVnet],
  },
  contributor: {
    id: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
    title: 'Contributor',
    purpose: 'A user-assigned identity of a workspace manages what the workspace depends on.',
    sources: [learn.builtInRoles, learn.amlIdentities],
  },
  'network-contributor': {
    id: '4d97b98b-1d4f-4787-a291-c67834d212e7',
    title: 'Network Contributor',
    purpose: 'The AKS identity joins subnets and changes routes.',
    sources: [learn.builtInRoles, learn.aksOutboundType],
  },
  'kubernetes-extension-contributor': {
    id: '85cb6faf-e071-4c9b-8136-154b5a04f717',
    title: 'Kubernetes Extension Contributor',
    purpose: 'A user-assigned identity of a workspace finds the extension on the AKS cluster that it attaches.',
    sources: [learn.builtInRoles, learn.amlKubernetesAttach],
  },
  'aks-cluster-admin': {
    id: '0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8',
    title: 'Azure Kubernetes Service Cluster Admin Role',
    purpose: 'A user-assigned identity of a workspace signs in to the AKS cluster that it attaches.',
    sources: [learn.builtInRoles, learn.amlKubernetesAttach],
  },
  'private-dns-zone-contributor': {
    id: 'b12aa53e-6015-4669-85d0-8515ebb3ae7f',
    title: 'Private DNS Zone Contributor',
    purpose: 'The AKS identity writes records into a private DNS zone of one’s own.',
    sources: [learn.builtInRoles, learn.aksPrivateCluster],
  },
  'storage-account-contributor': {
    id: '17d1049b-9a84-46fb-8f53-869881c3d3ab',
    title: 'Storage Account Contributor',
    purpose: 'The identity of a policy assignment repairs storage accounts.',
    sources: [learn.builtInRoles],
  },
  'storage-blob-data-contributor': {
    id: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    title: 'Storage Blob Data Contributor',
    purpose: 'The workspace identity reads and writes blobs without account keys.',
    sources: [learn.builtInRoles, learn.amlTrafficFlow],
  },
  'storage-blob-data-reader': {
    id: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
    title: 'Storage Blob Data Reader',
    purpose: 'The workspace identity and people preview data of storage accounts other than the default one.',
    sources: [learn.builtInRoles, learn.amlStudioVnet],
  },
  'storage-file-data-privileged-contributor': {
    id: '69566ab7-960f-475b-8e7c-b3118f30c6bd',
    title: 'Storage File Data Privileged Contributor',
    purpose: 'The workspace identity reads and writes the file share without account keys.',
    sources: [learn.builtInRoles],
  },
  'acr-pull': {
    id: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
    title: 'AcrPull',
    purpose: 'Computes and endpoints pull images.',
    sources: [learn.builtInRoles],
  },
  'acr-push': {
    id: '8311e382-0749-4cb8-b61a-304f252e45ec',
    title: 'AcrPush',
    purpose: 'The compute that builds images pushes them.',
    sources: [learn.builtInRoles],
  },
  'key-vault-contributor': {
    id: 'f25e0fa2-a7c8-4377-a976-54943a77a395',
    title: 'Key Vault Contributor',
    purpose: 'The identity of a policy assignment repairs key vaults.',
    sources: [learn.builtInRoles],
  },
  'key-vault-administrator': {
    id: '00482a5a-887f-4fb3-b363-3b7fe8e74483',
    title: 'Key Vault Administrator',
    purpose: 'The workspace identity manages keys and secrets of a vault that uses role-based access.',
    sources: [learn.builtInRoles],
  },
  'key-vault-secrets-officer': {
    id: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
    title: 'Key Vault Secrets Officer',
    purpose: 'The workspace identity manages secrets of a vault that uses role-based access.',
    sources: [learn.builtInRoles],
  },
  'aml-data-scientist': {
    id: 'f6c7c914-8db3-469d-8ca1-694a8f32e121',
    title: 'AzureML Data Scientist',
    purpose: 'People work in the workspace without managing its computes.',
    sources: [learn.builtInRoles],
  },
  'managed-identity-operator': {
    id: 'f1a07417-d97a-45cb-824c-7a7467783830',
    title: 'Managed Identity Operator',
    purpose: 'A service assigns a user-assigned identity.',
    sources: [learn.builtInRoles],
  },
  'ai-network-connection-approver': {
    id: 'b556d68e-0be0-4f35-a333-ad7ee1ce17ea',
    title: 'Azure AI Enterprise Network Connection Approver',
    purpose: 'The workspace identity approves the private endpoints that the managed network makes to other resources.',
    sources: [learn.amlManagedNetwork, learn.builtInRoles],
  },
} as const satisfies Readonly<Record<string, RoleFact>>;

/** Slug of a built-in role. */
export type RoleSlug = keyof typeof roles;
