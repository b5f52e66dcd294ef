// What somebody meant who wrote a service tag that Azure does not list.
import { parseRegion } from '../facts/regions.ts';
import { formatServiceTag, parseServiceTag, serviceTagFact, serviceTags } from '../facts/service-tags.ts';

/** How many letters have to be changed, added or left out to get from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The only listed name within two letters, or undefined when there is none or more than one. */
function nearest(name: string): string | undefined {
  const word = name.toLowerCase();
  const near = serviceTags.filter((tag) => Math.abs(tag.name.length - word.length) <= 2);
  const close = near.filter((tag) => distance(word, tag.name.toLowerCase()) <= 2);
  return close.length === 1 ? close[0]?.name : undefined;
}

/** What an entry of a rule is when it is neither * nor an address. */
export type NamedEntry =
  | { readonly is: 'tag' }
  | { readonly is: 'spelling'; readonly meant: string }
  | { readonly is: 'unknown' }
  | { readonly is: 'host' };

/** Reads a name in a rule. Letter case does not matter to Azure; a region on a tag that has none does. */
export function readNamed(text: string): NamedEntry {
  const tag = parseServiceTag(text);
  if (tag) {
    const listed = formatServiceTag(tag);
    return listed.toLowerCase() === text.toLowerCase() ? { is: 'tag' } : { is: 'spelling', meant: listed };
  }
  const dot = text.indexOf('.');
  const stem = dot < 0 ? text : text.slice(0, dot);
  const suffix = dot < 0 ? '' : text.slice(dot + 1);
  const known = serviceTagFact(stem)?.name ?? nearest(stem);
  // A name with a dot is a host name unless it starts like a tag or ends in a region.
  if (dot >= 0 && !serviceTagFact(stem) && !parseRegion(suffix)) return { is: 'host' };
  const meant = known && (parseServiceTag(suffix ? `${known}.${suffix}` : known) ?? { name: known });
  return meant ? { is: 'spelling', meant: formatServiceTag(meant) } : { is: 'unknown' };
}
