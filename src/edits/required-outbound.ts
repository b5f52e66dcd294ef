// Rows that let a scenario out, and taking them away again: rules of a firewall, a security group, a managed network.
// What is missing and who may ask is told by the caller.
import type { RegionalNeed } from '../facts/compute-outbound.ts';
import type { Destinations } from '../facts/scenario-needs.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { withApplicationRules, withNetworkRules } from './firewall-collections.ts';
import {
  type ApplicationRule,
  applicationRules,
  groupedNeeds,
  type NetworkRule,
  networkRules,
} from './firewall-rows.ts';
import { hostRule, tagRule } from './outbound-rows.ts';
import { freshRowName } from './row-names.ts';
import { insertBefore } from './security-priorities.ts';
import { allowTag } from './security-rows.ts';

type Firewall = ResourceOf<'azure-firewall'>;
type SecurityRule = ResourceOf<'network-security-group'>['props']['rules'][number];
type OutboundRule = ResourceOf<'aml-workspace'>['props']['outboundRules'][number];

/** What is to be let out of a firewall. */
type Opening = {
  /** Name of the application rules. */
  readonly name: string;
  readonly missing: readonly RegionalNeed[];
  /** FQDN tag that stands for all the host names. */
  readonly fqdnTag?: string;
  readonly sources: readonly string[];
};

const isTag = ({ kind }: RegionalNeed): boolean => kind === 'tag';
const isHost = ({ kind }: RegionalNeed): boolean => kind === 'fqdn';

/** An application rule on an FQDN tag, which brings its own protocols. */
const fqdnTagRule = (name: string, tag: string, sources: readonly string[]): ApplicationRule => ({
  name,
  protocols: ['https:443', 'http:80'],
  sources,
  fqdns: [],
  fqdnTags: [tag],
});

/** The firewall with rules for what is missing, or undefined when no priority is left before a deny. */
export function openInFirewall(firewall: Firewall, opening: Opening): Firewall | undefined {
  const { name, missing, fqdnTag, sources } = opening;
  const network = networkRules(missing.filter(isTag), sources);
  const hosts = missing.filter(isHost);
  const byTag = fqdnTag === undefined ? undefined : fqdnTagRule(name, fqdnTag, sources);
  const application = byTag && hosts.length > 0 ? [byTag] : applicationRules(hosts, sources, name);
  const first = network.length === 0 ? {} : withNetworkRules(firewall, network);
  if (!first) return undefined;
  const half: Firewall = { ...firewall, props: { ...firewall.props, ...first } };
  const second = application.length === 0 ? {} : withApplicationRules(half, application);
  return second && { ...half, props: { ...half.props, ...second } };
}

/** The rules of a security group with allow rules for missing tags before every rule from a priority on. */
export const openInGroup = (
  rules: readonly SecurityRule[],
  missing: readonly RegionalNeed[],
  limit: number,
): readonly SecurityRule[] => {
  const written = { TCP: 'Tcp', UDP: 'Udp', Any: '*' } as const;
  const rows = groupedNeeds(missing).map(([need, ports]) => allowTag(need.name, written[need.written], ports));
  return rows.length === 0 ? rules : insertBefore(rules, rows, limit);
};

/** Room for a number behind it in the 33 characters that Azure takes. */
const nameLength = 29;
const ruleNameOf = (destination: string): string =>
  destination.replace(/^\*\./, 'any-').replaceAll('.', '-').slice(0, nameLength);

/** The rules of a managed network with one for each missing tag and host name. */
export function openInManaged(
  rules: readonly OutboundRule[],
  missing: readonly RegionalNeed[],
): readonly OutboundRule[] {
  const protocols = { TCP: 'TCP', UDP: 'UDP', Any: '*' } as const;
  const tags = groupedNeeds(missing.filter(isTag)).map(([need, ports]) => ({
    ...tagRule(ruleNameOf(need.name), need.name, ports.join(', ')),
    protocol: protocols[need.written],
  }));
  const hosts = [...new Set(missing.filter(isHost).map(({ name }) => name))];
  const opened: OutboundRule[] = [...rules];
  for (const row of [...tags, ...hosts.map((host) => hostRule(ruleNameOf(host), host))]) {
    const names = opened.map(({ name }) => name);
    opened.push({ ...row, name: freshRowName(names, row.name) });
  }
  return opened;
}

type Holds = (destination: string, port: string) => boolean;

/** What is left of a row without the destinations on the ports that are closed; what one row cannot say stays open. */
function cut(destinations: readonly string[], ports: readonly string[], closed: Holds) {
  if (destinations.length === 0) return { destinations, ports };
  const open = ports.filter((port) => !destinations.every((destination) => closed(destination, port)));
  const left = destinations.filter((destination) => !open.every((port) => closed(destination, port)));
  return { destinations: left, ports: open };
}

const fits = (need: RegionalNeed, protocols: readonly string[], any: string): boolean =>
  need.written === 'Any'
    ? protocols.every((protocol) => ['TCP', 'UDP', any].includes(protocol.toUpperCase()))
    : protocols.every((protocol) => protocol.toUpperCase() === need.protocol);

