// What the columns of rules hold, as sides of boxes. A column that cannot be read gives undefined; then nothing is
// claimed of its rule.
import {
  cloudHolds,
  formatServiceTag,
  parseServiceTag,
  type ServiceTag,
  serviceTagFact,
  tagContains,
} from '../../facts/service-tags.ts';
import { last, type Prefix } from '../../lib/cidr.ts';
import { anyPort } from '../../lib/ports.ts';
import { entryPrefix } from '../address-match.ts';
import { portsOf } from '../nsg-evaluation.ts';
import { readNamed } from '../similar-tags.ts';
import type { Line, Side } from './cover.ts';
import { nothing, type Span, type Spans, union } from './spans.ts';

/** The line of what has no name. */
const plain: Line = { id: '' };

/** Every address, on any line. */
export const everyAddress: Spans = [{ first: 0, last: 2 ** 32 - 1 }];

export const spanOf = (prefix: Prefix): Span => ({ first: prefix.first, last: last(prefix) });

/** A side with numbers only. */
export const numbers = (spans: Spans): Side => ({ lines: [plain], own: () => spans, on: () => spans });

/** A side that holds everything that others name on it. */
export const everything: Side = numbers(everyAddress);

type TagLine = Line & { readonly tag: ServiceTag };
const isTagLine = (line: Line): line is TagLine => 'tag' in line;

/** Addresses that `VirtualNetwork` and `Internet` surely hold where a rule stands. */
export type TagsHere = { readonly virtualNetwork: Spans; readonly internet: Spans };

/** Whether everything behind the inner tag is surely behind the outer one. */
function surelyHolds(outer: ServiceTag, inner: ServiceTag): boolean {
  if (tagContains(outer, inner)) return true;
  // Internet has the public addresses of Azure too; only what describes the network or the platform is outside.
  if (outer.name === 'Internet') return serviceTagFact(inner.name)?.routeTable === true;
  return cloudHolds(outer, inner) === 'yes';
}

/** Name resolution, metadata and licensing of the platform: rules for other addresses do not touch them. */
const isPlatform = ({ name }: ServiceTag): boolean => name.startsWith('AzurePlatform');

const lineOf = (entry: string): Line | TagLine | undefined => {
  const { is } = readNamed(entry);
  // Azure refuses host names and spellings that it does not list; a name newer than the list stands for itself.
  if (is === 'host' || is === 'spelling') return undefined;
  const tag = parseServiceTag(entry);
  return tag ? { id: `tag ${formatServiceTag(tag)}`, tag } : { id: `tag ${entry.toLowerCase()}` };
};

/** Remembers what a side holds on each line, which is asked again and again. */
function remembered(on: (line: Line) => Spans): (line: Line) => Spans {
  const known = new Map<string, Spans>();
  return (line) => {
    const hit = known.get(line.id);
    if (hit) return hit;
    const spans = on(line);
    known.set(line.id, spans);
    return spans;
  };
}

/** Prefixes, addresses, tags and *; `more` are names that stand for themselves, such as host names. */
export function addresses(entries: readonly string[], here: TagsHere, more: readonly Line[] = []): Side | undefined {
  const prefixes: Prefix[] = [];
  const names: (Line | TagLine)[] = [...more];
  for (const entry of entries) {
    const prefix = entryPrefix(entry);
    const line = prefix ? undefined : lineOf(entry);
    if (prefix) prefixes.push(prefix);
    else if (line) names.push(line);
    else return undefined;
  }
  if (prefixes.length + names.length === 0) return undefined;
  const known = union(prefixes.map(spanOf));
  const tags = names.filter(isTagLine).map(({ tag }) => tag);
  const has = (name: string): boolean => tags.some((tag) => tag.name === name);
  const unnamed = union([
    ...known,
    ...(has('VirtualNetwork') ? here.virtualNetwork : nothing),
    ...(has('Internet') ? here.internet : nothing),
  ]);
  const ids = new Set(names.map(({ id }) => id));
  return {
    lines: [...(known.length > 0 ? [plain] : []), ...new Map(names.map((line) => [line.id, line])).values()],
    own: (line) => (line.id === plain.id ? known : everyAddress),
    on: remembered((line) => {
      if (line.id === plain.id) return unnamed;
      if (ids.has(line.id)) return everyAddress;
      if (!isTagLine(line)) return known;
      if (isPlatform(line.tag)) return nothing;
      return tags.some((tag) => surelyHolds(tag, line.tag)) ? everyAddress : known;
    }),
  };
}

/** Names that hold one another, and nothing else. */
export function names(own: readonly string[], holds: (outer: string, inner: string) => boolean): Side | undefined {
  if (own.length === 0) return undefined;
  return {
    lines: [...new Set(own)].map((id) => ({ id })),
    own: () => everyAddress,
    on: remembered(({ id }) => (own.some((outer) => holds(outer, id)) ? everyAddress : nothing)),
  };
}

/** Protocols without ports, such as ICMP, match rules for all ports; of others nobody says. */
const withoutPort: Span = { first: anyPort.last + 1, last: anyPort.last + 1 };

/** Ports; `portless` when the protocols of the rule are not TCP and UDP alone. */
export function ports(texts: readonly string[], portless: boolean): Side | undefined {
  const ranges = portsOf(texts);
  if (ranges.length === 0 || ranges.length < texts.length) return undefined;
  const isAll = ({ first, last: end }: Span): boolean => first === anyPort.first && end === anyPort.last;
  const numbered = union(ranges);
  const own = portless && numbered.some(isAll) ? union([...numbered, withoutPort]) : numbered;
  const on = ranges.some(isAll) ? union([...numbered, withoutPort]) : numbered;
  return { lines: [plain], own: () => own, on: () => on };
}

/** The sides as a part, unless one could not be read. */
export const partOf = (...sides: readonly (Side | undefined)[]): readonly Side[] | undefined =>
  sides.every((side) => side !== undefined) ? sides : undefined;
