// Sizes of what is drawn in a shape, in canvas units. Distances that only a style sheet needs are in ui/canvas/shapes.css;
// those that pictures need too are here, and a test holds the two against each other.

/** Up to this height a container looks like a card. */
const cardHeight = 80;
/** Heights below this have no room for the frame of a managed network. */
const roomForFrame = 88;
/** Heights from which the frame also says what its outbound rules are. */
const roomForRules = 140;
/** Rough width of a letter of a name, and of what stands around a name. */
const letter = 7.5;
const titleFrame = 44;
/** Icon, borders and gaps of a chip, and what the findings of a shape may take. */
const chipFrame = 34;
const badgeRoom = 48;
const longestName = 88;
/** Units below which a name would be a few letters that tell nothing. */
const shortestName = 52;
/** What a chip without a name takes of the name of its container. */
const bareChip = 30;

/** Height of a line of words beside a line. */
export const labelLine = 14;

export const iconSizes = { card: 28, container: 24, subnet: 18, chip: 14 } as const;

export const isCompact = (height: number): boolean => height <= cardHeight;
export const hasRoomForFrame = (height: number): boolean => height >= roomForFrame;
export const hasRoomForRules = (height: number): boolean => height >= roomForRules;

/** Size of the icon in the title of a container. */
export function titleIcon(kind: string, height: number): number {
  if (isCompact(height)) return iconSizes.card;
  return kind === 'subnet' ? iconSizes.subnet : iconSizes.container;
}

/** Units of the top border that are free for chips: all of a card's, and what the name of a container leaves. */
export const chipSpace = (card: boolean, width: number, name: string): number =>
  card ? width : width - titleFrame - name.length * letter;

/** Units for the name in each of so many chips; 0 when they have icons only. */
export function chipNameRoom(space: number, count: number): number {
  const room = Math.min(longestName, Math.floor((space - badgeRoom) / Math.max(1, count)) - chipFrame);
  return room < shortestName ? 0 : room;
}

/** How far the name of a container gives way to its chips, which lie on the border beside it. */
export const nameGives = (chips: number, height: number): number => (isCompact(height) ? 0 : chips * bareChip);
