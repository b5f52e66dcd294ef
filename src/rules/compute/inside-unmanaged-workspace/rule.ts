import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { computes, isManaged, type Workspace } from '../../../topology/machine-learning.ts';
import { modeForRules } from '../../../topology/outbound-rules.ts';
import { asDependency, canBecomeManaged, isRestricted } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether the storage of the workspace turns away a compute that comes from a network of Microsoft. */
function storageCloses(topology: Topology, workspace: Workspace): boolean {
  const storage = asDependency(topology, workspace.props.storageAccount);
  return storage !== undefined && isRestricted(storage);
}

export const rule = defineRule({
  id: 'compute/inside-unmanaged-workspace',
  title: 'Compute in no network of a private workspace',
  severity: 'error',
  sources: [learn.amlPrivateLink, learn.amlTrainingVnet, learn.amlManagedNetwork],
  messages: {
    closedWorkspace: msg`Compute ${'compute'} stands in no virtual network: the managed network of workspace ${'workspace'} is off. It would run in a network of Microsoft, from which the closed workspace cannot be reached. Switch the managed network on, or move the compute into a subnet.`,
    closedStorage: msg`Compute ${'compute'} stands in no virtual network: the managed network of workspace ${'workspace'} is off. It would run in a network of Microsoft, which the storage account of the workspace turns away. Switch the managed network on, or move the compute into a subnet.`,
  },
  *check(topology, report) {
    for (const compute of computes(topology)) {
      const workspace = topology.as(compute.parent, 'aml-workspace');
      if (!workspace || isManaged(workspace)) continue;
      const closed = workspace.props.publicNetworkAccess === 'Disabled';
      if (!closed && !storageCloses(topology, workspace)) continue;
      const isolationMode = modeForRules(workspace);
      yield report(
        closed ? 'closedWorkspace' : 'closedStorage',
        { compute: compute.name, workspace: workspace.name },
        {
          at: compute,
          related: [workspace.id],
          ...(canBecomeManaged(topology, workspace) && {
            fix: {
              label: 'Switch the managed network on',
              edit: (design) => ok(setFields(design, workspace.id, { isolationMode })),
            },
          }),
        },
      );
    }
  },
});
