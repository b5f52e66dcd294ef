// Private DNS zones in tidy rows, each linked to the networks that ask for its names.
import type { Builder, Given } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { type At, card, gap } from './grid.ts';

/** The block of the drawing that the zones fill, row by row. */
export type ZoneBlock = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns: number;
};

/** What widths are multiples of. */
const unit = 4;

/** Where the zone with an index stands in a block. */
function inBlock({ x, y, width, columns }: ZoneBlock, index: number): At {
  const each = unit * Math.floor((width - gap * (columns - 1)) / columns / unit);
  const step = columns > 1 ? (width - each) / (columns - 1) : 0;
  const [column, line] = [index % columns, Math.floor(index / columns)];
  return [x + step * column, y + (card + gap) * line, each, card];
}

/** Gives the zone of a name; adds it at the next place of the block when it is not there yet. */
export function zonesIn(
  b: Builder,
  places: ZoneBlock | ((index: number) => At),
  networks: readonly ResourceId[],
  props: Given<'private-dns-zone'> = {},
): (name: string) => ResourceId {
  const zones = new Map<string, ResourceId>();
  return (name) => {
    const known = zones.get(name);
    if (known) return known;
    const at = typeof places === 'function' ? places(zones.size) : inBlock(places, zones.size);
    const id = b.add('private-dns-zone', name, props, { at });
    for (const network of networks) b.link('zone-link', id, network);
    zones.set(name, id);
    return id;
  };
}
