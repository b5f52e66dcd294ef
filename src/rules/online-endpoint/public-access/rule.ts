import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { endpointsTo } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'online-endpoint/public-access',
  title: 'Online endpoint open to public networks',
  severity: 'warning',
  sources: [learn.amlOnlineEndpoint, learn.amlPrivateLink, learn.amlTrafficFlow],
  statements: ['S09', 'S26'],
  messages: {
    open: msg`Online endpoint ${'endpoint'} takes requests from public networks, although workspace ${'workspace'} has a private endpoint. Anyone with a key or token can call the model. Disable public network access of the endpoint.`,
    ambiguous: msg`Online endpoint ${'endpoint'} is open to public networks, but workspace ${'workspace'} is closed. Microsoft documents this combination in two ways, so requests may or may not be let in. Disable public network access of the endpoint too.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('managed-online-endpoint')) {
      const workspace = topology.as(endpoint.parent, 'aml-workspace');
      if (!workspace || endpoint.props.publicNetworkAccess === 'Disabled') continue;
      const closed = workspace.props.publicNetworkAccess === 'Disabled';
      if (!closed && endpointsTo(topology, workspace.id).length === 0) continue;
      yield report(
        closed ? 'ambiguous' : 'open',
        { endpoint: endpoint.name, workspace: workspace.name },
        {
          at: endpoint,
          field: 'publicNetworkAccess',
          related: [workspace.id],
          fix: {
            label: 'Disable public access',
            edit: (design) => ok(setFields(design, endpoint.id, { publicNetworkAccess: 'Disabled' })),
          },
        },
      );
    }
  },
});
