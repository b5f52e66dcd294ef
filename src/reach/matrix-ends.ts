// The ends of a connectivity matrix: who begins flows in a design, and what is worth asking for.
import { linkedService } from '../facts/private-link.ts';
import { scenarioTags } from '../facts/scenario-needs.ts';
import { parseServiceTag } from '../facts/service-tags.ts';
import { dnsPort, machinePorts, usualPortOf } from '../facts/usual-ports.ts';
import type { Resource } from '../model/design.ts';
import { endpointsTo } from '../topology/machine-learning.ts';
import type { Topology } from '../topology/topology.ts';
import { endWords, placeWords } from './ends-by-name.ts';
import type { Destination, Protocol, Source } from './flow.ts';
import { isService, serviceOf, usualPart } from './service.ts';
import { startOf } from './start.ts';

/** The slug of a drawn kind, or what stands for a kind where nothing is drawn. */
export type EndKind = string;

export type MatrixSource = {
  readonly end: Source;
  /** As the trace reads it. */
  readonly words: string;
  readonly kind: EndKind;
  /** The network, subnet or workspace in which it stands, by name; empty where it stands nowhere. */
  readonly place: string;
};

export type MatrixDestination = {
  readonly end: Destination;
  readonly words: string;
  readonly kind: EndKind;
  readonly place: string;
  readonly protocol: Protocol;
  readonly port: number;
};

/** Kinds that begin flows, in the order in which people ask about them. */
const beginners = [
  ...['compute-instance', 'compute-cluster', 'kubernetes-compute', 'managed-online-endpoint', 'aml-workspace'],
  ...['virtual-machine', 'aks-cluster', 'bastion', 'on-premises', 'internet'],
] as const;

/** What begins at a workspace itself is its serverless compute. */
const serverless = 'serverless-compute';

const placeOf = (topology: Topology, shape: Resource): string => {
  const { parent, props } = shape;
  const owner = parent ?? (typeof props.workspace === 'string' ? (props.workspace as Resource['id']) : null);
  const name = topology.get(owner)?.name ?? '';
  // Subnets of two networks may have one name; then the network tells them apart.
  const repeats = topology.of('subnet').filter((subnet) => subnet.name === name).length > 1;
  return repeats ? placeWords(topology, shape) : name;
};

const outside = (topology: Topology, end: Source, kind: EndKind): MatrixSource => ({
  end,
  words: endWords(topology, end),
  kind,
  place: '',
});

/** Everything that begins flows, drawn or not. */
export function matrixSources(topology: Topology): readonly MatrixSource[] {
  const drawn = beginners.flatMap((kind) =>
    topology.of(kind).flatMap((shape): readonly MatrixSource[] => {
      const end: Source = { is: 'shape', id: shape.id };
      const start = startOf(topology, end);
      // Where serverless compute without a subnet runs is not drawn: a row of unknowns would say no more.
      if (start.is === 'nowhere' && (start.missing === undefined || kind === 'aml-workspace')) return [];
      const shown = kind === 'aml-workspace' ? serverless : kind;
      return [{ end, words: shape.name, kind: shown, place: placeOf(topology, shape) }];
    }),
  );
  return [
    ...drawn,
    ...(topology.of('internet').length === 0 ? [outside(topology, { is: 'internet' }, 'internet')] : []),
    ...(topology.of('aml-workspace').length > 0
      ? [outside(topology, { is: 'trusted-service' }, 'trusted-service')]
      : []),
  ];
}

/** The parts of a service that have a private endpoint, drawn or in a managed network; its usual part where none has. */
function partsOf(topology: Topology, shape: Resource): readonly string[] {
  const drawn = endpointsTo(topology, shape.id).map(({ props }) => props.subResource);
  const managed = topology
    .of('aml-workspace')
    .flatMap(({ props }) => props.outboundRules)
    .flatMap((rule) => (rule.type === 'PrivateEndpoint' && rule.target === shape.id ? [rule.subResource] : []));
  const parts = [...new Set([...drawn, ...managed])].filter((part) => part !== '');
  return parts.length > 0 ? parts : [usualPart(shape)];
}

function ofService(topology: Topology, shape: Resource): readonly MatrixDestination[] {
  return partsOf(topology, shape).map((part) => {
    // What is reached through another shape, such as a log through its scope, has no parts of its own.
    const own = serviceOf(topology, shape, part)?.target === shape && part !== '';
    const end: Destination = { is: 'shape', id: shape.id, ...(own && { subResource: part }) };
    const { protocol, port } = usualPortOf(linkedService(shape), part);
    return { end, words: endWords(topology, end), kind: shape.kind, place: placeOf(topology, shape), protocol, port };
  });
}

function ofDrawn(topology: Topology, shape: Resource): readonly MatrixDestination[] {
  if (isService(shape)) return ofService(topology, shape);
  const machine = topology.as(shape.id, 'virtual-machine');
  const proxy = topology.as(shape.id, 'azure-firewall')?.props.dnsProxy === true;
  const isDns = shape.kind === 'dns-resolver' || machine?.props.role === 'dns-server' || proxy;
  const web = shape.kind === 'aks-cluster' || shape.kind === 'on-premises' || shape.kind === 'internet';
  if (!machine && !isDns && !web) return [];
  const { protocol, port } = isDns ? dnsPort : machine ? machinePorts[machine.props.os] : usualPortOf(shape.kind, '');
  const end: Destination = { is: 'shape', id: shape.id };
  return [{ end, words: shape.name, kind: shape.kind, place: placeOf(topology, shape), protocol, port }];
}

/** Kinds that are reached, in the order in which people ask about them; services of all kinds first. */
const machines = [
  'virtual-machine',
  'aks-cluster',
  'dns-resolver',
  'azure-firewall',
  'on-premises',
  'internet',
] as const;

/** Tags that Azure Machine Learning depends on, each on its first port. */
function keyTags(topology: Topology): readonly MatrixDestination[] {
  const needs = scenarioTags(topology.network.settings.region, ['core', 'compute', 'images', 'monitoring']);
  return [...new Map(needs.map((need) => [need.name, need])).values()].flatMap((need): MatrixDestination[] => {
    const first = needs.find(({ name, port }) => name === need.name && port === 443) ?? need;
    const tag = parseServiceTag(first.name);
    if (!tag) return [];
    const end: Destination = { is: 'tag', tag };
    const { protocol, port } = first;
    return [{ end, words: endWords(topology, end), kind: 'service-tag', place: '', protocol, port }];
  });
}

/** Everything worth asking for: each part of a service, machines, the internet, and the tags of the platform. */
export function matrixDestinations(topology: Topology): readonly MatrixDestination[] {
  const { protocol, port } = usualPortOf('', '');
  const anywhere: MatrixDestination = {
    end: { is: 'internet' },
    words: 'internet',
    kind: 'internet',
    place: '',
    protocol,
    port,
  };
  const shapes = [...topology.network.resources.values()];
  return [
    ...shapes.filter(isService).flatMap((shape) => ofDrawn(topology, shape)),
    ...machines.flatMap((kind) => topology.of(kind).flatMap((shape) => ofDrawn(topology, shape))),
    ...(topology.of('internet').length === 0 ? [anywhere] : []),
    ...keyTags(topology),
  ];
}
