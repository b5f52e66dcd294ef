// Who could send data out: computes, AKS clusters, deployments and machines that people work on.
import { listed } from '../../lib/sentence.ts';
import type { Resource } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { groupsOf } from '../../topology/group-members.ts';
import { computes, isManaged } from '../../topology/machine-learning.ts';
import type { Topology } from '../../topology/topology.ts';
import { startOf } from '../start.ts';

/** Shapes that are alike for what leaves, with the place where they stand in words. */
export type Sender = { readonly ids: readonly ResourceId[]; readonly place: string; readonly cluster: boolean };

/** Machines of these roles run what people or applications want; servers and appliances pass on what others send. */
const roles: readonly string[] = ['jump-box', 'other'];

function shapes(topology: Topology): readonly Resource[] {
  const serverless = topology
    .of('aml-workspace')
    .filter(
      (workspace) =>
        isManaged(workspace) || topology.as(workspace.props.serverlessComputeSubnet, 'subnet') !== undefined,
    );
  return [
    ...computes(topology),
    ...serverless,
    ...topology.of('managed-online-endpoint'),
    ...topology.of('aks-cluster'),
    ...topology.of('virtual-machine').filter(({ props }) => roles.includes(props.role)),
  ];
}

type Placed = { readonly key: string; readonly place: string };

/** Where a shape begins its flows, and what makes others the same as it. */
function placed(topology: Topology, shape: Resource): Placed | undefined {
  const start = startOf(topology, { is: 'shape', id: shape.id });
  switch (start.is) {
    case 'interface': {
      const own = [start.group?.id ?? '', start.publicBy === undefined ? '' : 'public', ...groupsOf(shape)];
      // Clusters have ways out of their own, and machines may have addresses of their own.
      const alone = shape.kind === 'aks-cluster' || shape.kind === 'virtual-machine' ? shape.id : '';
      return {
        key: ['subnet', start.subnet.id, alone, ...own].join(' '),
        place: `subnet ${start.subnet.name} of ${start.network.name}`,
      };
    }
    case 'managed':
      return { key: `managed ${start.workspace.id}`, place: `managed network of ${start.workspace.name}` };
    case 'microsoft':
      return { key: `microsoft ${shape.id}`, place: 'a network of Microsoft that nothing of the design isolates' };
    default:
      return undefined;
  }
}

const byId = (a: Resource, b: Resource): number => (a.id < b.id ? -1 : 1);

/** Everybody who could send data out, those that are alike together. */
export function senders(topology: Topology): readonly Sender[] {
  const found = new Map<string, { readonly place: string; readonly shapes: Resource[] }>();
  for (const shape of shapes(topology)) {
    const where = placed(topology, shape);
    if (!where) continue;
    const known = found.get(where.key);
    if (known) known.shapes.push(shape);
    else found.set(where.key, { place: where.place, shapes: [shape] });
  }
  return [...found.values()].map(({ place, shapes: alike }) => {
    // The workspace stands for its serverless compute, which is named last.
    const named = [...alike].sort((a, b) => Number(isWorkspace(a)) - Number(isWorkspace(b)) || byId(a, b));
    return { ids: named.map(({ id }) => id), place, cluster: named.some(({ kind }) => kind === 'aks-cluster') };
  });
}

const isWorkspace = ({ kind }: Resource): boolean => kind === 'aml-workspace';

/** A shape as a sender: the workspace is its serverless compute. */
export function senderName(topology: Topology, id: ResourceId): string {
  const shape = topology.get(id);
  if (!shape) return id;
  return isWorkspace(shape) ? `serverless compute of ${shape.name}` : shape.name;
}

/** The shapes of a sender in words, a long list cut. */
export function senderWords(topology: Topology, ids: readonly ResourceId[]): string {
  const names = ids.map((id) => senderName(topology, id));
  const rest = names.length - 4;
  return rest > 1 ? `${names.slice(0, 4).join(', ')} and ${rest} others` : listed(names);
}
