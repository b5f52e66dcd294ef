import { choice, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/machine-learning/how-to-registry-network-isolation';
const manage = 'https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries';

export const spec = defineResource({
  slug: 'aml-registry',
  title: 'Azure Machine Learning registry',
  category: 'machine-learning',
  summary: 'Models and environments that several workspaces share',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'mlr',
  learn: 'https://learn.microsoft.com/azure/machine-learning/concept-machine-learning-registries-mlops',
  fields: {
    publicNetworkAccess: choice({
      label: 'Public network access',
      help: 'Disabled leaves private endpoints as the only way in.',
      options: [
        { value: 'Disabled', label: 'Disabled' },
        { value: 'Enabled', label: 'Enabled' },
      ],
      default: 'Disabled',
      source,
    }),
    replicationRegions: texts({
      label: 'Further regions',
      help: 'Copies besides the primary region. Azure makes storage in each, and one Premium container registry.',
      format: 'region',
      source: manage,
    }),
    storageAccountType: choice({
      label: 'Redundancy',
      help: 'Of the storage that Azure makes in each region.',
      options: [
        { value: 'Standard_LRS', label: 'Locally redundant' },
        { value: 'Standard_ZRS', label: 'Zone-redundant' },
        { value: 'Standard_GRS', label: 'Geo-redundant' },
        { value: 'Standard_RAGRS', label: 'Geo-redundant, readable' },
      ],
      default: 'Standard_LRS',
      source: manage,
    }),
  },
});
