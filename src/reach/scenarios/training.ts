// Scenarios of what runs jobs: compute instances and clusters, serverless compute, images, batch endpoints.
import { batchEndpoints } from '../../facts/batch-endpoints.ts';
import { learn } from '../../facts/learn.ts';
import type { OutboundScenario } from '../../facts/required-outbound.ts';
import type { ResourceId } from '../../model/ids.ts';
import { imageBuilder } from '../../topology/image-builds.ts';
import { isManaged, type Workspace } from '../../topology/machine-learning.ts';
import { endpointNetworks } from '../../topology/private-access.ts';
import type { Topology } from '../../topology/topology.ts';
import { flow } from '../flow.ts';
import { type Actor, computeActors, serverlessActor } from './actors.ts';
import { anyone, hostFlows, inboundFlows, mustFail, serviceFlows, shape, tagFlows } from './expected.ts';
import { approvedOnlyFlows, guardedFlows } from './guarded.ts';
import type { Concern, Expected, Scenario } from './scenario.ts';

const ownParts = ['amlworkspace', 'blob', 'file', 'vault', 'registry'] as const;

/** Tags that are needed in every case, and those that hang on how the workspace was made. */
const always = ({ props }: Workspace): readonly OutboundScenario[] => [
  'core',
  'compute',
  ...(props.hbiWorkspace ? (['high-business-impact'] as const) : []),
];

/** Storage that Microsoft manages is reached in another way from a managed network, which needs no rule for it. */
const asked = (workspace: Workspace, flows: readonly Expected[]): readonly Expected[] =>
  isManaged(workspace) ? flows.filter(({ flow: { to } }) => to.is !== 'tag' || to.tag.name !== 'Storage') : flows;

function ofActor(topology: Topology, workspace: Workspace, actor: Actor): readonly Expected[] {
  const { region } = topology.network.settings;
  const optional: readonly OutboundScenario[] = actor.instance ? ['notebooks', 'monitoring'] : ['monitoring'];
  return [
    ...serviceFlows(topology, actor, workspace, ownParts, { source: learn.amlTrafficFlow }),
    ...asked(workspace, tagFlows(actor, { region, scenarios: always(workspace) })),
    ...tagFlows(actor, { region, scenarios: optional, counts: false }),
    ...inboundFlows(actor),
    ...(actor.subnet ? guardedFlows(topology, actor, actor.subnet) : []),
    ...(isManaged(workspace) && !actor.subnet ? approvedOnlyFlows(actor, workspace) : []),
  ];
}

export const compute: Scenario = {
  id: 'compute',
  title: 'Compute instances and clusters',
  summary: 'Computes start, reach the workspace and its services, and run jobs.',
  sources: [learn.amlTrafficFlow, learn.amlFirewall, learn.amlTrainingVnet],
  flows: (topology, workspace) => {
    const actors = computeActors(topology, workspace);
    if (actors.length === 0) return `${workspace.name} has no compute instance and no cluster.`;
    return actors.flatMap((actor) => ofActor(topology, workspace, actor));
  },
};

export const serverless: Scenario = {
  id: 'serverless',
  title: 'Serverless compute',
  summary: 'Jobs without a compute of their own run in the network that the workspace names for them.',
  sources: [learn.amlTrainingVnet, learn.amlManagedNetworkCompute],
  flows: (topology, workspace) => {
    const actor = serverlessActor(topology, workspace);
    return actor
      ? ofActor(topology, workspace, actor)
      : `${workspace.name} names no subnet for serverless compute and has no managed network.`;
  },
};

export const otherNetwork: Scenario = {
  id: 'other-network',
  title: 'Compute in another network',
  summary: 'A cluster stands in another virtual network than the private endpoint of the workspace.',
  sources: [learn.amlTrainingVnet, learn.amlPrivateLink],
  flows: (topology, workspace): Concern => {
    const homes = new Set<ResourceId>(endpointNetworks(topology, workspace.id).map(({ id }) => id));
    const away = computeActors(topology, workspace).filter(
      ({ subnet }) => subnet?.parent !== undefined && subnet.parent !== null && !homes.has(subnet.parent),
    );
    if (homes.size === 0 || away.length === 0) return 'Its computes stand where its private endpoint is.';
    return away.flatMap((actor) => [
      ...serviceFlows(topology, actor, workspace, ['amlworkspace'], { source: learn.amlTrainingVnet }),
      ...serviceFlows(topology, actor, workspace, ['file'], { source: learn.amlTrainingVnet, ports: [445] }),
    ]);
  },
};

export const images: Scenario = {
  id: 'images',
  title: 'Images and image builds',
  summary: 'Computes pull images of Microsoft; a compute of one’s own builds others for a closed registry.',
  sources: [learn.amlTrafficFlow, learn.amlWorkspaceVnet],
  flows: (topology, workspace) => {
    const { region } = topology.network.settings;
    const actors = computeActors(topology, workspace);
    if (actors.length === 0) return `${workspace.name} has no compute that pulls or builds images.`;
    const builder = imageBuilder(topology, workspace);
    const built = actors.find(({ all }) => builder !== undefined && all.includes(builder.id));
    const who = built && builder ? { first: builder.id, all: [builder.id] } : undefined;
    return [
      ...actors.flatMap((actor) => tagFlows(actor, { region, scenarios: ['images'] })),
      ...(who
        ? [
            ...serviceFlows(topology, who, workspace, ['registry'], {
              source: learn.amlWorkspaceVnet,
              purpose: 'Push the images that it builds',
            }),
            ...hostFlows(
              who,
              { region, scenarios: ['python-packages'], counts: false },
              { source: learn.amlPublicPackages, when: 'images install public packages' },
            ),
          ]
        : []),
    ];
  },
};

export const batch: Scenario = {
  id: 'batch',
  title: 'Batch endpoints',
  summary: 'Jobs of batch endpoints run on computes of the workspace and keep their state in its storage.',
  sources: [learn.amlBatchEndpoint],
  flows: (topology, workspace) => {
    const endpoints = topology.childrenOf(workspace.id, 'batch-endpoint');
    const [endpoint] = endpoints;
    if (!endpoint) return `${workspace.name} has no batch endpoint.`;
    const source = learn.amlBatchEndpoint;
    const serverlessOne = serverlessActor(topology, workspace);
    const drawn = computeActors(topology, workspace);
    const actors = drawn.length > 0 || !serverlessOne ? drawn : [serverlessOne];
    return [
      ...actors.flatMap((actor) =>
        serviceFlows(topology, actor, workspace, batchEndpoints.storageGroupIds, { source, ports: [443] }),
      ),
      ...(workspace.props.publicNetworkAccess === 'Disabled'
        ? [
            mustFail(flow(anyone, shape(endpoint.id), 443), {
              purpose: 'Nobody calls the endpoint from the internet',
              source,
              alike: endpoints.map(({ id }) => id),
            }),
          ]
        : []),
    ];
  },
};
