import { addEndpoint } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import type { EndpointNeed } from '../../../facts/private-link.ts';
import { privateLinkTarget } from '../../../facts/private-link.ts';
import type { Finding } from '../../../model/finding.ts';
import { endpointsReachable, endpointsTo, isManaged, type Workspace } from '../../../topology/machine-learning.ts';
import { planEndpoint } from '../../../topology/name-resolution.ts';
import { networkOf, type VirtualNetwork } from '../../../topology/networks.ts';
import { clientNetworks, type Dependency, dependenciesOf, endpointNetworks } from '../../../topology/private-access.ts';
import { type SubnetCompute, subnetComputes } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Target = Workspace | Dependency;
const always: EndpointNeed = 'every-private-design';

/** Networks that have to reach everything: where the computes stand, else where people enter the workspace. */
function homes(topology: Topology, workspace: Workspace): readonly VirtualNetwork[] {
  const clients = clientNetworks(topology, workspace.id);
  return clients.length > 0 ? clients : endpointNetworks(topology, workspace.id);
}

const computesAt = (topology: Topology, workspace: Workspace, network: VirtualNetwork): readonly SubnetCompute[] =>
  subnetComputes(topology).filter(
    (compute) => compute.workspace?.id === workspace.id && networkOf(topology, compute.subnet.id)?.id === network.id,
  );

/** Whether all computes of the workspace in a network reach the service through a service endpoint instead. */
function servedByServiceEndpoint(
  topology: Topology,
  workspace: Workspace,
  target: Target,
  network: VirtualNetwork,
): boolean {
  const service = privateLinkTarget(target.kind)?.serviceEndpoint;
  if (!service || (target.kind !== 'storage-account' && target.kind !== 'key-vault')) return false;
  if (target.props.publicNetworkAccess !== 'Enabled') return false;
  const subnets = computesAt(topology, workspace, network).map(({ subnet }) => subnet);
  const allowed = new Set(target.props.virtualNetworkRules);
  return (
    subnets.length > 0 &&
    subnets.every(
      (subnet) =>
        allowed.has(subnet.id) && subnet.props.serviceEndpoints.some((e) => e === service || e === `${service}.Global`),
    )
  );
}

/** Faults of the workspace's own endpoint that other rules report: no way in at all, and computes without public IP. */
function reportedElsewhere(topology: Topology, workspace: Workspace, network: VirtualNetwork): boolean {
  if (endpointsTo(topology, workspace.id).length === 0) return true;
  return computesAt(topology, workspace, network).some(({ publicIp }) => !publicIp);
}

function lacking(topology: Topology, workspace: Workspace, target: Target, part: string): VirtualNetwork | undefined {
  return homes(topology, workspace).find(
    (network) =>
      endpointsReachable(topology, target.id, part, network.id).length === 0 &&
      !servedByServiceEndpoint(topology, workspace, target, network) &&
      !(target.kind === 'aml-workspace' && reportedElsewhere(topology, workspace, network)),
  );
}

type Missing = {
  readonly target: Target;
  readonly part: string;
  readonly network: VirtualNetwork;
  readonly workspace: Workspace;
};

/** Each missing pair of a service and a sub-resource once, even when several workspaces share the service. */
function missing(topology: Topology): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const workspace of topology.of('aml-workspace')) {
    const isPrivate =
      workspace.props.publicNetworkAccess === 'Disabled' || endpointsTo(topology, workspace.id).length > 0;
    if (isManaged(workspace) || !isPrivate) continue;
    for (const target of [workspace, ...dependenciesOf(topology, workspace)]) {
      for (const { groupId: part, need } of privateLinkTarget(target.kind)?.subResources ?? []) {
        const key = `${target.id} ${part}`;
        const network = need === always && !found.has(key) ? lacking(topology, workspace, target, part) : undefined;
        if (network) found.set(key, { target, part, network, workspace });
      }
    }
  }
  return [...found.values()];
}

export const rule = defineRule({
  id: 'private-endpoint/baseline-missing',
  title: 'Private endpoint missing that every private workspace needs',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.amlPlanning, learn.amlSecureWorkspaceTutorial],
  statements: ['S08', 'S17', 'S18'],
  messages: {
    amlworkspace: msg`Network ${'network'} reaches no private endpoint of workspace ${'target'}, which is private. What runs there cannot talk to the workspace. Add an endpoint for amlworkspace there or in a peered network.`,
    blob: msg`Storage account ${'target'} of workspace ${'workspace'} has no private endpoint for blob that network ${'network'} reaches. Data, models and snapshots stay out of reach. Add the endpoint.`,
    file: msg`Storage account ${'target'} of workspace ${'workspace'} has no private endpoint for file that network ${'network'} reaches. Compute instances and notebooks need the file share. Add the endpoint.`,
    vault: msg`Key vault ${'target'} of workspace ${'workspace'} has no private endpoint that network ${'network'} reaches. Computes cannot read the secrets of datastores. Add the endpoint.`,
    registry: msg`Container registry ${'target'} of workspace ${'workspace'} has no private endpoint that network ${'network'} reaches. Computes cannot pull images. Add the endpoint.`,
  },
  *check(topology, report): Generator<Finding> {
    for (const { target, part, network, workspace } of missing(topology)) {
      if (part !== 'amlworkspace' && part !== 'blob' && part !== 'file' && part !== 'vault' && part !== 'registry')
        continue;
      const plan = planEndpoint(topology, target.id, part, network.id);
      yield report(
        part,
        { target: target.name, workspace: workspace.name, network: network.name },
        {
          at: target,
          related: [workspace.id, network.id].filter((id) => id !== target.id),
          ...(plan && { fix: { label: `Add the endpoint for ${part}`, edit: (design) => addEndpoint(design, plan) } }),
        },
      );
    }
  },
});
