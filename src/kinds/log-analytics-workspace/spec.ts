import { choice, integer } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-security';
const access = [
  { value: 'Enabled', label: 'Enabled' },
  { value: 'Disabled', label: 'Disabled' },
] as const;

export const spec = defineResource({
  slug: 'log-analytics-workspace',
  title: 'Log Analytics workspace',
  category: 'dependencies',
  summary: 'Store of logs and telemetry',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'log-ml',
  learn: 'https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview',
  fields: {
    publicNetworkAccessForIngestion: choice({
      label: 'Ingestion from public networks',
      help: 'Who may send logs.',
      options: access,
      default: 'Enabled',
      source,
    }),
    publicNetworkAccessForQuery: choice({
      label: 'Queries from public networks',
      help: 'Who may read logs.',
      options: access,
      default: 'Enabled',
      source,
    }),
    retentionInDays: integer({
      label: 'Retention',
      help: 'Days that logs are kept.',
      min: 30,
      max: 730,
      unit: 'days',
      default: 30,
      source: 'https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure',
    }),
  },
});
