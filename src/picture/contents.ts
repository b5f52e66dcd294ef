// What is drawn of a network, on the canvas and in pictures: which shapes get a box, which are chips on others, and the lines between boxes.

import { inSentence } from '../edits/containment.ts';
import { absolute } from '../edits/geometry.ts';
import { resourceSpecs } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Box, Design, Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import type { ResourceSpec } from '../model/kind.ts';
import { chipHosts, chipsOf, type Relation, relations } from '../topology/relations.ts';
import { indexTopology } from '../topology/topology.ts';

export type Picture = {
  /** Shapes with a box of their own, depth first in the design's order, so containers stand before their content. */
  readonly order: readonly ResourceId[];
  /** Number of containers around each drawn shape. */
  readonly depth: ReadonlyMap<ResourceId, number>;
  /** Chips that each drawn shape carries. */
  readonly chips: ReadonlyMap<ResourceId, readonly ResourceId[]>;
  /** Lines between drawn shapes; a line between a shape and its own container says nothing and is left out. */
  readonly relations: readonly Relation[];
};

/** The picture of a network; the same object for the same network. */
export const pictureOf: (network: Network) => Picture = memoByIdentity((network) => {
  const topology = indexTopology(network);
  const hosts = chipHosts(topology);
  const chips = new Map<ResourceId, readonly ResourceId[]>();
  const carried = new Set<ResourceId>();
  const consider = (id: ResourceId): void => {
    const own = chipsOf(topology, id);
    chips.set(id, own);
    for (const chip of own) carried.add(chip);
  };
  for (const id of network.resources.keys()) if (!hosts.has(id)) consider(id);
  // Chips that only carry each other would vanish; the first of such a circle is drawn.
  for (const id of network.resources.keys()) if (hosts.has(id) && !carried.has(id)) consider(id);

  const order: ResourceId[] = [];
  const depth = new Map<ResourceId, number>();
  const visit = (parent: ResourceId | null, level: number): void => {
    for (const { id } of topology.children(parent)) {
      if (carried.has(id)) continue;
      order.push(id);
      depth.set(id, level);
      visit(id, level + 1);
    }
  };
  visit(null, 0);

  const inside = (id: ResourceId, holder: ResourceId): boolean => {
    for (let at = network.resources.get(id); at?.parent; at = network.resources.get(at.parent)) {
      if (at.parent === holder) return true;
    }
    return false;
  };
  const lines = relations(topology).filter(
    ({ from, to }) => depth.has(from) && depth.has(to) && !inside(from, to) && !inside(to, from),
  );
  return { order, depth, chips, relations: lines };
});

/** The drawn shape that shows a shape: itself, or the first one that carries its chip. */
export function shownBy(network: Network, id: ResourceId): ResourceId | null {
  const { depth, chips } = pictureOf(network);
  if (depth.has(id)) return id;
  for (const [host, carried] of chips) if (depth.has(host) && carried.includes(id)) return host;
  return null;
}

/** The spec of a resource kind. */
export const specOf = (kind: string): ResourceSpec | undefined => resourceSpecs.get(kind);
/** A kind's title for the middle of a sentence. */
export const titleInSentence = (kind: string): string => inSentence(specOf(kind)?.title ?? 'shape');

/** Box of a shape on the canvas. */
export function absoluteBox(design: Design, id: ResourceId): Box | undefined {
  const box = design.layout.get(id);
  return box && { ...box, ...absolute(design, id) };
}
