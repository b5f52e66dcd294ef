// Names of rows that code adds to a table.

/** A text that none of the names is: the stem, or the stem with a number. */
export function freshRowName(names: readonly string[], stem: string): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  if (!taken.has(stem.toLowerCase())) return stem;
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${n}`.toLowerCase())) return `${stem}-${n}`;
}
