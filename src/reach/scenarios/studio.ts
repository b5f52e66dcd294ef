// Scenarios of people: the workspace from the studio, its data there, and names that servers of one's own answer.
import { learn } from '../../facts/learn.ts';
import { platformAddress } from '../../facts/subnets.ts';
import { parseAddress } from '../../lib/cidr.ts';
import type { ResourceId } from '../../model/ids.ts';
import { endpointsTo, type Workspace } from '../../topology/machine-learning.ts';
import type { VirtualNetwork } from '../../topology/networks.ts';
import { clientNetworks, isRestricted } from '../../topology/private-access.ts';
import type { Topology } from '../../topology/topology.ts';
import { flow } from '../flow.ts';
import { type Actor, computeActors, people, serverlessActor } from './actors.ts';
import { anyone, hostFlows, mustFail, mustPass, serviceFlows, shape, tagFlows } from './expected.ts';
import type { Concern, Expected, Scenario } from './scenario.ts';

/** What a client in a network of the design needs besides the workspace; what on-premises lets out is not drawn. */
function fromNetwork(topology: Topology, id: ResourceId): readonly Expected[] {
  if (topology.get(id)?.kind === 'on-premises') return [];
  const { region } = topology.network.settings;
  const who = { first: id, all: [id] };
  const signIn = tagFlows(who, { region, scenarios: ['core'] }).filter(
    ({ flow: { to } }) => to.is === 'tag' && to.tag.name !== 'AzureMachineLearning',
  );
  return [...signIn, ...tagFlows(who, { region, scenarios: ['studio'] })];
}

export const studio: Scenario = {
  id: 'studio',
  title: 'Workspace from the studio',
  summary: 'People open the studio, reach the workspace and see the data of its default storage.',
  sources: [learn.amlTrafficFlow, learn.amlStudioVnet],
  flows: (topology, workspace): Concern => {
    const isClosed = workspace.props.publicNetworkAccess === 'Disabled';
    const source = learn.amlTrafficFlow;
    const clients = people(topology, workspace).flatMap(({ id }) => [
      ...serviceFlows(topology, { first: id, all: [id] }, workspace, ['amlworkspace', 'blob', 'file'], {
        source,
        ports: [443],
      }),
      ...fromNetwork(topology, id),
    ]);
    const outside = flow(anyone, shape(workspace.id), 443);
    if (clients.length === 0 && isClosed) {
      return `No corporate network and no jump box is drawn near a private endpoint of ${workspace.name}.`;
    }
    return [
      ...clients,
      isClosed
        ? mustFail(outside, { purpose: 'Nobody opens the workspace from the internet', source })
        : mustPass(outside, { purpose: 'People open the workspace from anywhere', source }),
    ];
  },
};

export const studioData: Scenario = {
  id: 'studio-data',
  title: 'AutoML, designer and data in the studio',
  summary:
    'The studio shows data of a closed storage account as a trusted service, and automated ML fetches its parts.',
  sources: [learn.amlTrafficFlow, learn.amlStudioVnet],
  flows: (topology, workspace) => {
    const { region } = topology.network.settings;
    const storage = topology.as(workspace.props.storageAccount, 'storage-account');
    const trusted =
      storage && isRestricted(storage)
        ? [
            mustPass(flow({ is: 'trusted-service' }, { is: 'shape', id: storage.id, subResource: 'blob' }, 443), {
              purpose: 'Show and profile data in the studio',
              source: learn.amlStudioVnet,
            }),
          ]
        : [];
    const automl = computeActors(topology, workspace).flatMap((actor) =>
      hostFlows(
        actor,
        { region, scenarios: ['automl'], counts: false },
        { source: learn.amlTrafficFlow, when: 'automated ML works on text or images' },
      ),
    );
    const all = [...trusted, ...automl];
    return all.length > 0 ? all : `${workspace.name} has no closed storage account and no compute.`;
  },
};

const addressOf = (text: string): number | undefined => {
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.value : undefined;
};

/** Questions to each server that a network names, and those of drawn servers to Azure. */
function questions(topology: Topology, network: VirtualNetwork, asker: Pick<Actor, 'first' | 'all'>) {
  const source = learn.amlCustomDns;
  return network.props.dnsServers.flatMap((text): readonly Expected[] => {
    const address = addressOf(text);
    if (address === undefined || text === platformAddress.text) return [];
    const server = topology.of('virtual-machine').find(({ props }) => props.privateIpAddress === text);
    const platform = addressOf(platformAddress.text);
    return [
      mustPass(flow(shape(asker.first), { is: 'address', address }, 53, 'UDP'), {
        purpose: `Ask the DNS server ${text}`,
        source,
        alike: asker.all,
      }),
      ...(server && platform !== undefined
        ? [
            mustPass(flow(shape(server.id), { is: 'address', address: platform }, 53, 'UDP'), {
              purpose: 'Ask Azure DNS for names of private endpoints',
              source,
            }),
          ]
        : []),
    ];
  });
}

/** Questions of a corporate network to the servers in Azure that its conditional forwarders name. */
function forwarded(topology: Topology, workspace: Workspace): readonly Expected[] {
  return people(topology, workspace).flatMap(({ id }) => {
    const site = topology.as(id, 'on-premises');
    const targets = new Set(site?.props.forwarders.flatMap((row) => row.targets) ?? []);
    return [...targets].flatMap((text) => {
      const address = addressOf(text);
      if (address === undefined) return [];
      const about = { purpose: `Forward names of Azure to ${text}`, source: learn.amlCustomDns };
      return [mustPass(flow(shape(id), { is: 'address', address }, 53, 'UDP'), about)];
    });
  });
}

export const customDns: Scenario = {
  id: 'custom-dns',
  title: 'DNS servers of one’s own',
  summary: 'Networks and corporate clients ask servers that get the names of private endpoints from Azure DNS.',
  sources: [learn.amlCustomDns, learn.privateEndpointDnsIntegration],
  flows: (topology, workspace) => {
    const serverlessOne = serverlessActor(topology, workspace);
    const actors = [...computeActors(topology, workspace), ...(serverlessOne ? [serverlessOne] : [])];
    const asked = clientNetworks(topology, workspace.id).flatMap((network) => {
      const actor = actors.find(({ subnet }) => subnet?.parent === network.id);
      return actor ? questions(topology, network, actor) : [];
    });
    const all = [...asked, ...(endpointsTo(topology, workspace.id).length > 0 ? forwarded(topology, workspace) : [])];
    return all.length > 0 ? all : 'Its networks ask Azure DNS, and no corporate network forwards names to Azure.';
  },
};
