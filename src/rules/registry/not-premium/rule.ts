import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import { endpointsTo } from '../../../topology/machine-learning.ts';
import { workspacesUsing } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** What of the design asks for the Premium tier, as the middle of a sentence; undefined when nothing does. */
function reason(topology: Topology, registry: ResourceOf<'container-registry'>): string | undefined {
  if (endpointsTo(topology, registry.id).length > 0) return 'has a private endpoint';
  if (registry.props.publicNetworkAccess === 'Disabled') return 'is closed to public networks';
  if (registry.props.ipRules.length > 0) return 'has firewall rules';
  const approved = workspacesUsing(topology, registry.id).find(
    (w) => w.props.isolationMode === 'AllowOnlyApprovedOutbound',
  );
  return approved && `gets a private endpoint from the managed network of ${approved.name}`;
}

export const rule = defineRule({
  id: 'registry/not-premium',
  title: 'Private registry that is not Premium',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.registryPrivateLink],
  messages: {
    tier: msg`Container registry ${'registry'} ${'reason'}, which the ${'sku'} tier does not support. The deployment fails. Use the Premium tier.`,
  },
  *check(topology, report) {
    for (const registry of topology.of('container-registry')) {
      if (registry.props.sku === 'Premium') continue;
      const why = reason(topology, registry);
      if (why === undefined) continue;
      yield report(
        'tier',
        { registry: registry.name, reason: why, sku: registry.props.sku },
        {
          at: registry,
          field: 'sku',
          fix: { label: 'Use Premium', edit: (design) => ok(setFields(design, registry.id, { sku: 'Premium' })) },
        },
      );
    }
  },
});
