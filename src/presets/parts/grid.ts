// The grid on which presets are drawn, in canvas units: cards in rows, in containers with a title.
import type { Builder, Place } from '../../edits/builder.ts';

/** Where a shape stands, with its size. */
export type At = NonNullable<Place['at']>;

/** Height of a card, and the space between two. */
export const card = 64;
export const gap = 16;
/** From the top of a container to its content, and from its content to its other sides. */
export const title = 56;
export const rim = 16;

/** Top of a card in its container, counted from 0. */
export const rowIn = (index: number): number => title + (card + gap) * index;
/** Height of a container that holds so many cards. */
export const heightFor = (cards: number): number => rowIn(cards) - gap + rim;
/** Top on the canvas of a card in a subnet, when the network of the subnet stands at the top. */
export const row = (index: number): number => title + rowIn(index);

/** Height of a network with a subnet of so many cards. */
export const networkFor = (cards: number): number => title + heightFor(cards) + rim;

/** A full-width card in a container of this width. */
export const cardIn = (width: number, index: number): At => [rim, rowIn(index), width - 2 * rim, card];

const chipsTop = -112;

/** A place above the drawing for what is drawn as a chip on others, should it ever lose them. */
export function aside(b: Builder): At {
  const taken = [...b.design().layout.values()].filter(({ y }) => y === chipsTop).length;
  return [176 * taken, chipsTop];
}
