// Whether earlier entries of an ordered table together hold everything that an entry holds, so that it never matches.
import { type Box, corner, intersectBoxes, isEmpty, isInside, subtractBox } from './boxes.ts';
import { holds, type Spans } from './spans.ts';

/**
 * Where numbers of one dimension lie. Addresses as such are on one line. A name, such as a service tag, stands for
 * addresses that nobody here knows, so each name has a line of its own with every address it may stand for.
 */
export type Line = { readonly id: string };

/** One dimension of an entry. */
export type Side = {
  /** The lines that the entry names something on. */
  readonly lines: readonly Line[];
  /** What it holds on one of its own lines, at most. */
  readonly own: (line: Line) => Spans;
  /** What it surely holds on any line: a prefix holds its addresses on each, a name all of the line that it contains. */
  readonly on: (line: Line) => Spans;
};

/** An entry holds what is in all dimensions of one of its parts. */
export type Part = readonly Side[];
export type Entry<R> = { readonly row: R; readonly action: string; readonly parts: readonly Part[] };

/** An entry that never matches. `contrary`: some of its traffic is decided otherwise; `redundant`: others do the same. */
export type Shadow<R> = { readonly row: R; readonly is: 'contrary' | 'redundant'; readonly by: readonly R[] };

/** Subtractions that are left for a table, so that none can take long; when they are used up nothing more is claimed. */
type Budget = { left: number };

type Lines = readonly Line[];

/** Every choice of one line in each dimension. */
const choices = (part: Part): readonly Lines[] =>
  part.reduce<readonly Lines[]>((all, { lines }) => all.flatMap((one) => lines.map((line) => [...one, line])), [[]]);

const boxOn = (part: Part, lines: Lines): Box => part.map((side, n) => side.on(lines[n] as Line)); // one line for each

/** Asked for every pair of entries, so it stops at the first side that does not hold its number. */
function holdsPoint(part: Part, lines: Lines, point: readonly number[]): boolean {
  for (let n = 0; n < part.length; n += 1) {
    const [side, line] = [part[n], lines[n]];
    if (!side || !line || !holds(side.on(line), point[n] ?? 0)) return false;
  }
  return true;
}

function ownBoxes<R>({ parts }: Entry<R>): readonly { readonly lines: Lines; readonly box: Box }[] {
  return parts.flatMap((part) =>
    choices(part).map((lines) => ({ lines, box: part.map((side, n) => side.own(lines[n] as Line)) })),
  );
}

/**
 * The entries that are the first to hold some corner of what is left of the box, or undefined when one is held by none.
 * Taking away what was hit keeps the work near the number of entries that cover, not near that of all.
 */
function coverBox<R>(box: Box, lines: Lines, before: readonly Entry<R>[], steps: Budget): Set<Entry<R>> | undefined {
  const used = new Set<Entry<R>>();
  const open: Box[] = isEmpty(box) ? [] : [box];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const taker = firstHolder(before, lines, corner(piece));
    if (!taker) return undefined;
    steps.left -= 1;
    if (steps.left < 0) return undefined;
    used.add(taker.entry);
    open.push(...subtractBox(piece, boxOn(taker.part, lines)));
  }
  return used;
}

function firstHolder<R>(before: readonly Entry<R>[], lines: Lines, point: readonly number[]) {
  for (const entry of before) {
    for (const part of entry.parts) if (holdsPoint(part, lines, point)) return { entry, part };
  }
  return undefined;
}

/** Entries that together hold all of an entry, in their order; undefined when they leave something. */
function cover<R>(entry: Entry<R>, before: readonly Entry<R>[], steps: Budget): readonly Entry<R>[] | undefined {
  const used = new Set<Entry<R>>();
  for (const { lines, box } of ownBoxes(entry)) {
    const found = coverBox(box, lines, before, steps);
    if (!found) return undefined;
    for (const one of found) used.add(one);
  }
  return before.filter((one) => used.has(one));
}

/** Whether the entry at a position is the first to match for something that `entry` holds. */
function takes<R>(entry: Entry<R>, before: readonly Entry<R>[], position: number, steps: Budget): boolean {
  const earlier = before.slice(0, position);
  const parts = before[position]?.parts ?? [];
  return ownBoxes(entry).some(({ lines, box }) =>
    parts.some((part) => coverBox(intersectBoxes(box, boxOn(part, lines)), lines, earlier, steps) === undefined),
  );
}

/** One entry that covers alone where there is one, else all of them. */
function fewest<R>(entry: Entry<R>, all: readonly Entry<R>[]): readonly R[] {
  const own = ownBoxes(entry);
  const alone = all.find(({ parts }) =>
    own.every(({ lines, box }) => parts.some((part) => isInside(box, boxOn(part, lines)))),
  );
  return (alone ? [alone] : all).map(({ row }) => row);
}

/**
 * The entries with the same action that are the first to match something of the entry, if together they hold all of it.
 * Then the entry repeats them, even where an exception comes before them.
 */
function repeated<R>(entry: Entry<R>, all: readonly Entry<R>[], before: readonly Entry<R>[], steps: Budget) {
  const isSame = (other: Entry<R>): boolean => other.action === entry.action;
  if (all.every(isSame)) return all;
  const found = cover(entry, all.filter(isSame), steps);
  if (found) return found;
  // Others may take something too; only where they could be enough is it worth a look.
  if (!cover(entry, before.filter(isSame), steps)) return undefined;
  const takers = before.filter((other, position) => isSame(other) && takes(entry, before, position, steps));
  return cover(entry, takers, steps);
}

/** Whether an entry never matches after those before it, which are in the order in which they are tried. */
function shadowOf<R>(entry: Entry<R>, before: readonly Entry<R>[], steps: Budget): Shadow<R> | undefined {
  const all = cover(entry, before, steps);
  if (!all || all.length === 0) return undefined;
  const same = repeated(entry, all, before, steps);
  const by = fewest(entry, same ?? all);
  return steps.left < 0 ? undefined : { row: entry.row, is: same ? 'redundant' : 'contrary', by };
}

/**
 * Entries that never match. `comesBefore` says which of two is tried first; it may be neither. An entry that never
 * matches takes nothing from others and is held by those before it, so it is left out of account behind itself.
 */
export function shadowsAmong<R>(
  inOrder: readonly Entry<R>[],
  comesBefore: (one: Entry<R>, other: Entry<R>) => boolean,
): readonly Shadow<R>[] {
  const steps: Budget = { left: 2_000 };
  const live: Entry<R>[] = [];
  return inOrder.flatMap((entry) => {
    const shadow = shadowOf(
      entry,
      live.filter((other) => comesBefore(other, entry)),
      steps,
    );
    if (!shadow) live.push(entry);
    return shadow ? [shadow] : [];
  });
}
