// Edits that join private endpoints to the zones they need: adding an endpoint, completing a zone group, linking zones.
import { linkedService, zonesFor } from '../facts/private-link.ts';
import type { Result } from '../lib/result.ts';
import type { Design, Resource } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { linkRefusal } from './connection.ts';
import { type Steps, sequence } from './sequence.ts';
import { freshName } from './starting.ts';

const zonesNamed = (design: Design, name: string): readonly Resource[] =>
  [...design.network.resources.values()].filter(
    (resource) => resource.kind === 'private-dns-zone' && resource.name.toLowerCase() === name.toLowerCase(),
  );

/** Whether a network has a link to a zone of this name already; Azure takes only one such link for a network. */
const hasLink = (design: Design, network: ResourceId, name: string): boolean => {
  const zones = new Set(zonesNamed(design, name).map((zone) => zone.id));
  return [...design.network.links.values()].some(
    (link) => link.kind === 'zone-link' && link.to === network && zones.has(link.from),
  );
};

function linkZone(on: Steps, zone: ResourceId, name: string, networks: readonly ResourceId[]): void {
  for (const network of networks) {
    if (hasLink(on.design(), network, name)) continue;
    if (linkRefusal(on.design().network, 'zone-link', zone, network) === null) on.link('zone-link', zone, network);
  }
}

/** Takes a zone of the name that a network is linked to, else any, else a new one; links it to the networks. */
function ensureZone(on: Steps, name: string, networks: readonly ResourceId[]): ResourceId {
  const design = on.design();
  const zones = zonesNamed(design, name);
  const linked = zones.find((zone) =>
    [...design.network.links.values()].some((link) => link.from === zone.id && networks.includes(link.to)),
  );
  const id = (linked ?? zones[0])?.id ?? on.add({ kind: 'private-dns-zone', parent: null, name });
  linkZone(on, id, name, networks);
  return id;
}

/** What an endpoint to be added leads to, where it stands, and the networks that must resolve its name. */
export type NewEndpoint = {
  readonly target: ResourceId;
  readonly subResource: string;
  readonly subnet: ResourceId;
  readonly networks: readonly ResourceId[];
};

/** Adds a private endpoint with its zone group; existing zones are joined, missing ones are added and linked. */
export function addEndpoint(design: Design, wanted: NewEndpoint): Result<Edit> {
  const target = design.network.resources.get(wanted.target);
  const name = freshName(design.network, `pe-${target?.name ?? 'target'}-${wanted.subResource}`.slice(0, 60));
  return sequence(design, `Add ${name}`, (on) => {
    const zones = zonesFor(linkedService(target), wanted.subResource, 'public').map((zone) =>
      ensureZone(on, zone, wanted.networks),
    );
    on.add({
      kind: 'private-endpoint',
      parent: wanted.subnet,
      name,
      props: { target: wanted.target, subResource: wanted.subResource, privateDnsZones: zones },
    });
  });
}

/** Gives an endpoint a zone group of `keep` and zones of these names, linked to the networks. */
export function joinZones(
  design: Design,
  endpoint: ResourceId,
  keep: readonly ResourceId[],
  names: readonly string[],
  networks: readonly ResourceId[],
): Result<Edit> {
  return sequence(design, 'Join the DNS zones', (on) => {
    const zones = names.map((name) => ensureZone(on, name, networks));
    on.set(endpoint, { privateDnsZones: [...new Set([...keep, ...zones])] });
  });
}

/** Links a zone to networks that have no zone of its name yet. */
export const linkZoneTo = (design: Design, zone: ResourceId, networks: readonly ResourceId[]): Result<Edit> =>
  sequence(design, 'Link the DNS zone', (on) =>
    linkZone(on, zone, design.network.resources.get(zone)?.name ?? '', networks),
  );

/** Makes one zone of two with the same name: endpoints and links move to the one that stays. */
export const mergeZones = (design: Design, stays: ResourceId, goes: ResourceId): Result<Edit> =>
  sequence(design, 'Merge the DNS zones', (on) => {
    const networks = [...design.network.links.values()].flatMap((link) =>
      link.kind === 'zone-link' && link.from === goes ? [link.to] : [],
    );
    for (const resource of design.network.resources.values()) {
      const zones =
        resource.kind === 'private-endpoint' ? (resource.props.privateDnsZones as readonly ResourceId[]) : [];
      if (!zones.includes(goes)) continue;
      on.set(resource.id, { privateDnsZones: [...new Set(zones.map((zone) => (zone === goes ? stays : zone)))] });
    }
    on.remove([goes]);
    linkZone(on, stays, design.network.resources.get(stays)?.name ?? '', networks);
  });
