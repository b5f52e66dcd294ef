// Ends of a flow as a person writes them: the name of a shape, storage/blob for a part of it, a tag, a host, an address.

import { linkedService, subResourceOf } from '../facts/private-link.ts';
import { formatServiceTag, parseServiceTag, serviceTags } from '../facts/service-tags.ts';
import { formatAddress, parseAddress } from '../lib/cidr.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { listed } from '../lib/sentence.ts';
import type { Resource } from '../model/design.ts';
import type { Topology } from '../topology/topology.ts';
import type { Destination, Source } from './flow.ts';

/** The shapes that a text names: by name, in any case of letters where none is spelled so, or as #id by id. */
function named(topology: Topology, text: string): readonly Resource[] {
  const all = [...topology.network.resources.values()];
  if (text.startsWith('#')) return all.filter(({ id }) => id === text.slice(1));
  const exact = all.filter(({ name }) => name === text);
  if (exact.length > 0) return exact;
  const byId = all.filter(({ id }) => id === text);
  return byId.length > 0 ? byId : all.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
}

/** Where a shape stands: snet-training of vnet-spoke; '' for what stands nowhere. */
export function placeWords(topology: Topology, { parent }: Resource): string {
  const holder = topology.get(parent);
  const above = topology.get(holder?.parent ?? null);
  return holder ? `${holder.name}${above ? ` of ${above.name}` : ''}` : '';
}

function only(topology: Topology, text: string): Result<Resource, string> | undefined {
  const found = named(topology, text);
  const [first] = found;
  if (!first) return undefined;
  if (found.length === 1) return ok(first);
  const each = found.map((shape) => {
    const place = placeWords(topology, shape);
    return `#${shape.id}${place === '' ? '' : ` in ${place}`}`;
  });
  return fail(`${found.length} resources are called “${text}”: ${listed(each)}. Say which one by its id.`);
}

const unknownName = (text: string): string =>
  `There is no resource called “${text}”, and it is no service tag, host name or address.`;

/** Who begins, by its text; a sentence where the text names nothing. */
export function parseSource(topology: Topology, text: string): Result<Source, string> {
  const shape = only(topology, text);
  if (shape) return shape.ok ? ok({ is: 'shape', id: shape.value.id }) : shape;
  return sourceBeyond(text);
}

/** Who begins that is no shape, by its text. */
export function sourceBeyond(text: string): Result<Source, string> {
  if (/^internet$/i.test(text)) return ok({ is: 'internet' });
  if (/^trusted-service$/i.test(text)) return ok({ is: 'trusted-service' });
  if (/^AzureLoadBalancer$/i.test(text)) return ok({ is: 'load-balancer' });
  const tag = parseServiceTag(text);
  if (tag) return ok({ is: 'tag', tag });
  return fail(`There is no resource called “${text}”. A flow begins at a resource, at internet or at a service tag.`);
}

const hostName = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/i;

/** What is reached, by its text; a sentence where the text names nothing. */
export function parseDestination(topology: Topology, text: string): Result<Destination, string> {
  const shape = only(topology, text);
  if (shape) return shape.ok ? ok({ is: 'shape', id: shape.value.id }) : shape;
  const slash = text.lastIndexOf('/');
  const above = slash > 0 ? only(topology, text.slice(0, slash)) : undefined;
  if (above) {
    if (!above.ok) return above;
    const part = text.slice(slash + 1);
    if (subResourceOf(linkedService(above.value), part))
      return ok({ is: 'shape', id: above.value.id, subResource: part });
    return fail(`${above.value.name} has no sub-resource “${part}”.`);
  }
  return destinationBeyond(text);
}

/** What is reached that is no shape, by its text. */
export function destinationBeyond(text: string): Result<Destination, string> {
  if (/^internet$/i.test(text)) return ok({ is: 'internet' });
  const address = parseAddress(text);
  if (address.ok) return ok({ is: 'address', address: address.value });
  const tag = parseServiceTag(text);
  if (tag) return ok({ is: 'tag', tag });
  return hostName.test(text) ? ok({ is: 'host', name: text.toLowerCase() }) : fail(unknownName(text));
}

/** An end in words: the name of a shape and its part, a tag, a host, an address. `parse…` reads shapes back by name. */
export function endWords(topology: Topology, end: Source | Destination): string {
  switch (end.is) {
    case 'shape': {
      const name = topology.get(end.id)?.name ?? end.id;
      return 'subResource' in end && end.subResource !== undefined ? `${name}/${end.subResource}` : name;
    }
    case 'internet':
      return 'internet';
    case 'trusted-service':
      return 'trusted-service';
    case 'load-balancer':
      return 'AzureLoadBalancer';
    case 'tag':
      return formatServiceTag(end.tag);
    case 'host':
      return end.name;
    case 'address':
      return formatAddress(end.address);
    default:
      return end satisfies never;
  }
}

/** Tags that can be the end of a flow, for suggestions. */
export const tagNames: readonly string[] = serviceTags
  .map(({ name }) => name)
  .filter((name) => name !== 'VirtualNetwork');
