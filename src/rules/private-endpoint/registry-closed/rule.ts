import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { endpointsTo } from '../../../topology/machine-learning.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Registry = ResourceOf<'aml-registry'>;

/** Whether a managed network has an endpoint to the registry. */
const isApproved = (topology: Topology, { id }: Registry): boolean =>
  topology
    .of('aml-workspace')
    .some(
      ({ props }) =>
        props.isolationMode !== 'Disabled' &&
        props.outboundRules.some(({ type, target }) => type === 'PrivateEndpoint' && target === id),
    );

export const rule = defineRule({
  id: 'private-endpoint/registry-closed',
  title: 'Private Azure Machine Learning registry without a way in',
  severity: 'error',
  sources: [learn.amlRegistryIsolation],
  messages: {
    closed: msg`Azure Machine Learning registry ${'registry'} is closed to public networks, and no private endpoint leads to it. Nobody can read or share its models and environments. Add a private endpoint, or an outbound rule in a managed network.`,
  },
  *check(topology, report) {
    for (const registry of topology.of('aml-registry')) {
      if (registry.props.publicNetworkAccess !== 'Disabled' || registry.props.existing) continue;
      if (endpointsTo(topology, registry.id).length > 0 || isApproved(topology, registry)) continue;
      yield report('closed', { registry: registry.name }, { at: registry, field: 'publicNetworkAccess' });
    }
  },
});
