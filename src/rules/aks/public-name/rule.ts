import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { workspacesOf } from '../../../topology/kubernetes.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'aks/public-name',
  title: 'Private AKS cluster with a public name',
  severity: 'error',
  sources: [learn.amlKubernetesInferencing, learn.aksPrivateCluster],
  messages: {
    name: msg`The API server of private AKS cluster ${'cluster'} has a public DNS name, which Azure Machine Learning does not support. Attaching the cluster to workspace ${'workspace'} fails. Switch the public name off and use a private DNS zone.`,
  },
  *check(topology, report) {
    for (const cluster of topology.of('aks-cluster')) {
      const workspaces = workspacesOf(topology, cluster.id);
      const { privateCluster, enablePrivateClusterPublicFqdn, privateDnsZone } = cluster.props;
      // Without a private zone the public name is the only one that the API server has.
      if (workspaces.length === 0 || !privateCluster || !(enablePrivateClusterPublicFqdn || privateDnsZone === 'none'))
        continue;
      yield report(
        'name',
        { cluster: cluster.name, workspace: listed(workspaces.map(({ name }) => name)) },
        {
          at: cluster,
          field: enablePrivateClusterPublicFqdn ? 'enablePrivateClusterPublicFqdn' : 'privateDnsZone',
          related: workspaces.map(({ id }) => id),
          fix: {
            label: 'Use a private name only',
            edit: (design) =>
              ok(
                setFields(design, cluster.id, {
                  enablePrivateClusterPublicFqdn: false,
                  ...(privateDnsZone === 'none' && { privateDnsZone: 'system' }),
                }),
              ),
          },
        },
      );
    }
  },
});
