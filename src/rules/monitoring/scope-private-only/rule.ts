import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import { workspacesUsing } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Scope = ResourceOf<'azure-monitor-private-link-scope'>;

/** Whether a component of the scope takes the telemetry of a workspace. */
const servesWorkspace = (topology: Topology, { props }: Scope): boolean =>
  props.resources.some((id) => workspacesUsing(topology, id).length > 0);

export const rule = defineRule({
  id: 'monitoring/scope-private-only',
  title: 'Private Link Scope in private-only mode',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.monitorPrivateLinkDesign],
  messages: {
    closed: msg`Private Link Scope ${'scope'} holds the telemetry of Azure Machine Learning and is in private-only mode for ${'what'}. Azure Machine Learning needs it open: its service sends and reads telemetry from outside your networks. Set the mode to Open; public access stays closed on the resources themselves.`,
  },
  *check(topology, report) {
    for (const scope of topology.of('azure-monitor-private-link-scope')) {
      const { ingestionAccessMode, queryAccessMode } = scope.props;
      const what = [
        ...(ingestionAccessMode === 'PrivateOnly' ? ['ingestion'] : []),
        ...(queryAccessMode === 'PrivateOnly' ? ['queries'] : []),
      ];
      if (what.length === 0 || !servesWorkspace(topology, scope)) continue;
      const label = `Open ${scope.name}`;
      const open = { ingestionAccessMode: 'Open', queryAccessMode: 'Open' };
      yield report(
        'closed',
        { scope: scope.name, what: what.join(' and ') },
        {
          at: scope,
          field: ingestionAccessMode === 'PrivateOnly' ? 'ingestionAccessMode' : 'queryAccessMode',
          fix: { label, edit: (design) => ok({ ...setFields(design, scope.id, open), label }) },
        },
      );
    }
  },
});
