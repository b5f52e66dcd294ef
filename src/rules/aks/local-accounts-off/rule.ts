import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'aks/local-accounts-off',
  title: 'AKS cluster without local accounts',
  severity: 'error',
  sources: [learn.amlKubernetesExtension],
  messages: {
    off: msg`AKS cluster ${'cluster'} has no local accounts, but the Azure Machine Learning extension needs them. It cannot be installed for workspace ${'workspace'}. Leave local accounts on.`,
  },
  *check(topology, report) {
    for (const cluster of topology.of('aks-cluster')) {
      const workspace = topology.as(cluster.props.workspace, 'aml-workspace');
      if (!workspace || !cluster.props.disableLocalAccounts) continue;
      yield report(
        'off',
        { cluster: cluster.name, workspace: workspace.name },
        {
          at: cluster,
          field: 'disableLocalAccounts',
          related: [workspace.id],
          fix: {
            label: 'Leave local accounts on',
            edit: (design) => ok(setFields(design, cluster.id, { disableLocalAccounts: false })),
          },
        },
      );
    }
  },
});
