import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'workspace/legacy-mode',
  title: 'Legacy API mode with managed online endpoints',
  severity: 'error',
  sources: [learn.amlOnlineEndpointLimits, learn.amlIsolationV2],
  messages: {
    legacy: msg`Workspace ${'workspace'} is in legacy API mode, which knows no managed online endpoints. ${'endpoints'} cannot be created. Switch legacy mode off.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      const endpoints = topology.childrenOf(workspace.id, 'managed-online-endpoint');
      if (!workspace.props.v1LegacyMode || endpoints.length === 0) continue;
      yield report(
        'legacy',
        { workspace: workspace.name, endpoints: listed(endpoints.map((endpoint) => endpoint.name).sort()) },
        {
          at: workspace,
          field: 'v1LegacyMode',
          related: endpoints.map((endpoint) => endpoint.id),
          fix: {
            label: 'Switch legacy mode off',
            edit: (design) => ok(setFields(design, workspace.id, { v1LegacyMode: false })),
          },
        },
      );
    }
  },
});
