import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { computes, workspaceOf } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'compute/no-workspace',
  title: 'Compute without workspace',
  severity: 'error',
  sources: [learn.amlComputeTemplate],
  messages: {
    choose: msg`Compute ${'compute'} stands in a subnet but belongs to no workspace, so it cannot be deployed. Choose its workspace.`,
    add: msg`Compute ${'compute'} stands in a subnet but belongs to no workspace, so it cannot be deployed. Next, add a workspace for it.`,
  },
  *check(topology, report) {
    const workspaces = topology.of('aml-workspace');
    const only = workspaces.length === 1 ? workspaces[0] : undefined;
    for (const compute of computes(topology)) {
      if (workspaceOf(topology, compute)) continue;
      yield report(
        workspaces.length === 0 ? 'add' : 'choose',
        { compute: compute.name },
        {
          at: compute,
          field: 'workspace',
          ...(only && {
            fix: {
              label: `Use ${only.name}`,
              edit: (design) => ok(setFields(design, compute.id, { workspace: only.id })),
            },
          }),
        },
      );
    }
  },
});
