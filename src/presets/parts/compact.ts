// A tighter grid for drawings with many private endpoints: their cards, and those of the services beside them, in rows
// that are closer than usual.
import { type At, rim, title } from './grid.ts';
import { type Places, servicesWidth } from './services.ts';

export const smallCard = 56;
const step = smallCard + 12;

/** Top of a card in its container, counted from 0. */
const smallRowIn = (index: number): number => title + step * index;
/** Height of a container that holds so many cards. */
export const smallHeightFor = (cards: number): number => smallRowIn(cards - 1) + smallCard + rim;
/** Height of a network with a subnet of so many cards. */
export const smallNetworkFor = (cards: number): number => title + smallHeightFor(cards) + rim;
/** Top on the canvas of a card in a subnet, when the network of the subnet stands at the top. */
export const smallRow = (index: number): number => title + smallRowIn(index);
/** A full-width card in a container of this width; lowered when the rows begin further down. */
export const smallCardIn = (width: number, index: number, lowered = 0): At => [
  rim,
  lowered + smallRowIn(index),
  width - 2 * rim,
  smallCard,
];

/** Services in the rows of their endpoints, when the network of these stands at a height; without telemetry. */
export const besideSmall = (
  x: number,
  top: number,
  width: number = servicesWidth,
): Omit<Places, 'applicationInsights' | 'logs'> => ({
  workspace: [x, top + smallRow(0), width, smallCard],
  storageAccount: [x, top + smallRow(1), width, step + smallCard],
  keyVault: [x, top + smallRow(3), width, smallCard],
  containerRegistry: [x, top + smallRow(4), width, smallCard],
});
