import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { workspacesOf } from '../../../topology/kubernetes.ts';
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
      const workspaces = workspacesOf(topology, cluster.id);
      if (workspaces.length === 0 || !cluster.props.disableLocalAccounts) continue;
      yield report(
        'off',
        { cluster: cluster.name, workspace: listed(workspaces.map(({ name }) => name)) },
        {
          at: cluster,
          field: 'disableLocalAccounts',
          related: workspaces.map(({ id }) => id),
          fix: {
            label: 'Leave local accounts on',
            edit: (design) => ok(setFields(design, cluster.id, { disableLocalAccounts: false })),
          },
        },
      );
    }
  },
});
