import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import { endpointsTo } from '../../../topology/machine-learning.ts';
import { type Dependency, dependencies, isRestricted, workspacesUsing } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type OpenService = Dependency | ResourceOf<'azure-service'>;

/** Services that take traffic from all networks. */
const openServices = (topology: Topology): readonly OpenService[] => [
  ...dependencies(topology).filter((service) => !isRestricted(service)),
  ...topology.of('azure-service').filter(({ props }) => props.publicNetworkAccess === 'Enabled'),
];

/** Closing a registry or storage moves image builds to a compute; without one a fix would only swap one fault for another. */
const canClose = (topology: Topology, service: OpenService): boolean =>
  service.kind === 'key-vault' ||
  // What exists already is closed where it is, not in the drawing.
  (service.kind !== 'azure-service' &&
    workspacesUsing(topology, service.id).every((workspace) => workspace.props.imageBuildCompute !== null));

export const rule = defineRule({
  id: 'private-endpoint/public-access-open',
  title: 'Public access open beside a private endpoint',
  severity: 'warning',
  sources: [learn.privateEndpoints, learn.amlPrivateLink],
  messages: {
    open: msg`${'service'} has the private endpoint ${'endpoint'}, but its public endpoint still takes traffic from all networks. The private endpoint does not close it. Disable public network access.`,
  },
  *check(topology, report) {
    for (const service of openServices(topology)) {
      const endpoints = endpointsTo(topology, service.id);
      const first = [...endpoints].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
      if (!first) continue;
      yield report(
        'open',
        { service: service.name, endpoint: first.name },
        {
          at: service,
          field: 'publicNetworkAccess',
          related: endpoints.map((endpoint) => endpoint.id),
          ...(canClose(topology, service) && {
            fix: {
              label: 'Disable public access',
              edit: (design) =>
                ok(setFields(design, service.id, { publicNetworkAccess: 'Disabled', defaultAction: 'Deny' })),
            },
          }),
        },
      );
    }
  },
});