/** Whether a row with these protocols opens, by its tag and a port, nothing but what the destinations have. */
const closesTag =
  ({ tags }: Destinations, protocols: readonly string[], any: string): Holds =>
  (destination, port) =>
    tags.some(
      (need) =>
        need.name.toLowerCase() === destination.toLowerCase() &&
        String(need.port) === port &&
        fits(need, protocols, any),
    );

const closesHost = ({ hosts }: Destinations, host: string): boolean => hosts.has(host.trim().toLowerCase());

function withoutNetwork(rule: NetworkRule, gone: Destinations): NetworkRule | undefined {
  const byTag = closesTag(gone, rule.protocols, 'ANY');
  const named = [...rule.destinations, ...rule.destinationFqdns];
  const left = cut(named, rule.ports, (to, port) => byTag(to, port) || closesHost(gone, to));
  if (left.destinations.length === named.length && left.ports.length === rule.ports.length) return rule;
  if (left.destinations.length === 0 || left.ports.length === 0) return undefined;
  const stays = (name: string) => left.destinations.includes(name);
  return {
    ...rule,
    destinations: rule.destinations.filter(stays),
    destinationFqdns: rule.destinationFqdns.filter(stays),
    ports: left.ports,
  };
}

function withoutApplication(rule: ApplicationRule, gone: Destinations): ApplicationRule | undefined {
  const fqdns = rule.fqdns.filter((host) => !closesHost(gone, host));
  const fqdnTags = rule.fqdnTags.filter((tag) => tag.toLowerCase() !== gone.fqdnTag?.toLowerCase());
  if (fqdns.length === rule.fqdns.length && fqdnTags.length === rule.fqdnTags.length) return rule;
  return fqdns.length === 0 && fqdnTags.length === 0 ? undefined : { ...rule, fqdns, fqdnTags };
}

/** A list without the items that a change drops, of all items or of one; the same list when nothing changed. */
function kept<T>(items: readonly T[], change: (item: T) => T | undefined, only?: object): readonly T[] {
  const next = items.flatMap((item) => (only === undefined || only === item ? (change(item) ?? []) : item));
  return next.length === items.length && next.every((item, index) => item === items[index]) ? items : next;
}

type Collection<R> = { readonly action: 'Allow' | 'Deny'; readonly rules: readonly R[] };

/** Collections without what is closed; those that become empty go too. */
const keptCollections = <R, C extends Collection<R>>(
  collections: readonly C[],
  change: (rule: C['rules'][number]) => C['rules'][number] | undefined,
  only?: object,
): readonly C[] =>
  kept(collections, (collection) => {
    if (collection.action === 'Deny') return collection;
    const rules = kept(collection.rules, change, only);
    if (rules === collection.rules) return collection;
    return rules.length === 0 ? undefined : { ...collection, rules };
  });

/** The firewall without rules, or host names in rules, that open these destinations and no wider ones; `only` in one. */
export const closeInFirewall = (firewall: Firewall, gone: Destinations, only?: object): Firewall => ({
  ...firewall,
  props: {
    ...firewall.props,
    networkCollections: keptCollections(firewall.props.networkCollections, (rule) => withoutNetwork(rule, gone), only),
    applicationCollections: keptCollections(
      firewall.props.applicationCollections,
      (rule) => withoutApplication(rule, gone),
      only,
    ),
  },
});

function withoutSecurity(rule: SecurityRule, gone: Destinations): SecurityRule | undefined {
  if (rule.direction !== 'Outbound' || rule.access !== 'Allow') return rule;
  const closed = closesTag(gone, [rule.protocol], '*');
  const { destinations, ports } = cut(rule.destinations, rule.destinationPorts, closed);
  if (destinations.length === rule.destinations.length && ports.length === rule.destinationPorts.length) return rule;
  return destinations.length === 0 || ports.length === 0
    ? undefined
    : { ...rule, destinations, destinationPorts: ports };
}

function withoutManaged(rule: OutboundRule, gone: Destinations): OutboundRule | undefined {
  if (rule.type === 'FQDN') return closesHost(gone, rule.fqdn) ? undefined : rule;
  if (rule.type !== 'ServiceTag') return rule;
  const all = rule.ports.split(',').map((port) => port.trim());
  const { ports } = cut([rule.serviceTag], all, closesTag(gone, [rule.protocol], '*'));
  if (ports.length === all.length) return rule;
  return ports.length === 0 ? undefined : { ...rule, ports: ports.join(', ') };
}

/** The rules of a security group without what opens these destinations and no wider ones; `only` in one. */
export const closeInGroup = (
  rules: readonly SecurityRule[],
  gone: Destinations,
  only?: object,
): readonly SecurityRule[] => kept(rules, (rule) => withoutSecurity(rule, gone), only);

/** The rules of a managed network without what opens these destinations and no wider ones; `only` in one. */
export const closeInManaged = (
  rules: readonly OutboundRule[],
  gone: Destinations,
  only?: object,
): readonly OutboundRule[] => kept(rules, (rule) => withoutManaged(rule, gone), only);
