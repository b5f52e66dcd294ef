import { choice, refs } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design';
const modes = [
  { value: 'Open', label: 'Open' },
  { value: 'PrivateOnly', label: 'Private only' },
] as const;

export const spec = defineResource({
  slug: 'azure-monitor-private-link-scope',
  title: 'Azure Monitor Private Link Scope',
  category: 'dependencies',
  summary: 'Private way to Application Insights and Log Analytics',
  parents: [null],
  container: false,
  size: { width: 208, height: 64 },
  nameStem: 'ampls',
  placement: 'global',
  learn: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-security',
  fields: {
    resources: refs({
      label: 'Resources',
      help: 'What is reached through its private endpoints.',
      kinds: ['application-insights', 'log-analytics-workspace'],
      layer: 'association',
      source: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure',
    }),
    ingestionAccessMode: choice({
      label: 'Ingestion access mode',
      help: 'Private only cuts its networks off from resources outside the scope. Azure Machine Learning needs Open.',
      options: modes,
      default: 'Open',
      source,
    }),
    queryAccessMode: choice({
      label: 'Query access mode',
      help: 'The same for queries.',
      options: modes,
      default: 'Open',
      source,
    }),
  },
});
