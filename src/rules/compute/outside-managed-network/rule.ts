import { moveInto } from '../../../edits/move-into.ts';
import { learn } from '../../../facts/learn.ts';
import { computes, isManaged, workspaceOf } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'compute/outside-managed-network',
  title: 'Compute in a subnet of a workspace with a managed network',
  severity: 'error',
  sources: [learn.amlManagedNetwork, learn.amlTrainingVnet],
  messages: {
    outside: msg`Compute ${'compute'} stands in subnet ${'subnet'}, but workspace ${'workspace'} has a managed virtual network, which takes all of its computes. Azure refuses a subnet here. Move the compute into the workspace.`,
  },
  *check(topology, report) {
    for (const compute of computes(topology)) {
      const subnet = topology.as(compute.parent, 'subnet');
      const workspace = workspaceOf(topology, compute);
      if (!subnet || !workspace || !isManaged(workspace)) continue;
      yield report(
        'outside',
        { compute: compute.name, subnet: subnet.name, workspace: workspace.name },
        {
          at: compute,
          related: [workspace.id, subnet.id],
          fix: {
            label: `Move it into ${workspace.name}`,
            edit: (design) =>
              moveInto(design, `Move ${compute.name} into ${workspace.name}`, [compute.id], workspace.id),
          },
        },
      );
    }
  },
});
