import { setFields } from '../../../edits/edits.ts';
import { addEndpoint } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import { endpointsReachable, endpointsTo, isManaged, type Workspace } from '../../../topology/machine-learning.ts';
import { planEndpoint } from '../../../topology/name-resolution.ts';
import type { VirtualNetwork } from '../../../topology/networks.ts';
import { clientNetworks } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Component = ResourceOf<'application-insights'>;
type Scope = ResourceOf<'azure-monitor-private-link-scope'>;

const groupId = 'azuremonitor';

const workspacesOf = (topology: Topology, component: Component): readonly Workspace[] =>
  topology
    .of('aml-workspace')
    .filter(({ props }) => props.applicationInsights === component.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const approvedBy = (workspace: Workspace, scopes: readonly Scope[]): boolean =>
  isManaged(workspace) &&
  workspace.props.outboundRules.some(
    ({ type, target, subResource }) =>
      type === 'PrivateEndpoint' && subResource === groupId && scopes.some(({ id }) => id === target),
  );

const reachedFrom = (topology: Topology, network: VirtualNetwork, scopes: readonly Scope[]): boolean =>
  scopes.some(({ id }) => endpointsReachable(topology, id, groupId, network.id).length > 0);

/** Something that sends telemetry and has no way to the scopes: a network, or a workspace with a managed one. */
type CutOff = { readonly name: string; readonly network?: VirtualNetwork };

/** Who cannot send; undefined when all can. */
function cutOff(topology: Topology, component: Component, scopes: readonly Scope[]): CutOff | undefined {
  const workspaces = workspacesOf(topology, component);
  const networks = workspaces.flatMap((workspace) => clientNetworks(topology, workspace.id));
  const network = networks.find((each) => !reachedFrom(topology, each, scopes));
  if (network) return { name: `network ${network.name}`, network };
  const managed = workspaces.find((workspace) => isManaged(workspace) && !approvedBy(workspace, scopes));
  if (managed) return { name: `the managed network of workspace ${managed.name}` };
  if (networks.length > 0 || workspaces.some(isManaged)) return undefined;
  const anywhere = scopes.some(({ id }) => endpointsTo(topology, id).length > 0);
  return anywhere || topology.of('aml-workspace').some((workspace) => approvedBy(workspace, scopes))
    ? undefined
    : { name: 'any network' };
}

/** Puts the component into a scope that then serves everyone, or adds the endpoint that is missing. */
function repair(topology: Topology, component: Component, scopes: readonly Scope[], from: CutOff): Fix | undefined {
  const [scope] = scopes;
  if (!scope) {
    const serving = topology
      .of('azure-monitor-private-link-scope')
      .find((candidate) => cutOff(topology, component, [candidate]) === undefined);
    return (
      serving && {
        label: `Put it into ${serving.name}`,
        edit: (design) => ok(setFields(design, serving.id, { resources: [...serving.props.resources, component.id] })),
      }
    );
  }
  const plan = from.network && planEndpoint(topology, scope.id, groupId, from.network.id);
  return plan && { label: `Add an endpoint for ${scope.name}`, edit: (design) => addEndpoint(design, plan) };
}

export const rule = defineRule({
  id: 'monitoring/closed-without-scope',
  title: 'Telemetry with no way in',
  severity: 'error',
  sources: [learn.monitorPrivateLink, learn.monitorPrivateLinkDesign, learn.amlWorkspaceVnet],
  statements: ['S17'],
  messages: {
    unscoped: msg`Application Insights ${'component'} takes no telemetry from public networks, and no Azure Monitor Private Link Scope holds it. Nobody can send telemetry. Put it into a scope with a private endpoint.`,
    unreached: msg`Application Insights ${'component'} takes no telemetry from public networks, and no private endpoint leads from ${'from'} to ${'scope'}, which holds it. Telemetry from there is lost. Add a private endpoint, or an outbound rule in a managed network.`,
  },
  *check(topology, report) {
    for (const component of topology.of('application-insights')) {
      if (component.props.publicNetworkAccessForIngestion !== 'Disabled') continue;
      const scopes = topology
        .of('azure-monitor-private-link-scope')
        .filter(({ props }) => props.resources.includes(component.id))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const from = cutOff(topology, component, scopes);
      if (!from) continue;
      const fix = repair(topology, component, scopes, from);
      const where = {
        at: component,
        field: 'publicNetworkAccessForIngestion',
        related: scopes.map(({ id }) => id),
        ...(fix && { fix }),
      };
      const [scope] = scopes;
      yield scope
        ? report('unreached', { component: component.name, from: from.name, scope: scope.name }, where)
        : report('unscoped', { component: component.name }, where);
    }
  },
});
