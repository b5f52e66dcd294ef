import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Workspace } from '../../../topology/machine-learning.ts';
import { endpointsTo } from '../../../topology/machine-learning.ts';
import { managedWorkspaces } from '../../../topology/outbound-rules.ts';
import { type Dependency, dependenciesOf, isRestricted } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Open services without a private endpoint; those with one are told about by private-endpoint/public-access-open. */
const openServices = (topology: Topology, workspace: Workspace): readonly Dependency[] =>
  dependenciesOf(topology, workspace).filter(
    (service) => !isRestricted(service) && endpointsTo(topology, service.id).length === 0,
  );

export const rule = defineRule({
  id: 'managed-network/dependency-open',
  title: 'Services of the workspace reached over public addresses',
  severity: 'warning',
  sources: [learn.amlManagedNetwork],
  statements: ['S03'],
  messages: {
    open: msg`Workspace ${'workspace'} allows internet outbound, and public networks may reach ${'services'}. Azure then makes no private endpoint there, so computes use the public address and so can anyone else who has a key. Disable public network access of these services.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const open = workspace.props.isolationMode === 'AllowInternetOutbound' ? openServices(topology, workspace) : [];
      if (open.length === 0) continue;
      // Closed storage and registries need a compute that builds images.
      const vaultsOnly = open.every((service) => service.kind === 'key-vault');
      yield report(
        'open',
        { workspace: workspace.name, services: listed(open.map((service) => service.name)) },
        {
          at: workspace,
          field: 'isolationMode',
          related: open.map((service) => service.id),
          ...((vaultsOnly || workspace.props.imageBuildCompute !== null) && {
            fix: {
              label: 'Disable their public access',
              edit: (design) =>
                sequence(design, 'Disable public access', (on) => {
                  for (const { id, kind } of open) {
                    on.set(id, { publicNetworkAccess: 'Disabled', defaultAction: 'Deny' });
                    // Only the Premium tier can be closed.
                    if (kind === 'container-registry') on.set(id, { sku: 'Premium' });
                  }
                }),
            },
          }),
        },
      );
    }
  },
});
