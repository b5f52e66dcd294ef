// The services that are reached by name: their usual part, their public names and addresses, their private endpoints.
import { cloudOf, tagsForHost } from '../facts/compute-outbound.ts';
import { linkedService, privateLinkTargets, publicSuffixes, subResources, zonesFor } from '../facts/private-link.ts';
import { tagsOfService } from '../facts/service-addresses.ts';
import { parseServiceTag, type ServiceTag } from '../facts/service-tags.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Resource } from '../model/design.ts';
import { endpointsTo, type PrivateEndpoint, type Workspace } from '../topology/machine-learning.ts';
import { regionOf } from '../topology/region.ts';
import type { Topology } from '../topology/topology.ts';
import { type End, publicEnd } from './end.ts';

/** A service with the part of it that is meant. */
export type Service = {
  /** The shape that is reached. */
  readonly shape: Resource;
  /** The shape that private endpoints point at: the workspace of an online endpoint, the scope of a log. */
  readonly target: Resource;
  readonly subResource: string;
  /** One of its private zones, where the names in it alone are meant. */
  readonly zone?: string;
};

/** Kinds that are reached by a public name or a private endpoint. */
const services: ReadonlySet<string> = new Set([
  ...['storage-account', 'key-vault', 'container-registry', 'aml-workspace', 'aml-registry', 'azure-service'],
  ...['managed-online-endpoint', 'batch-endpoint', 'application-insights', 'log-analytics-workspace'],
  'azure-monitor-private-link-scope',
]);

export const isService = ({ kind }: Resource): boolean => services.has(kind);

/** The part of a service that is meant where nobody says: the first that is listed for it. */
export const usualPart = (shape: Resource): string => subResources(linkedService(shape))[0]?.groupId ?? '';

const scopeOf = (topology: Topology, shape: Resource): Resource | undefined =>
  topology
    .referrers(shape.id)
    .flatMap(({ holder, field }) =>
      field === 'resources' ? (topology.as(holder.id, 'azure-monitor-private-link-scope') ?? []) : [],
    )[0];

/** The workspace that an online or batch endpoint stands in. */
export const workspaceAbove = (topology: Topology, shape: Resource): Workspace | undefined =>
  topology.as(shape.parent, 'aml-workspace');

/** The service behind a shape; undefined for a shape that is none. */
export function serviceOf(topology: Topology, shape: Resource, subResource = ''): Service | undefined {
  if (!isService(shape)) return undefined;
  const target =
    shape.kind === 'managed-online-endpoint' || shape.kind === 'batch-endpoint'
      ? (workspaceAbove(topology, shape) ?? shape)
      : shape.kind === 'application-insights' || shape.kind === 'log-analytics-workspace'
        ? (scopeOf(topology, shape) ?? shape)
        : shape;
  return { shape, target, subResource: subResource === '' || target !== shape ? usualPart(target) : subResource };
}

/** The service that a private endpoint leads to. */
export function targetService(topology: Topology, endpoint: PrivateEndpoint): Service | undefined {
  const target = topology.get(endpoint.props.target);
  return target && { shape: target, target, subResource: endpoint.props.subResource };
}

/** Whether a service is an endpoint of a workspace: it has a name and a zone of the workspace's, and no others. */
const scores = ({ shape }: Service): boolean =>
  shape.kind === 'managed-online-endpoint' || shape.kind === 'batch-endpoint';

/** Public names of a service, as clients ask for them. */
export function hostsOf(topology: Topology, service: Service): readonly string[] {
  const { target, shape, subResource, zone } = service;
  const region = regionOf(topology, target);
  const suffixes = publicSuffixes(linkedService(target), subResource, cloudOf(region));
  const names = suffixes.map((suffix) => suffix.replace('{region}', region));
  // https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns
  const scoring = names.find((name) => name.startsWith('inference.'));
  if (scores(service) && scoring !== undefined) return [`${shape.name.toLowerCase()}.${region}.${scoring}`];
  // Names below another one of the list belong to it.
  const own = names.filter((name) => !names.some((other) => name !== other && name.endsWith(`.${other}`)));
  const inZone = own.filter((name) => zone?.replace('{region}', region) === `privatelink.${name}`);
  return (inZone.length > 0 ? inZone : own).map((suffix) => `${shape.name.toLowerCase()}.${suffix}`);
}

/** The public side of a service. */
export function publicSide(topology: Topology, { target }: Service): End {
  const kind =
    target.kind === 'application-insights' || target.kind === 'log-analytics-workspace'
      ? 'azure-monitor-private-link-scope'
      : linkedService(target);
  const tags = tagsOfService(kind, regionOf(topology, target));
  return publicEnd(tags, tags.length > 0);
}

/** Private DNS zones that hold the names of a service. */
export function zonesOfService(topology: Topology, service: Service): readonly string[] {
  const { target, subResource, zone } = service;
  if (zone !== undefined) return [zone];
  const zones = zonesFor(linkedService(target), subResource, cloudOf(regionOf(topology, target)));
  return scores(service) ? zones.slice(0, 1) : zones;
}

/** Private endpoints to the part of a service that is meant. */
export const endpointsOfService = (topology: Topology, { target, subResource }: Service): readonly PrivateEndpoint[] =>
  endpointsTo(topology, target.id).filter(({ props }) => props.subResource === subResource);

type Named = { readonly service: Service; readonly host: string };

const drawnHosts = memoByIdentity((topology: Topology): readonly Named[] =>
  [...topology.network.resources.values()].filter(isService).flatMap((shape) =>
    [...new Set([...subResources(linkedService(shape)).map(({ groupId }) => groupId)])].flatMap((part): Named[] => {
      const service = serviceOf(topology, shape, part);
      return service && service.target === shape ? hostsOf(topology, service).map((host) => ({ service, host })) : [];
    }),
  ),
);

const scoringHosts = memoByIdentity((topology: Topology): readonly Named[] =>
  [...topology.of('managed-online-endpoint'), ...topology.of('batch-endpoint')].flatMap((shape): Named[] => {
    const service = serviceOf(topology, shape);
    return service ? hostsOf(topology, service).map((host) => ({ service, host })) : [];
  }),
);

/** The drawn service that a host name belongs to. */
export const serviceAt = (topology: Topology, host: string): Service | undefined =>
  [...drawnHosts(topology), ...scoringHosts(topology)].find((known) => known.host === host.toLowerCase())?.service;

const frontDoor = 'azurefd.net';

/** The tags of a service of Azure that a public name belongs to by its suffix; the region is not in the name. */
function tagsOfSuffix(host: string, region: string): readonly ServiceTag[] {
  const cloud = cloudOf(region);
  const isBelow = (suffix: string): boolean => !suffix.includes('{') && host.endsWith(`.${suffix}`);
  const service = privateLinkTargets.find(({ publicForwarders }) => publicForwarders[cloud]?.some(isBelow));
  if (service) return tagsOfService(service.kind, region).map(({ name }) => ({ name }));
  return isBelow(frontDoor) ? [{ name: 'AzureFrontDoor.Frontend' }] : [];
}

/**
 * A host on the internet: in the tags that stand for it or for the service that its name belongs to, else in none of a
 * service, though it may run in Azure.
 */
export function hostEnd(topology: Topology, host: string): End {
  const { region } = topology.network.settings;
  const listed = tagsForHost(host, region).flatMap((name) => parseServiceTag(name) ?? []);
  const tags = listed.length > 0 ? listed : tagsOfSuffix(host, region);
  return tags.length > 0 ? publicEnd(tags, true) : { ...publicEnd([], true), mayBeInAzure: true };
}
