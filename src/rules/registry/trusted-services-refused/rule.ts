import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { isRestricted, workspacesUsing } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'registry/trusted-services-refused',
  title: 'Closed registry that refuses Azure Machine Learning',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.amlKubernetesInferencing],
  messages: {
    refused: msg`Container registry ${'registry'} is closed and refuses trusted services, so workspace ${'workspaces'} cannot use it. Allow trusted services.`,
  },
  *check(topology, report) {
    for (const registry of topology.of('container-registry')) {
      if (registry.props.networkRuleBypassOptions !== 'None' || !isRestricted(registry)) continue;
      const users = workspacesUsing(topology, registry.id);
      if (users.length === 0) continue;
      yield report(
        'refused',
        { registry: registry.name, workspaces: listed(users.map((workspace) => workspace.name).sort()) },
        {
          at: registry,
          field: 'networkRuleBypassOptions',
          related: users.map((workspace) => workspace.id),
          fix: {
            label: 'Allow trusted services',
            edit: (design) => ok(setFields(design, registry.id, { networkRuleBypassOptions: 'AzureServices' })),
          },
        },
      );
    }
  },
});
