// What must hold between the parts of a decoded design: containers exist and nest, references and links have ends.
// Broken containment refuses the document; a dangling reference is dropped with a notice.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import { type Box, type Design, type Link, limits, type Network, type Resource } from '../model/design.ts';
import { pointer } from '../model/gate.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { mapReferences } from '../model/refs.ts';
import { defaultPlaces } from './places.ts';

/** Whether the chain of containers ends on the canvas in time. A missing container is another one's problem. */
function isTooDeep(network: Network, resource: Resource): boolean {
  let at: Resource | undefined = resource;
  for (let depth = 0; at && at.parent !== null; depth += 1) {
    if (depth === limits.nesting) return true;
    at = network.resources.get(at.parent);
  }
  return false;
}

function containmentIssues(network: Network): readonly Issue[] {
  return [...network.resources.values()].flatMap((resource, index): Issue[] => {
    const at = pointer(pointer('/resources', index), 'parent');
    const parent = resource.parent === null ? null : network.resources.get(resource.parent);
    if (parent === undefined) return [{ pointer: at, message: `There is no shape ${resource.parent}.` }];
    const allowed = resourceSpecs.get(resource.kind)?.parents ?? [];
    if (!allowed.includes(parent?.kind ?? null)) {
      const place = parent ? `inside ${parent.kind}` : 'on the open canvas';
      return [{ pointer: at, message: `A shape of kind ${resource.kind} cannot stand ${place}.` }];
    }
    if (!isTooDeep(network, resource)) return [];
    return [{ pointer: at, message: `The containers form a circle or nest more than ${limits.nesting} deep.` }];
  });
}

function settleReferences(network: Network, notices: Issue[]): ReadonlyMap<ResourceId, Resource> {
  let index = -1;
  const entries = [...network.resources].map(([id, resource]): [ResourceId, Resource] => {
    index += 1;
    const fields = resourceSpecs.get(resource.kind)?.fields ?? {};
    const at = pointer(pointer('/resources', index), 'properties');
    const props = mapReferences(fields, resource.props, (target, kinds) => {
      if (kinds.includes(network.resources.get(target)?.kind ?? '')) return target;
      notices.push({
        pointer: at,
        message: `${resource.name}: the reference to ${target} leads nowhere and was dropped.`,
      });
      return null;
    });
    return [id, props === resource.props ? resource : { ...resource, props }];
  });
  return new Map(entries);
}

function settleLinks(network: Network, notices: Issue[]): ReadonlyMap<LinkId, Link> {
  const pairs = new Set<string>();
  const kept = [...network.links].filter(([id, link], index) => {
    const spec = linkSpecs.get(link.kind);
    const ends = [network.resources.get(link.from)?.kind ?? '', network.resources.get(link.to)?.kind ?? ''];
    const pair = [link.kind, ...[link.from, link.to].sort()].join(' ');
    const fits = link.from !== link.to && spec?.from.includes(ends[0] ?? '') && spec.to.includes(ends[1] ?? '');
    if (fits && !pairs.has(pair)) {
      pairs.add(pair);
      return true;
    }
    const why = fits ? 'joins the same two shapes as another one' : 'does not join two shapes that it can join';
    notices.push({ pointer: pointer('/links', index), message: `The link ${id} ${why} and was dropped.` });
    return false;
  });
  return new Map(kept);
}

/** The design with its parts in agreement, and notices of what was dropped or placed. */
export function settle(design: Design): Result<{ readonly design: Design; readonly notices: readonly Issue[] }> {
  const broken = containmentIssues(design.network);
  if (broken.length > 0) return fail(broken);
  const notices: Issue[] = [];
  const network: Network = {
    settings: design.network.settings,
    resources: settleReferences(design.network, notices),
    links: settleLinks(design.network, notices),
    intents: design.network.intents,
  };
  const missing = defaultPlaces(network, design.layout);
  if (missing.size > 0) {
    notices.push({ pointer: '/layout', message: `${missing.size} shapes had no place and were laid out.` });
  }
  const layout = new Map<ResourceId, Box>();
  for (const id of network.resources.keys()) {
    const box = design.layout.get(id) ?? missing.get(id);
    if (box) layout.set(id, box);
  }
  return ok({ design: { ...design, network, layout }, notices });
}
