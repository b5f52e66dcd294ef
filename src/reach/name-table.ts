// Private names: what each leads to when it is asked for in every network and corporate network that reaches its
// endpoint, and what would put a wrong answer right.
import { cloudOf } from '../facts/compute-outbound.ts';
import type { LearnUrl } from '../facts/learn.ts';
import { linkedService, publicSuffixes } from '../facts/private-link.ts';
import type { ResourceId } from '../model/ids.ts';
import { connections, type OnPremises } from '../topology/connected-ranges.ts';
import type { PrivateEndpoint } from '../topology/machine-learning.ts';
import { resolvingNetworks, zonesOf } from '../topology/name-resolution.ts';
import { networkOf, reachableNetworks, type VirtualNetwork } from '../topology/networks.ts';
import { regionOf } from '../topology/region.ts';
import { computesIn } from '../topology/subnet-computes.ts';
import type { Topology } from '../topology/topology.ts';
import { type Answer, resolveService } from './dns.ts';
import { forwarderNear } from './forwarders.ts';
import { endpointsOfService, hostsOf, type Service, targetService, zonesOfService } from './service.ts';

/** What a change of the design would have to do. */
export type NameRemedy =
  | { readonly is: 'link'; readonly zone: ResourceId; readonly networks: readonly ResourceId[] }
  /** The endpoint gets a zone of this name in its zone group, linked to the networks. */
  | {
      readonly is: 'join';
      readonly endpoint: ResourceId;
      readonly zone: string;
      readonly networks: readonly ResourceId[];
    }
  /** The corporate network forwards the public names to a server in Azure, whose network is linked to the zone. */
  | {
      readonly is: 'forward';
      readonly site: ResourceId;
      readonly names: readonly string[];
      readonly server: string;
      /** A firewall that answers once its DNS proxy is on. */
      readonly proxy?: ResourceId;
      readonly link?: { readonly zone: ResourceId; readonly networks: readonly ResourceId[] };
    }
  /** The network asks servers that do not answer; a rule knows what to do. */
  | { readonly is: 'server'; readonly network: ResourceId };

/** `private`: the address of an endpoint. `none`: the name does not exist there, or nobody answers. */
export type NameState = 'private' | 'public' | 'none' | 'unknown';

export type NameAnswer = {
  readonly asker: { readonly id: ResourceId; readonly name: string; readonly is: 'network' | 'site' };
  readonly state: NameState;
  /** Whether anything drawn there asks for names. */
  readonly asks: boolean;
  readonly text: string;
  /** What would have to be known. */
  readonly missing?: string;
  /** The endpoint that is answered, and the zone that answers. */
  readonly endpoint?: PrivateEndpoint;
  readonly zone?: ResourceId;
  readonly source?: LearnUrl;
  readonly remedy?: NameRemedy;
};

/** One private name: a public name of a service, with the zone that holds it and the endpoints that it can lead to. */
export type NameRow = {
  readonly host: string;
  readonly zone: string;
  readonly service: Service;
  readonly endpoints: readonly PrivateEndpoint[];
  readonly answers: readonly NameAnswer[];
};

const stateOf = ({ to, step }: Answer): NameState => {
  if (to === 'public') return 'public';
  if (to !== null) return 'private';
  return step.result === 'unknown' ? 'unknown' : 'none';
};

/** The endpoint that lacks a zone of the name in its zone group, first. */
const lackingZone = (topology: Topology, endpoints: readonly PrivateEndpoint[], zone: string) =>
  endpoints.find((endpoint) => !zonesOf(topology, endpoint).some(({ name }) => name.toLowerCase() === zone));

type Question = { readonly service: Service; readonly host: string; readonly zone: string };

/** What would lead clients of a network to the endpoint. */
function networkRemedy(
  topology: Topology,
  network: VirtualNetwork,
  { service, host, zone }: Question,
  { step }: Answer,
): NameRemedy | undefined {
  if (step.obstacle?.is === 'zone-link')
    return { is: 'link', zone: step.obstacle.zone, networks: step.obstacle.networks };
  if (step.element?.field === 'dnsServers') return { is: 'server', network: network.id };
  const endpoint = lackingZone(topology, endpointsOfService(topology, service), zone);
  const asked = resolvingNetworks(topology, network, [host]).map(({ id }) => id);
  return endpoint && asked.length > 0 ? { is: 'join', endpoint: endpoint.id, zone, networks: asked } : undefined;
}

/** Public names of a service that a DNS server elsewhere has to forward. */
function forwardedNames(topology: Topology, { target, subResource }: Service): readonly string[] {
  const region = regionOf(topology, target);
  const names = publicSuffixes(linkedService(target), subResource, cloudOf(region));
  return names.map((name) => name.replace('{region}', region));
}

