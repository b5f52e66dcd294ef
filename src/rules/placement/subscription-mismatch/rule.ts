import { learn } from '../../../facts/learn.ts';
import { groupOf, sameSubscription } from '../../../topology/group.ts';
import { workspaceOf } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';
import { moveFix, shownSubscription } from '../move.ts';

/** Fields of a subnet whose target is joined to it, and must be in its subscription. */
const joined = new Set(['networkSecurityGroup', 'routeTable', 'natGateway', 'serviceEndpointPolicies']);

/** Kinds with a network interface in a subnet, which must be in the subscription of its network. */
const inside = new Set(['private-endpoint', 'virtual-machine']);

export const rule = defineRule({
  id: 'placement/subscription-mismatch',
  title: 'A part of a network is in another subscription',
  severity: 'error',
  sources: [
    learn.manageSubnets,
    learn.serviceEndpointPolicies,
    learn.privateEndpoints,
    learn.networkInterfaces,
    learn.amlTrainingVnet,
  ],
  messages: {
    joined: msg`${'shape'} is in ${'own'}, but subnet ${'subnet'} uses it, whose virtual network ${'network'} is in ${'home'}. Azure joins only what is in the same subscription, so the deployment fails. Use one of that subscription.`,
    inside: msg`${'shape'} is in ${'own'}, but stands in virtual network ${'network'}, which is in ${'home'}. A network interface has to be in the subscription of its network, so the deployment fails. Put both into one subscription.`,
    compute: msg`Workspace ${'workspace'} is in ${'own'}, but its compute ${'shape'} stands in virtual network ${'network'}, which is in ${'home'}. The network of a compute has to be in the subscription of the workspace, so the compute cannot be created. Use a network of that subscription.`,
  },
  *check(topology, report) {
    const placeOf = (shape: Parameters<typeof groupOf>[1]) => groupOf(topology.network, shape);
    for (const network of topology.of('virtual-network')) {
      const home = placeOf(network);
      const around = { network: network.name, home: shownSubscription(home) };
      for (const subnet of topology.childrenOf(network.id, 'subnet')) {
        for (const { field, target } of topology.references(subnet.id)) {
          const shape = joined.has(field) ? topology.get(target) : undefined;
          if (!shape || sameSubscription(placeOf(shape), home)) continue;
          yield report(
            'joined',
            { ...around, shape: shape.name, own: shownSubscription(placeOf(shape)), subnet: subnet.name },
            {
              at: shape,
              field: 'subscription',
              related: [subnet.id, network.id],
              ...moveFix(topology, shape, network),
            },
          );
        }
        for (const shape of topology.children(subnet.id)) {
          const { id, kind, name } = shape;
          if (inside.has(kind) && !sameSubscription(placeOf(shape), home)) {
            yield report(
              'inside',
              { ...around, shape: name, own: shownSubscription(placeOf(shape)) },
              { at: shape, field: 'subscription', related: [network.id], ...moveFix(topology, shape, network) },
            );
          }
          const compute = topology.as(id, 'compute-cluster') ?? topology.as(id, 'compute-instance');
          const workspace = compute && workspaceOf(topology, compute);
          if (!workspace || sameSubscription(placeOf(workspace), home)) continue;
          yield report(
            'compute',
            { ...around, shape: name, own: shownSubscription(placeOf(workspace)), workspace: workspace.name },
            { at: workspace, field: 'subscription', related: [id, network.id] },
          );
        }
      }
    }
  },
});
