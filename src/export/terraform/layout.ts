// Blocks and values over lines, laid out as `terraform fmt` does it: two blanks per level, and the equals signs of
// neighbouring lines below each other. https://developer.hashicorp.com/terraform/language/style
import type { Doc, Lines } from '../../deployment/printed.ts';

/** An argument of a block or an entry of an object, whose key is source text already. */
export type Entry = readonly [key: string, value: Doc];

/** The longest list of short values that stays on one line. */
const longestList = 72;

/** The value where it fits on one line. */
function inline(doc: Doc): string | undefined {
  if (doc.is === 'text') return doc.text;
  if (doc.is === 'map') return doc.entries.length === 0 ? '{}' : undefined;
  const items = doc.items.flatMap((item) => (item.is === 'text' ? [item.text] : []));
  const text = `[${items.join(', ')}]`;
  return items.length === doc.items.length && (items.length < 2 || text.length <= longestList) ? text : undefined;
}

/** A value with what stands before and behind it. */
function value(lines: Lines, doc: Doc, head: string, tail: string, depth: number): void {
  const from = lines.next;
  const line = inline(doc);
  if (line !== undefined || doc.is === 'text') lines.line(`${head}${line}${tail}`, depth);
  else {
    lines.line(`${head}${doc.is === 'list' ? '[' : '{'}`, depth);
    if (doc.is === 'list') for (const item of doc.items) value(lines, item, '', ',', depth + 1);
    else entries(lines, doc.entries, depth + 1);
    lines.line(`${doc.is === 'list' ? ']' : '}'}${tail}`, depth);
  }
  if (doc.is !== 'text' && doc.origin) lines.mark(doc.origin, from);
}

/** Arguments or entries, one below the other. */
export function entries(lines: Lines, given: readonly Entry[], depth: number): void {
  let end = 0;
  let width = 0;
  for (const [index, [key, doc]] of given.entries()) {
    const single = inline(doc) !== undefined;
    if (single && index >= end) {
      const next = given.findIndex(([, other], at) => at > index && inline(other) === undefined);
      end = next < 0 ? given.length : next;
      width = Math.max(...given.slice(index, end).map(([other]) => other.length));
    }
    value(lines, doc, `${single ? key.padEnd(width) : key} = `, '', depth);
  }
}

/** Arguments without those that have no value. */
export const withValues = (given: readonly (readonly [key: string, value: Doc | undefined])[]): readonly Entry[] =>
  given.flatMap(([key, doc]) => (doc === undefined ? [] : [[key, doc] as const]));

/** A block; groups of arguments and the inner blocks have an empty line between them. */
export function block(
  lines: Lines,
  head: string,
  inside: readonly (readonly Entry[] | (() => void))[],
  depth = 0,
): void {
  const parts = inside.filter((part) => typeof part === 'function' || part.length > 0);
  if (parts.length === 0) {
    lines.line(`${head} {}`, depth);
    return;
  }
  lines.line(`${head} {`, depth);
  for (const [index, part] of parts.entries()) {
    if (index > 0) lines.line('');
    if (typeof part === 'function') part();
    else entries(lines, part, depth + 1);
  }
  lines.line('}', depth);
}
