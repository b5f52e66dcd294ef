import { choice, integer, rows, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint';

export const spec = defineResource({
  slug: 'managed-online-endpoint',
  title: 'Managed online endpoint',
  category: 'machine-learning',
  summary: 'Scoring that the service runs; inbound through the private endpoint of the workspace',
  parents: ['aml-workspace'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'moe',
  placement: 'child',
  learn: 'https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online',
  fields: {
    publicNetworkAccess: choice({
      label: 'Public network access',
      help: 'Disabled leaves the private endpoint of the workspace as the only way in.',
      options: [
        { value: 'Disabled', label: 'Disabled' },
        { value: 'Enabled', label: 'Enabled' },
      ],
      default: 'Disabled',
      source,
    }),
    authMode: choice({
      label: 'Sign-in',
      help: 'What a client must show.',
      options: [
        { value: 'AADToken', label: 'Microsoft Entra token' },
        { value: 'AMLToken', label: 'Azure Machine Learning token' },
        { value: 'Key', label: 'Key' },
      ],
      default: 'AADToken',
      source: 'https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online-auth',
    }),
    deployments: rows({
      label: 'Deployments',
      help: 'Models behind the endpoint. A deployment without a model is drawn but not exported.',
      item: 'deployment',
      columns: {
        name: text({ label: 'Name', help: 'Such as blue.', format: 'token' }),
        model: text({ label: 'Model', help: 'Resource id or azureml: reference of the model.', format: 'free' }),
        instanceType: text({
          label: 'Size',
          help: 'Virtual machine size.',
          format: 'token',
          default: 'Standard_DS3_v2',
        }),
        instanceCount: integer({ label: 'Instances', help: 'Number of instances.', min: 1, max: 50, default: 1 }),
        traffic: integer({ label: 'Traffic', help: 'Share of requests.', min: 0, max: 100, unit: '%', default: 0 }),
        egressPublicNetworkAccess: choice({
          label: 'Legacy outbound flag',
          help: 'Leave unset with a managed virtual network; it belongs to the older isolation method.',
          options: [
            { value: 'unset', label: 'Not set' },
            { value: 'Enabled', label: 'Enabled' },
            { value: 'Disabled', label: 'Disabled' },
          ],
          default: 'unset',
          source,
        }),
      },
    }),
  },
});
