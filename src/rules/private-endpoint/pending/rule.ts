import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'private-endpoint/pending',
  title: 'Private endpoint that waits for approval',
  severity: 'warning',
  sources: [learn.privateEndpoints, 'https://learn.microsoft.com/azure/private-link/manage-private-endpoint'],
  messages: {
    pending: msg`Private endpoint ${'endpoint'} is created with manual approval. It carries no traffic until the owner of ${'target'} approves the connection. Use automatic approval, or plan the approval as a step after the deployment.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('private-endpoint')) {
      const target = targetOf(topology, endpoint);
      if (endpoint.props.approval !== 'Manual' || !target) continue;
      yield report(
        'pending',
        { endpoint: endpoint.name, target: target.name },
        {
          at: endpoint,
          field: 'approval',
          related: [target.id],
          fix: {
            label: 'Approve automatically',
            edit: (design) => ok(setFields(design, endpoint.id, { approval: 'Auto' })),
          },
        },
      );
    }
  },
});
