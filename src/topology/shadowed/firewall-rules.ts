// Rules of a firewall that never match: NAT, network and application rules, each after those of their table that come
// first, and application rules after all network rules. https://learn.microsoft.com/azure/firewall/rule-processing
import { parseServiceTag, serviceTagFact } from '../../facts/service-tags.ts';
import { anyPort } from '../../lib/ports.ts';
import { entryPrefix } from '../address-match.ts';
import type { Firewall } from '../egress.ts';
import { type ApplicationRule, type NetworkRule, patternHolds } from '../firewall-evaluation.ts';
import { type Entry, type Line, type Part, type Shadow, type Side, shadowsAmong } from './cover.ts';
import { addresses, everything, names, numbers, partOf, ports } from './sides.ts';
import { nothing, type Span, type Spans, union } from './spans.ts';

type NatRule = Firewall['props']['natCollections'][number]['rules'][number];
export type FirewallTable = 'natCollections' | 'networkCollections' | 'applicationCollections';

/** A rule in its place. */
export type FirewallRow = {
  readonly table: FirewallTable;
  readonly collection: number;
  readonly rule: number;
  readonly name: string;
  readonly priority: number;
};

type Collection<R> = { readonly priority: number; readonly rules: readonly R[] };

/** A firewall names no tags that describe the network, so no tag holds any address here. */
const nowhere = { virtualNetwork: nothing, internet: nothing };

/** Sources are addresses; Azure takes no tags there. */
const sourceSide = (sources: readonly string[]): Side | undefined =>
  sources.every((source) => entryPrefix(source)) ? addresses(sources, nowhere) : undefined;

const isRefused = (destination: string): boolean => {
  const tag = entryPrefix(destination) ? undefined : parseServiceTag(destination);
  return tag !== undefined && serviceTagFact(tag.name)?.azureFirewall === false;
};

const hostLine = (host: string): Line => ({ id: `host ${host.toLowerCase()}` });

const protocols: readonly string[] = ['TCP', 'UDP', 'ICMP'];

/** The listed protocols in a row, and one place more for whatever else Any may mean. */
function protocolSide(texts: readonly string[]): Side | undefined {
  if (texts.length === 0) return undefined;
  if (texts.includes('Any')) return numbers([{ first: 0, last: protocols.length }]);
  return numbers(union(texts.map((text): Span => ({ first: protocols.indexOf(text), last: protocols.indexOf(text) }))));
}

const isPortless = (texts: readonly string[]): boolean => texts.some((text) => text !== 'TCP' && text !== 'UDP');

/** Every rule of a table that can be read, in the order of priorities and rows. */
function entriesOf<R extends { readonly name: string }, C extends Collection<R>>(
  table: FirewallTable,
  collections: readonly C[],
  actionOf: (rule: R, collection: C) => string,
  partsOf: (rule: R) => readonly Part[],
): readonly Entry<FirewallRow>[] {
  const all = collections.flatMap((each, collection) =>
    each.rules.flatMap((rule, index): Entry<FirewallRow>[] => {
      const parts = partsOf(rule);
      const row: FirewallRow = { table, collection, rule: index, name: rule.name, priority: each.priority };
      return parts.length > 0 ? [{ row, action: actionOf(rule, each), parts }] : [];
    }),
  );
  return all.sort((a, b) => a.row.priority - b.row.priority);
}

/** Network rules come before application rules. Of collections with equal priorities none comes first. */
const comesBefore = ({ row: one }: Entry<FirewallRow>, { row: other }: Entry<FirewallRow>): boolean =>
  one.table !== other.table ||
  one.priority < other.priority ||
  (one.collection === other.collection && one.rule < other.rule);

/** A NAT rule listens on the firewall's own address where it names none. */
const ownAddress: Line = { id: 'own address' };

function natParts(rule: NatRule): readonly Part[] {
  if (rule.translatedAddress === '' || rule.translatedPort === '') return [];
  const named = rule.destinations.length > 0;
  const part = partOf(
    protocolSide(rule.protocols),
    ports(rule.ports, false),
    addresses(rule.destinations, nowhere, named ? [] : [ownAddress]),
    sourceSide(rule.sources),
  );
  return part ? [part] : [];
}

