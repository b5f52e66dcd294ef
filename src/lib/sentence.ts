// Pieces of sentences. No Azure here.

/** The items as a sentence lists them: "a", "a and b", "a, b and c". Empty for none. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
