// Names as Azure will see them, and legal ones made from illegal ones; used by the rules of this folder only.
import { nameRule, parseResourceName } from '../../facts/naming.ts';
import { resourceSpecs } from '../../kinds/types.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import { fail, type Result } from '../../lib/result.ts';
import { limits, type Resource } from '../../model/design.ts';
import type { Topology } from '../../topology/topology.ts';

/** Length of the letters and digits that Azure's uniqueString makes. */
const suffixLength = 13;
/** Stands for any such suffix: it may begin with a letter or a digit, and is lower case. */
const suffix = 'a'.repeat(suffixLength);

/** Control characters, line breaks, marks that change the direction of text, quotes: no kind takes them. */
const never = /[\p{Cc}\p{Cf}\u2028\u2029"'`]/u;

export const isSuffixed = (resource: Resource): boolean => resource.props.uniqueSuffix === true;

/** The name in its one line, with a visible sign for characters that are not. */
export const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u{FFFD}');

/**
 * The name, or a sentence that says why Azure refuses it. A name with a unique suffix is cut to fit, before or after
 * the suffix is added, so its length does not matter but its characters do.
 */
export function parseName(kind: string, name: string, suffixed: boolean): Result<string, string> {
  const rule = nameRule(kind);
  if (rule && name === '') return fail('Give it a name.');
  if (rule && never.test(name)) return fail('Do not use line breaks, quotes or invisible characters.');
  if (!rule || !suffixed) return parseResourceName(kind, name);
  const cut = parseResourceName(kind, name.slice(0, rule.max - suffixLength) + suffix);
  const whole = parseResourceName(kind, (name + suffix).slice(0, rule.max));
  const bad = [cut, whole].find((parsed) => !parsed.ok);
  return bad ?? { ok: true, value: name };
}

/** All names of a design in lower case. */
const takenNames = memoByIdentity(
  (topology: Topology): ReadonlySet<string> =>
    new Set([...topology.network.resources.values()].map((resource) => resource.name.toLowerCase())),
);

const trimmed = (name: string): string => name.replace(/^[-._]+|[-._]+$/g, '');

/** The name in plainer and plainer spellings. */
function spellings(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/[\p{M}\p{Cf}"'`]/gu, '');
  const dashed = trimmed(plain.replace(/[^A-Za-z0-9._-]+/g, '-'));
  const hyphens = trimmed(dashed.replace(/[-._]+/g, '-'));
  const bare = hyphens.replaceAll('-', '');
  return [dashed, hyphens, hyphens.toLowerCase(), bare, bare.toLowerCase()];
}

const numbered = (name: string, n: number, max: number): readonly string[] =>
  [`-${n}`, `${n}`].map((end) => trimmed(name.slice(0, max - end.length)) + end);

/** A legal name close to the old one that no shape of the design has, or undefined where a machine cannot know. */
export function legalName(topology: Topology, resource: Resource): string | undefined {
  const rule = nameRule(resource.kind);
  if (!rule) return undefined;
  const taken = takenNames(topology);
  const legal = (name: string): boolean => parseName(resource.kind, name, isSuffixed(resource)).ok;
  const good = (name: string): boolean => !taken.has(name.toLowerCase()) && legal(name);
  const max = Math.min(limits.nameLength, isSuffixed(resource) ? rule.max - suffixLength : rule.max);
  const close = spellings(resource.name).map((name) => trimmed(name.slice(0, max)));
  const hit = close.find(good);
  // The name of a zone is its meaning: another one would be another zone.
  if (hit !== undefined || resource.kind === 'private-dns-zone') return hit;
  const stem = resourceSpecs.get(resource.kind)?.nameStem ?? resource.kind;
  const short = stem.replaceAll('-', '');
  const long = close.flatMap((name) => (name === '' ? [stem] : [name, `${stem}-${name}`, `${short}${name}`]));
  const candidates = [...long, stem, short].map((name) => trimmed(name.slice(0, max)));
  // A name that is legal but taken gets a number before it gets other words.
  const found = close.some(legal) ? undefined : candidates.find(good);
  if (found !== undefined) return found;
  for (let n = 2; n < 1_000; n += 1) {
    const next = candidates.flatMap((name) => numbered(name, n, max)).find(good);
    if (next !== undefined) return next;
  }
  return undefined;
}
