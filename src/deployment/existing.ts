// Shapes that exist already: the template refers to them, and creates nothing inside of what another group owns.
import { resourceSpecs } from '../kinds/types.ts';
import { parseAzureId, type ResourceIdParts } from '../model/azure-id.ts';
import type { Network, Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { groupOf, sameGroup, sameSubscription } from '../topology/group.ts';
import type { DeploymentNode, Group, Omission } from './deployment.ts';
import { lit, type NodeSymbol } from './expr.ts';
import { nounOf } from './implied.ts';
import type { Context, Lowered } from './lowering.ts';
import { referencesOf } from './references.ts';
import { hostValue } from './text-values.ts';

export const isExisting = (resource: Resource): boolean => resource.props.existing === true;

type Place = { readonly name: string; readonly type?: string; readonly group?: Group };

/** Name and place of a shape: the id of an existing one says both, else it is the drawn name in the group that it names. */
export function placeOf({ settings }: Network, resource: Resource): Place {
  const own = groupOf({ settings }, resource);
  const id = idGiven(resource);
  const named = id ? { name: id.names.at(-1) ?? resource.name, type: id.type } : { name: resource.name };
  if (sameGroup(own, settings) || own.resourceGroup === '') return named;
  const subscription = id || !sameSubscription(own, settings) ? { subscription: lit(own.subscription) } : {};
  return { ...named, group: { name: lit(own.resourceGroup), ...subscription } };
}

const idGiven = ({ props }: Resource): ResourceIdParts | undefined =>
  props.existing === true && typeof props.existingId === 'string' ? parseAzureId(props.existingId) : undefined;

/** A sentence when a shape names another subscription, and nobody says which group of it. */
export const groupProblem = ({ settings }: Network, resource: Resource): string | undefined => {
  const own = groupOf({ settings }, resource);
  return own.resourceGroup === '' && !sameSubscription(own, settings)
    ? `Name the resource group of “${resource.name}” too, because it stands in another subscription.`
    : undefined;
};

/** The shape that a resource is a part of in Azure: the network of a subnet, the workspace of a compute. */
function ownerOf(network: Network, resource: Resource): Resource | undefined {
  if (resourceSpecs.get(resource.kind)?.placement !== 'child') return undefined;
  const { workspace } = resource.props;
  const ids = [resource.parent, typeof workspace === 'string' ? (workspace as ResourceId) : null];
  return ids
    .flatMap((id) => (id === null ? [] : (network.resources.get(id) ?? [])))
    .find(({ kind }) => kind === 'virtual-network' || kind === 'aml-workspace');
}

/** Why a part of another resource cannot be as drawn, or undefined. */
export function ownerFault(network: Network, resource: Resource): string | undefined {
  const owner = ownerOf(network, resource);
  if (!owner) return undefined;
  if (isExisting(resource)) {
    return isExisting(owner)
      ? undefined
      : `It cannot exist already, because “${owner.name}” is created by the template.`;
  }
  return isExisting(owner) && placeOf(network, owner).group
    ? `It is a part of “${owner.name}”, which stands in another resource group. Create it there, or mark it as existing.`
    : undefined;
}

/** What is left of the nodes of an existing shape: its own, as something to refer to. */
export function referredTo(network: Network, resource: Resource, context: Context, { nodes }: Lowered): Lowered {
  const symbol = context.symbol(resource.id);
  const own = nodes.find((node) => node.symbol === symbol);
  if (!own) return { nodes: [], omitted: ['It exists already, and nothing in the template can refer to it.'] };
  const { name, group } = placeOf(network, resource);
  const { type, apiVersion, parent, origin } = own;
  return {
    nodes: [
      {
        symbol,
        type,
        apiVersion,
        // A drawn name of a zone may end with what differs from cloud to cloud; an id says the very name.
        name: name === resource.name ? hostValue(context, name) : lit(name),
        existing: true,
        origin,
        ...(parent === undefined ? (group ? { group } : {}) : { parent }),
      },
    ],
    omitted: ['It exists already: the template refers to it and changes nothing. Check that it is set up as drawn.'],
  };
}

/** A sentence when the id of an existing shape is that of something else. */
export function idProblem(network: Network, resource: Resource, node: DeploymentNode | undefined): string | undefined {
  const { type } = placeOf(network, resource);
  return node && type !== undefined && type.toLowerCase() !== node.type.toLowerCase()
    ? `The resource id of “${resource.name}” is of type ${type}, but ${node.type} is drawn. Correct the id.`
    : undefined;
}

/** The nodes without those that would be written into something that exists in another group, and what is left out. */
export function withoutElsewhere(nodes: readonly DeploymentNode[]): {
  readonly nodes: readonly DeploymentNode[];
  readonly omitted: readonly Omission[];
} {
  const bySymbol = new Map(nodes.map((node) => [node.symbol, node]));
  const elsewhere = (symbol: NodeSymbol | undefined): boolean => {
    const node = symbol === undefined ? undefined : bySymbol.get(symbol);
    if (!node) return false;
    return (node.existing && node.group !== undefined) || elsewhere(node.parent) || elsewhere(node.scope);
  };
  const dropped = new Map<NodeSymbol, DeploymentNode>();
  for (const node of nodes) {
    if (!node.existing && (elsewhere(node.parent) || elsewhere(node.scope))) dropped.set(node.symbol, node);
  }
  // What refers to something that is left out cannot be made either.
  for (let before = -1; before < dropped.size; ) {
    before = dropped.size;
    for (const node of nodes) {
      if (referencesOf(node).some((symbol) => dropped.has(symbol))) dropped.set(node.symbol, node);
    }
  }
  if (dropped.size === 0) return { nodes, omitted: [] };
  return {
    nodes: nodes.filter(({ symbol }) => !dropped.has(symbol)),
    omitted: [...dropped.values()].map(({ origin, type }) => ({
      origin,
      reason: `${/^[aeiou]/.test(nounOf(type)) ? 'An' : 'A'} ${nounOf(type)} is left out, because it belongs to a resource in another resource group. Create it there.`,
    })),
  };
}
