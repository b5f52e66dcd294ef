import { choice, integer, ref, rows, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'batch-endpoint',
  title: 'Batch endpoint',
  category: 'machine-learning',
  summary: 'Scoring jobs on a compute; as open or closed as its workspace',
  parents: ['aml-workspace'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'batch',
  placement: 'child',
  learn: 'https://learn.microsoft.com/azure/machine-learning/concept-endpoints-batch',
  fields: {
    authMode: choice({
      label: 'Sign-in',
      help: 'What a client must show.',
      options: [{ value: 'AADToken', label: 'Microsoft Entra token' }],
      default: 'AADToken',
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-batch-endpoint',
    }),
    deployments: rows({
      label: 'Deployments',
      help: 'Models behind the endpoint. Jobs run in the network of their compute.',
      item: 'deployment',
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-batch-endpoint',
      columns: {
        name: text({ label: 'Name', help: 'Such as nightly.', format: 'token' }),
        model: text({ label: 'Model', help: 'Resource id of an MLflow model; others need a script.', format: 'free' }),
        compute: ref({
          label: 'Compute',
          help: 'Cluster of the same workspace.',
          kinds: ['compute-cluster', 'kubernetes-compute'],
          layer: 'association',
        }),
        instanceCount: integer({ label: 'Instances', help: 'Nodes of one job.', min: 1, max: 10_000, default: 1 }),
      },
    }),
  },
});
