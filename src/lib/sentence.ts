// Pieces of sentences. No Azure here.

const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** The items as a sentence lists them: "a", "a and b", "a, b and c". Empty for none. */
export const listed = (items: readonly string[]): string => joined(items, 'and');

/** The items as a choice: "a", "a or b", "a, b or c". Empty for none. */
export const either = (items: readonly string[]): string => joined(items, 'or');
