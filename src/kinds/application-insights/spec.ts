import { boolean, choice, ref } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-security';
const access = [
  { value: 'Enabled', label: 'Enabled' },
  { value: 'Disabled', label: 'Disabled' },
] as const;

export const spec = defineResource({
  slug: 'application-insights',
  title: 'Application Insights',
  category: 'dependencies',
  summary: 'Telemetry of a workspace',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'appi',
  learn: 'https://learn.microsoft.com/azure/azure-monitor/app/app-insights-overview',
  fields: {
    logAnalyticsWorkspace: ref({
      label: 'Log Analytics workspace',
      help: 'Where the telemetry is kept. Classic resources without one are retired.',
      kinds: ['log-analytics-workspace'],
      layer: 'association',
      source: 'https://learn.microsoft.com/azure/azure-monitor/app/create-workspace-resource',
    }),
    publicNetworkAccessForIngestion: choice({
      label: 'Ingestion from public networks',
      help: 'Who may send telemetry.',
      options: access,
      default: 'Enabled',
      source,
    }),
    publicNetworkAccessForQuery: choice({
      label: 'Queries from public networks',
      help: 'Who may read telemetry.',
      options: access,
      default: 'Enabled',
      source,
    }),
    disableLocalAuth: boolean({
      label: 'No instrumentation keys',
      help: 'Only identities of Microsoft Entra ID may send telemetry.',
      default: false,
      source: 'https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication',
    }),
  },
});
