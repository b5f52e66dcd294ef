import { learn } from '../../../facts/learn.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'private-endpoint/no-target',
  title: 'Private endpoint without target',
  severity: 'error',
  sources: [learn.privateEndpoints],
  messages: {
    none: msg`Private endpoint ${'endpoint'} leads nowhere yet, so it cannot be deployed. Next, draw a line from it to the service that it leads to, such as a workspace or a storage account.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('private-endpoint')) {
      if (targetOf(topology, endpoint)) continue;
      yield report('none', { endpoint: endpoint.name }, { at: endpoint, field: 'target' });
    }
  },
});
