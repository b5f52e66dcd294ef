// Names of nodes: made of what the person wrote and of the kind, so that they mean something and stay as they are
// when the drawing grows. https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
import type { NodeSymbol } from './expr.ts';

/** Words of Bicep that a declaration may not have or should not hide. */
const reserved: ReadonlySet<string> = new Set(
  `any array as assert az bool deployer deployment environment existing extension false fail for func if import in int
  location metadata module names null object output param provider providers resource resourcegroup secure string
  subscription sys tags targetscope tenant true type useremotegateways using var with adminusername sshpublickey
  mainlocation mainresourcegroup mainresourcegroupid mainsubscription`
    .toLowerCase()
    .split(/\s+/),
);

const longest = 48;

/** The ASCII words of a text, in lower case: `vnet-Hub01` has vnet, hub and 01. */
const words = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .slice(0, 200)
      .match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? []
  ).map((word) => word.toLowerCase());

/** The words as one identifier: hubVirtualNetwork. */
const camel = (parts: readonly string[]): string =>
  parts.map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('');

const startsWith = (list: readonly string[], start: readonly string[]): boolean =>
  start.every((word, index) => list[index] === word);

/** The list and the end, with what both share only once: training subnet + subnet. */
function joinWords(list: readonly string[], end: readonly string[]): readonly string[] {
  for (let shared = Math.min(list.length, end.length); shared > 0; shared -= 1) {
    if (startsWith(list.slice(-shared), end.slice(0, shared))) return [...list.slice(0, -shared), ...end];
  }
  return [...list, ...end];
}

/** The words of a name without the abbreviation that names of its kind begin with; all of them if nothing would stay. */
function ownWords(name: string, stem: string): readonly string[] {
  const all = words(name);
  const abbreviation = words(stem.split('.')[0] ?? '');
  let shared = 0;
  while (shared < abbreviation.length && all[shared] === abbreviation[shared]) shared += 1;
  return all.slice(shared);
}

/** An identifier for a thing of that name and kind; `stem` is the abbreviation that names of the kind begin with. */
export function identifier(name: string, kind: string, stem = ''): string {
  const own = ownWords(name, stem);
  const end = words(kind);
  const kept: string[] = [];
  for (const word of own.length + end.length > 0 ? own : words(name)) {
    if ([...kept, word].join('').length <= longest) kept.push(word);
  }
  const text = camel(joinWords(kept, end));
  return /^[0-9]/.test(text) ? camel([...end, ...kept]) : text;
}

/** A short text of letters and digits that depends on nothing but the given one (FNV-1a). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).slice(-6).padStart(6, '0');
}

/** Gives out symbols; each key has one for good. */
export type Symbols = {
  /** The symbol of a key, made from the wanted identifier the first time; the key decides when that is taken. */
  take(key: string, wanted: string): NodeSymbol;
};

/** A registry in which all `first` keys have their symbols already; of these, all that want the same get a suffix. */
export function createSymbols(first: readonly (readonly [key: string, wanted: string])[]): Symbols {
  const known = new Map<string, NodeSymbol>();
  const taken = new Set<string>(reserved);
  const wants = new Map<string, number>();
  for (const [, wanted] of first) wants.set(wanted.toLowerCase(), (wants.get(wanted.toLowerCase()) ?? 0) + 1);
  const claim = (key: string, wanted: string, crowded: boolean): NodeSymbol => {
    const suffixed = `${wanted}_${shortHash(key)}`;
    let candidate = crowded || taken.has(wanted.toLowerCase()) ? suffixed : wanted;
    for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${suffixed}_${n}`;
    taken.add(candidate.toLowerCase());
    const symbol = candidate as NodeSymbol; // letters, digits and underscores only: see camel and shortHash
    known.set(key, symbol);
    return symbol;
  };
  for (const [key, wanted] of first) claim(key, wanted, (wants.get(wanted.toLowerCase()) ?? 0) > 1);
  return { take: (key, wanted) => known.get(key) ?? claim(key, wanted, false) };
}

/** Ends of identifiers for rows with these names, in their order: Pypi + OutboundRule; equal ones are numbered. */
export function rowRoles(names: readonly string[], end: string): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const text = identifier(name, end);
    const role = text.slice(0, 1).toUpperCase() + text.slice(1);
    const count = (counts.get(role.toLowerCase()) ?? 0) + 1;
    counts.set(role.toLowerCase(), count);
    return count === 1 ? role : `${role}_${count}`;
  });
}
