// How findings name entries that never match, and what covers them.
import { listed } from '../lib/sentence.ts';

/** So many names make a sentence long enough. */
const shown = 4;

const some = (names: readonly string[]): string =>
  listed(names.length > shown ? [...names.slice(0, shown - 1), `${names.length - shown + 1} more`] : names);

/** "rule web (covered by all)", "rule web (covered by low and high), rule api (covered by all)". */
export const describeShadows = (
  word: 'rule' | 'route',
  relation: string,
  shadows: readonly { readonly name: string; readonly by: readonly string[] }[],
): string => shadows.map(({ name, by }) => `${word} ${name} (${relation} ${some(by)})`).join(', ');

/** "Remove the rule", "Remove the 3 rules". */
export const removeLabel = (word: 'rule' | 'route', count: number): string =>
  count === 1 ? `Remove the ${word}` : `Remove the ${count} ${word}s`;