const natEntries = ({ props }: Firewall): readonly Entry<FirewallRow>[] =>
  entriesOf(
    'natCollections',
    props.natCollections,
    (rule) => `${rule.translatedAddress}:${rule.translatedPort}`,
    natParts,
  );

function networkParts(rule: NetworkRule): readonly Part[] {
  if (rule.destinations.some(isRefused)) return [];
  const part = partOf(
    protocolSide(rule.protocols),
    ports(rule.ports, isPortless(rule.protocols)),
    addresses(rule.destinations, nowhere, rule.destinationFqdns.map(hostLine)),
    sourceSide(rule.sources),
  );
  return part ? [part] : [];
}

const networkEntries = ({ props }: Firewall): readonly Entry<FirewallRow>[] =>
  entriesOf('networkCollections', props.networkCollections, (_, { action }) => action, networkParts);

/** Ports by scheme: `https:443`; each scheme is a line. */
function schemesOf(texts: readonly string[], more: readonly (readonly [string, Spans])[] = []): Side | undefined {
  const schemes = new Map<string, Spans>(more);
  for (const text of texts) {
    const [scheme = '', port = ''] = text.toLowerCase().split(':');
    const number = Number(port);
    if (!Number.isInteger(number)) return undefined;
    schemes.set(scheme, union([...(schemes.get(scheme) ?? nothing), { first: number, last: number }]));
  }
  if (texts.length === 0) return undefined;
  const on = ({ id }: Line): Spans => schemes.get(id) ?? nothing;
  return { lines: [...schemes.keys()].map((id) => ({ id })), own: on, on };
}

const sameTag = (outer: string, inner: string): boolean => outer === inner;

/** Sides of an application rule: source, address, host, scheme with port. It asks for a host, at whatever address. */
function applicationParts(rule: ApplicationRule): readonly Part[] {
  const sources = sourceSide(rule.sources);
  const hosts = names(
    rule.fqdns.map((pattern) => pattern.toLowerCase()),
    (outer, inner) => !inner.startsWith('tag ') && patternHolds(outer, inner),
  );
  const tags = names(
    rule.fqdnTags.map((tag) => `tag ${tag.toLowerCase()}`),
    sameTag,
  );
  // An FQDN tag brings protocols of its own, which nobody here knows.
  const ofTag = schemesOf(rule.protocols, [['of the tag', [anyPort]]]);
  const schemes = schemesOf(rule.protocols);
  return [
    hosts && partOf(sources, everything, hosts, schemes),
    tags && partOf(sources, everything, tags, ofTag),
  ].filter((part) => part !== undefined);
}

const applicationEntries = ({ props }: Firewall): readonly Entry<FirewallRow>[] =>
  entriesOf('applicationCollections', props.applicationCollections, (_, { action }) => action, applicationParts);

/**
 * What a network rule takes from application rules: requests over TCP to its addresses, whatever the host. Names and
 * tags stand for addresses that nobody knows, so they take nothing for sure.
 */
function inFront(rule: NetworkRule): readonly Part[] {
  const prefixes = rule.destinations.filter((destination) => entryPrefix(destination));
  const speaksTcp = rule.protocols.includes('TCP') || rule.protocols.includes('Any');
  if (!speaksTcp || prefixes.length === 0 || networkParts(rule).length === 0) return [];
  const part = partOf(sourceSide(rule.sources), addresses(prefixes, nowhere), everything, ports(rule.ports, false));
  return part ? [part] : [];
}

/** Rules of all three tables that never match. */
export function shadowedFirewallRules(firewall: Firewall): readonly Shadow<FirewallRow>[] {
  const first = entriesOf('networkCollections', firewall.props.networkCollections, (_, { action }) => action, inFront);
  const application = applicationEntries(firewall);
  return [
    ...shadowsAmong(natEntries(firewall), comesBefore),
    ...shadowsAmong(networkEntries(firewall), comesBefore),
    ...shadowsAmong(application.length === 0 ? [] : [...first, ...application], comesBefore).filter(
      // Network rules are told of in their own table.
      ({ row }) => row.table === 'applicationCollections',
    ),
  ];
}
