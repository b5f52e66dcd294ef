import { learn } from '../../../facts/learn.ts';
import { isManaged } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/kubernetes-unsupported',
  title: 'AKS cluster for a workspace with a managed network',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  messages: {
    kubernetes: msg`AKS cluster ${'cluster'} is meant for workspace ${'workspace'}, which has a managed virtual network. Kubernetes clusters cannot be attached to it. Use managed online endpoints there, or a workspace with your own virtual network for the cluster.`,
  },
  *check(topology, report) {
    for (const cluster of topology.of('aks-cluster')) {
      const workspace = topology.as(cluster.props.workspace, 'aml-workspace');
      if (!workspace || !isManaged(workspace)) continue;
      yield report(
        'kubernetes',
        { cluster: cluster.name, workspace: workspace.name },
        { at: cluster, field: 'workspace', related: [workspace.id] },
      );
    }
  },
});
