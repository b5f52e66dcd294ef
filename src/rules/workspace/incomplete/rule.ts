import { type Steps, sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { memoByIdentity } from '../../../lib/memo.ts';
import { listed } from '../../../lib/sentence.ts';
import type { ResourceId } from '../../../model/ids.ts';
import type { Workspace } from '../../../topology/machine-learning.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

const parts = [
  { field: 'storageAccount', kind: 'storage-account', noun: 'a storage account' },
  { field: 'keyVault', kind: 'key-vault', noun: 'a key vault' },
  { field: 'applicationInsights', kind: 'application-insights', noun: 'Application Insights' },
] as const;
type Part = (typeof parts)[number];

/** Shapes of each kind that no workspace names yet. */
const spares = memoByIdentity(
  (topology: Topology): ReadonlyMap<Part, readonly ResourceId[]> =>
    new Map(
      parts.map((part) => {
        const ids = topology.of(part.kind).map(({ id }) => id);
        return [part, ids.filter((id) => !topology.referrers(id).some((referrer) => referrer.field === part.field))];
      }),
    ),
);
const spare = (topology: Topology, part: Part): readonly ResourceId[] => spares(topology).get(part) ?? [];

/** Takes the only spare shape of the kind or adds one; telemetry also needs a place where it is kept. */
function supply(on: Steps, topology: Topology, part: Part): ResourceId {
  const [taken] = spare(topology, part);
  if (taken !== undefined) return taken;
  if (part.kind === 'key-vault' || part.kind === 'storage-account') return on.add({ kind: part.kind, parent: null });
  const store = 'log-analytics-workspace';
  const logs = topology.of(store)[0]?.id ?? on.add({ kind: store, parent: null });
  return on.add({ kind: part.kind, parent: null, props: { logAnalyticsWorkspace: logs } });
}

const complete = (topology: Topology, workspace: Workspace, missing: readonly Part[]) => ({
  label: missing.every((part) => spare(topology, part).length === 1) ? 'Connect what is there' : 'Add what is missing',
  edit: (design: Parameters<typeof sequence>[0]) =>
    sequence(design, `Complete ${workspace.name}`, (on) => {
      for (const part of missing) on.set(workspace.id, { [part.field]: supply(on, topology, part) });
    }),
});

export const rule = defineRule({
  id: 'workspace/incomplete',
  title: 'Workspace without the services it is made of',
  severity: 'error',
  sources: [learn.amlWorkspaceTemplate, 'https://learn.microsoft.com/azure/machine-learning/concept-workspace'],
  messages: {
    incomplete: msg`Workspace ${'workspace'} still needs ${'missing'}; without it Azure does not create the workspace. Connect the one that is drawn, or add one.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      const missing = parts.filter((part) => !topology.as(workspace.props[part.field], part.kind));
      const first = missing[0];
      if (!first) continue;
      const known = missing.every((part) => spare(topology, part).length < 2);
      yield report(
        'incomplete',
        { workspace: workspace.name, missing: listed(missing.map((part) => part.noun)) },
        { at: workspace, field: first.field, ...(known && { fix: complete(topology, workspace, missing) }) },
      );
    }
  },
});
