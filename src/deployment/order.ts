// Order that no reference expresses: what writes to the same thing goes one by one, what needs a way out waits for it.
// Reasons: peerings of one network, endpoints of one target and rules of one workspace fail when written in parallel.
import type { LinkOf, ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { resolversOf } from './dns-resolvers.ts';
import type { NodeSymbol } from './expr.ts';
import type { Context } from './lowering.ts';
import { scopeFilled } from './scoped-resources.ts';

type PrivateEndpoint = ResourceOf<'private-endpoint'>;
type Peering = LinkOf<'peering'>;

/** One end of a peering as a node: a child of `local` that points at `remote`. */
export type PeeringEnd = {
  readonly link: Peering;
  readonly end: 'from' | 'to';
  readonly local: ResourceId;
  readonly remote: ResourceId;
  readonly symbol: NodeSymbol;
  /** The end before this one that touches one of the two networks. */
  readonly after: readonly NodeSymbol[];
};

/** Ends of one link that exist, the one that offers a gateway before the one that uses it. */
function endsOf(context: Context, link: Peering): readonly Omit<PeeringEnd, 'after'>[] {
  const from = {
    link,
    end: 'from',
    local: link.from,
    remote: link.to,
    symbol: context.linkSymbol(link.id),
  } as const;
  const to = {
    link,
    end: 'to',
    local: link.to,
    remote: link.from,
    symbol: context.linkSymbol(link.id, 'Reverse'),
  } as const;
  const both = link.props.fromUseRemoteGateways && !link.props.toUseRemoteGateways ? [to, from] : [from, to];
  return both.filter(({ end }) => link.props.sides === 'both' || link.props.sides === end);
}

type Peerings = {
  readonly ends: ReadonlyMap<string, readonly PeeringEnd[]>;
  readonly last: ReadonlyMap<ResourceId, NodeSymbol>;
};

const peerings = memoByIdentity((context: Context): Peerings => {
  const last = new Map<ResourceId, NodeSymbol>();
  const ends = new Map<string, readonly PeeringEnd[]>();
  for (const link of context.links('peering')) {
    const list: PeeringEnd[] = [];
    for (const end of endsOf(context, link)) {
      const before = new Set([last.get(end.local), last.get(end.remote)]);
      list.push({ ...end, after: [...before].filter((symbol) => symbol !== undefined) });
      last.set(end.local, end.symbol);
      last.set(end.remote, end.symbol);
    }
    ends.set(link.id, list);
  }
  return { ends, last };
});

/** The nodes of a peering, in the order in which they are made. */
export const peeringEnds = (context: Context, link: Peering): readonly PeeringEnd[] =>
  peerings(context).ends.get(link.id) ?? [];

const endpointsByTarget = memoByIdentity((context: Context): ReadonlyMap<ResourceId, readonly PrivateEndpoint[]> => {
  const found = new Map<ResourceId, PrivateEndpoint[]>();
  for (const endpoint of context.all('private-endpoint')) {
    const { target } = endpoint.props;
    if (target === null) continue;
    const list = found.get(target);
    if (list) list.push(endpoint);
    else found.set(target, [endpoint]);
  }
  return found;
});

/** Endpoints that lead to a shape, in the design's order. */
export const endpointsOf = (context: Context, target: ResourceId | null): readonly PrivateEndpoint[] =>
  target === null ? [] : (endpointsByTarget(context).get(target) ?? []);

/** The deployed zones of an endpoint's zone group. */
export const zonesOf = (context: Context, endpoint: PrivateEndpoint): readonly ResourceOf<'private-dns-zone'>[] =>
  endpoint.props.privateDnsZones.flatMap((id) => context.as(id, 'private-dns-zone') ?? []);

/** The node after which an endpoint can be used: its zone group, or itself without one. */
const endpointReady = (context: Context, endpoint: PrivateEndpoint): NodeSymbol =>
  context.symbol(endpoint.id, zonesOf(context, endpoint).length > 0 ? 'DnsZoneGroup' : '');

/**
 * What an endpoint waits for: the one before it on the same target; for a workspace, those of its storage and so on; for
 * a monitor scope, what is put into it, because its endpoints get addresses for that.
 */
export function endpointAfter(context: Context, endpoint: PrivateEndpoint): readonly NodeSymbol[] {
  const { target } = endpoint.props;
  if (target === null) return [];
  const siblings = endpointsOf(context, target);
  const before = siblings[siblings.findIndex(({ id }) => id === endpoint.id) - 1];
  const workspace = context.as(target, 'aml-workspace');
  return [
    ...(before ? [endpointReady(context, before)] : []),
    ...(workspace ? dependenciesReady(context, workspace) : []),
    ...scopeFilled(context, target),
  ];
}

/** The last endpoint to a shape; the earlier ones are made before it. */
const lastEndpoint = (context: Context, target: ResourceId | null): readonly NodeSymbol[] => {
  const last = endpointsOf(context, target).at(-1);
  return last ? [endpointReady(context, last)] : [];
};

/** Endpoints of the storage account, vault and registry of a workspace. */
const dependenciesReady = (context: Context, { props }: ResourceOf<'aml-workspace'>): readonly NodeSymbol[] =>
  [props.storageAccount, props.keyVault, props.containerRegistry].flatMap((id) => lastEndpoint(context, id));

/** Endpoints of a workspace and of what it depends on: after these its parts can be reached. */
export const workspaceReady = (context: Context, workspace: ResourceOf<'aml-workspace'>): readonly NodeSymbol[] => [
  ...dependenciesReady(context, workspace),
  ...lastEndpoint(context, workspace.id),
];

type Surroundings = {
  readonly links: ReadonlyMap<ResourceId, readonly NodeSymbol[]>;
  readonly firewalls: ReadonlyMap<ResourceId, readonly NodeSymbol[]>;
};

const surroundings = memoByIdentity((context: Context): Surroundings => {
  const links = new Map<ResourceId, NodeSymbol[]>();
  for (const link of context.links('zone-link')) {
    links.set(link.to, [...(links.get(link.to) ?? []), context.linkSymbol(link.id)]);
  }
  const own = new Map<ResourceId, NodeSymbol[]>();
  for (const firewall of context.all('azure-firewall')) {
    const network = context.as(firewall.parent, 'subnet')?.parent;
    if (network) own.set(network, [...(own.get(network) ?? []), context.symbol(firewall.id)]);
  }
  const firewalls = new Map<ResourceId, NodeSymbol[]>(own);
  for (const { from, to } of context.links('peering')) {
    firewalls.set(from, [...(firewalls.get(from) ?? []), ...(own.get(to) ?? [])]);
    firewalls.set(to, [...(firewalls.get(to) ?? []), ...(own.get(from) ?? [])]);
  }
  return { links, firewalls };
});

/** What a machine in a network needs to start: peerings, the firewalls that it may leave through, names of endpoints. */
export function networkReady(context: Context, network: ResourceId | null): readonly NodeSymbol[] {
  if (network === null) return [];
  const { links, firewalls } = surroundings(context);
  const peering = peerings(context).last.get(network);
  return [
    ...(firewalls.get(network) ?? []),
    ...resolversOf(context, network),
    ...(peering ? [peering] : []),
    ...(links.get(network) ?? []),
  ];
}
