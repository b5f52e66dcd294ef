// How wide a text is, without a screen to ask. Which font a viewer has is not known, so widths are those of Arial, which
// the usual fonts come near, and a text that could leave its room in a wider one is told its length.
import { inPlainOrder } from '../lib/markup.ts';

/** Advance widths of U+0020 to U+007E in thousandths of the size, regular and bold. */
const regular = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278], // blank to /
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556], // 0 to ?
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778], // @ to O
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556], // P to _
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556], // ` to o
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584], // p to ~
];
const bold = [
  ...[278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611],
  ...[975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556],
  ...[333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611],
  ...[611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584],
];
/** What a character of another script takes: a full square, as of Chinese and of emoji, or about a wide letter. */
const square = 1000;
const otherLetter = 650;
/** How much wider than Arial the widest of the usual fonts is. */
export const widest = 1.2;
const ellipsis = '…';

/** Size in units, and the weight: 600 for names. */
export type Face = { readonly size: number; readonly weight: 400 | 600 };

const isMark = (character: string): boolean => /^[\p{M}\p{Cf}]$/u.test(character);

function advance(character: string, table: readonly number[]): number {
  const code = character.codePointAt(0) ?? 0;
  const known = table[code - 0x20];
  if (known !== undefined) return known;
  if (code < 0x20) return table[0] ?? 0; // drawn as a blank, or as U+FFFD
  if (character === ellipsis) return square;
  if (character === '·') return 333;
  if (isMark(character)) return 0;
  if (code >= 0x1100) return square;
  // A letter with a mark is as wide as the letter.
  return table[(character.normalize('NFD').codePointAt(0) ?? 0) - 0x20] ?? otherLetter;
}

/** Width of a line of text in units. */
export function widthOf(text: string, { size, weight }: Face): number {
  const table = weight === 600 ? bold : regular;
  let sum = 0;
  for (const character of text) sum += advance(character, table);
  return (sum * size) / 1000;
}

/** A line as it is drawn: `length` is set where a wider font would leave the room. */
export type Clipped = { readonly text: string; readonly width: number; readonly length: number | undefined };

/** The text, as it is written, if there is room for it, else as much of its beginning as has room together with an ellipsis. */
export function clip(given: string, face: Face, room: number): Clipped {
  const text = inPlainOrder(given);
  const width = widthOf(text, face);
  if (width <= room) return { text, width, length: width * widest > room ? width : undefined };
  const characters = [...text];
  const table = face.weight === 600 ? bold : regular;
  let left = (room * 1000) / face.size - square;
  let count = 0;
  while (count < characters.length) {
    left -= advance(characters[count] ?? '', table);
    if (left < 0) break;
    count += 1;
  }
  // A mark belongs to the letter before it.
  while (count > 0 && isMark(characters[count] ?? '')) count -= 1;
  if (count === 0) return { text: '', width: 0, length: undefined };
  const cut = `${characters.slice(0, count).join('').trimEnd()}${ellipsis}`;
  const cutWidth = widthOf(cut, face);
  return { text: cut, width: cutWidth, length: cutWidth * widest > room ? cutWidth : undefined };
}

/**
 * The text in lines that have room, at most so many; the last one is cut. Lines break where `breaks` matches, which
 * keeps what it matched on the line before, and else anywhere.
 */
export function wrap(text: string, face: Face, room: number, most: number, breaks = /(?<=\s)/): readonly Clipped[] {
  const lines: string[] = [];
  let rest = inPlainOrder(text).replace(/\s+/g, ' ').trim();
  while (rest !== '' && lines.length < most - 1 && widthOf(rest, face) > room) {
    const head = headOf(rest, face, room, breaks);
    if (head === '') break;
    lines.push(head.trimEnd());
    rest = rest.slice(head.length).trimStart();
  }
  if (rest !== '') lines.push(rest);
  return lines.map((line) => clip(line, face, room));
}

/** As much of the beginning as has room: whole pieces, or part of the first one where it alone has none. */
function headOf(text: string, face: Face, room: number, breaks: RegExp): string {
  let head = '';
  for (const piece of text.split(breaks)) {
    if (widthOf((head + piece).trimEnd(), face) > room) break;
    head += piece;
  }
  if (head !== '') return head;
  const cut = clip(text, face, room).text;
  return cut.endsWith(ellipsis) ? cut.slice(0, -ellipsis.length) : cut;
}