/** What would lead clients of a corporate network to the endpoint. */
function siteRemedy(
  topology: Topology,
  site: OnPremises,
  question: Question,
  { step }: Answer,
): NameRemedy | undefined {
  if (step.obstacle?.is === 'zone-link')
    return { is: 'link', zone: step.obstacle.zone, networks: step.obstacle.networks };
  const { service, zone } = question;
  const endpoints = endpointsOfService(topology, service);
  const near = forwarderNear(topology, site, question.host);
  if (!near) return undefined;
  const holding = endpoints
    .flatMap((endpoint) => zonesOf(topology, endpoint))
    .find(({ name }) => name.toLowerCase() === zone);
  const networks = near.asked.map(({ id }) => id);
  if (step.element?.field !== 'forwarders') {
    const endpoint = lackingZone(topology, endpoints, zone);
    return endpoint && { is: 'join', endpoint: endpoint.id, zone, networks };
  }
  const isLinked = near.asked.every((network) => {
    const answer = resolveService(topology, { network }, service);
    return answer.to !== null && answer.to !== 'public';
  });
  return {
    is: 'forward',
    site: site.id,
    names: forwardedNames(topology, service),
    server: near.address,
    ...(near.proxy !== undefined && { proxy: near.proxy }),
    ...(!isLinked && holding && { link: { zone: holding.id, networks } }),
  };
}

const clients: ReadonlySet<string> = new Set(['virtual-machine', 'aks-cluster', 'bastion']);

/** Whether a network has something that asks for names. */
const hasClients = (topology: Topology, network: VirtualNetwork): boolean =>
  topology
    .childrenOf(network.id, 'subnet')
    .some(
      ({ id }) => topology.children(id).some(({ kind }) => clients.has(kind)) || computesIn(topology, id).length > 0,
    );

type Asked = { readonly asker: NameAnswer['asker']; readonly asks: boolean };

function answerAs(
  topology: Topology,
  { asker, asks }: Asked,
  answer: Answer,
  remedy: NameRemedy | undefined,
): NameAnswer {
  const { step, to } = answer;
  const state = stateOf(answer);
  const zone = topology.as(step.element?.id ?? null, 'private-dns-zone');
  return {
    asker,
    state,
    asks,
    text: step.text,
    ...(step.missing !== undefined && { missing: step.missing }),
    ...(to !== null && to !== 'public' && { endpoint: to.endpoint }),
    ...(zone && { zone: zone.id }),
    ...(step.source && { source: step.source }),
    ...(state !== 'private' && remedy && { remedy }),
  };
}

/** The networks that reach one of these, themselves among them. */
const reaching = (topology: Topology, homes: ReadonlySet<ResourceId>): readonly VirtualNetwork[] =>
  topology
    .of('virtual-network')
    .filter(({ id }) => [...reachableNetworks(topology, id)].some((reached) => homes.has(reached)));

function answersFor(topology: Topology, question: Question, endpoints: readonly PrivateEndpoint[]) {
  const homes = new Set(endpoints.flatMap((endpoint) => networkOf(topology, endpoint.id)?.id ?? []));
  const networks = reaching(topology, homes);
  const near = new Set(networks.map(({ id }) => id));
  const sites = [
    ...new Set(connections(topology).flatMap(({ network, site }) => (near.has(network.id) ? [site] : []))),
  ];
  return [
    ...networks.map((network) => {
      const answer = resolveService(topology, { network }, question.service);
      const asker = { id: network.id, name: network.name, is: 'network' } as const;
      const asked = { asker, asks: hasClients(topology, network) };
      return answerAs(topology, asked, answer, networkRemedy(topology, network, question, answer));
    }),
    ...sites.map((site) => {
      const answer = resolveService(topology, { site }, question.service);
      const asker = { id: site.id, name: site.name, is: 'site' } as const;
      return answerAs(topology, { asker, asks: true }, answer, siteRemedy(topology, site, question, answer));
    }),
  ];
}

/** Every private name of a design with its answers, in the order of the endpoints. */
export function nameTable(topology: Topology): readonly NameRow[] {
  const rows = new Map<string, NameRow>();
  for (const endpoint of topology.of('private-endpoint')) {
    const whole = targetService(topology, endpoint);
    if (!whole) continue;
    const zones = zonesOfService(topology, whole);
    for (const pattern of zones) {
      const key = `${whole.target.id} ${whole.subResource} ${pattern}`;
      if (rows.has(key)) continue;
      const service: Service = zones.length > 1 ? { ...whole, zone: pattern } : whole;
      const zone = pattern.replace('{region}', regionOf(topology, whole.target));
      const [host = ''] = hostsOf(topology, service);
      const endpoints = endpointsOfService(topology, whole);
      const answers = answersFor(topology, { service, host, zone }, endpoints);
      rows.set(key, { host, zone, service, endpoints, answers });
    }
  }
  return [...rows.values()];
}

/** Whether an answer keeps clients that are drawn away from an endpoint that they could reach. */
export const isWrongAnswer = ({ state, asks }: NameAnswer): boolean => asks && state !== 'private';
