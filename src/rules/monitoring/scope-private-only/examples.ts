import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Mode = 'Open' | 'PrivateOnly';

/** A scope with the telemetry of a workspace, or with some other telemetry. */
function telemetry(ingestionAccessMode: Mode, queryAccessMode: Mode, ofWorkspace = true) {
  const b = build('Telemetry');
  const applicationInsights = b.add('application-insights', 'appi', {
    logAnalyticsWorkspace: b.add('log-analytics-workspace', 'log'),
  });
  b.add('aml-workspace', 'mlw', ofWorkspace ? { applicationInsights } : {});
  b.add('azure-monitor-private-link-scope', 'ampls', {
    resources: [applicationInsights],
    ingestionAccessMode,
    queryAccessMode,
  });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'private only for ingestion',
      design: () => telemetry('PrivateOnly', 'Open'),
      expect: [{ message: 'closed', at: 'ampls', field: 'ingestionAccessMode' }],
    },
    {
      name: 'private only for queries',
      design: () => telemetry('Open', 'PrivateOnly'),
      expect: [{ message: 'closed', at: 'ampls', field: 'queryAccessMode' }],
    },
    {
      name: 'private only for both',
      design: () => telemetry('PrivateOnly', 'PrivateOnly'),
      expect: [{ message: 'closed', at: 'ampls', field: 'ingestionAccessMode' }],
    },
  ],
  good: [
    { name: 'open', design: () => telemetry('Open', 'Open') },
    {
      name: 'private only for telemetry of something else',
      design: () => telemetry('PrivateOnly', 'PrivateOnly', false),
    },
  ],
};
