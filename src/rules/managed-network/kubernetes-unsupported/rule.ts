import { learn } from '../../../facts/learn.ts';
import { attachments } from '../../../topology/kubernetes.ts';
import { isManaged } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/kubernetes-unsupported',
  title: 'AKS cluster for a workspace with a managed network',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  messages: {
    attached: msg`Kubernetes compute ${'compute'} attaches AKS cluster ${'cluster'} to workspace ${'workspace'}, which has a managed virtual network. Kubernetes clusters cannot be attached to it. Use managed online endpoints there, or a workspace with your own virtual network for the cluster.`,
    kubernetes: msg`AKS cluster ${'cluster'} is meant for workspace ${'workspace'}, which has a managed virtual network. Kubernetes clusters cannot be attached to it. Use managed online endpoints there, or a workspace with your own virtual network for the cluster.`,
  },
  *check(topology, report) {
    for (const { cluster, workspace, compute } of attachments(topology)) {
      if (!isManaged(workspace)) continue;
      const params = { cluster: cluster.name, workspace: workspace.name };
      if (compute) {
        yield report('attached', { ...params, compute: compute.name }, { at: compute, related: [cluster.id] });
      } else yield report('kubernetes', params, { at: cluster, field: 'workspace', related: [workspace.id] });
    }
  },
});
