// Batch endpoints: who reaches them, and where their jobs run.
import { type LearnUrl, learn } from './learn.ts';

/** What differs from online endpoints. */
export const batchEndpoints = {
  /** They have no switch for public access: they are as open as their workspace was when they were made. */
  ownPublicAccess: false,
  /** Jobs run on a compute of the workspace, so in the network of that compute. */
  jobsRunOn: ['compute-cluster', 'kubernetes-compute'],
  /** Group ids of the default storage account that jobs need private endpoints for. */
  storageGroupIds: ['blob', 'file', 'queue', 'table'],
  notes: [
    'A workspace with a private endpoint has private batch endpoints only.',
    'When the workspace is opened or closed later, existing batch endpoints stay as they are until they are made again.',
    'In a private workspace they cannot be invoked from the studio.',
    'Registries with quarantine switched on are not supported.',
    'Workspaces with customer-managed keys have no batch deployments.',
  ],
  sources: [learn.amlBatchEndpoint] satisfies readonly LearnUrl[],
} as const;
