// What an Azure Firewall does with a flow: network rules first, then application rules, each in the order of the
// collections' priorities; what no rule allows is denied. https://learn.microsoft.com/azure/firewall/rule-processing
import { isKubernetesTagHost, type RegionalNeed, tagsForHost } from '../facts/compute-outbound.ts';
import type { Prefix } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { both, coversInternet, type Match, matchEnd, tagEnd } from './address-match.ts';
import type { Firewall } from './egress.ts';
import { matchPorts } from './nsg-evaluation.ts';

export type NetworkCollection = Firewall['props']['networkCollections'][number];
export type NetworkRule = NetworkCollection['rules'][number];
export type ApplicationCollection = Firewall['props']['applicationCollections'][number];
export type ApplicationRule = ApplicationCollection['rules'][number];

/** Who asks: the prefixes of a subnet, or `anyone` to leave the sources of allow rules out of account. */
export type Asker = readonly Prefix[] | 'anyone';

/** A place in the firewall's tables. */
export type RuleAt = { readonly table: 'network' | 'application'; readonly collection: number; readonly rule: number };

/** `by` are the rules that decided; none where the firewall denies because nothing matched. */
export type FirewallAnswer = { readonly allowed: boolean; readonly by: readonly RuleAt[] };

type Decision = { readonly allowed: boolean; readonly by: RuleAt } | undefined;
type Collection = { readonly priority: number; readonly action: 'Allow' | 'Deny' };

const inOrder = <C extends Collection>(collections: readonly C[]): readonly (readonly [number, C])[] =>
  collections.map((collection, index) => [index, collection] as const).sort((a, b) => a[1].priority - b[1].priority);
/** Collections with their places, in the order in which Azure tries them. */
export const networkOrder = memoByIdentity((firewall: Firewall) => inOrder(firewall.props.networkCollections));
export const applicationOrder = memoByIdentity((firewall: Firewall) => inOrder(firewall.props.applicationCollections));

function matchAsker(sources: readonly string[], asker: Asker, action: Collection['action']): Match {
  if (asker !== 'anyone') return matchEnd(sources, { is: 'prefixes', prefixes: asker });
  return action === 'Allow' || coversInternet(sources) ? 'whole' : 'none';
}

const matchProtocols = (rule: NetworkRule, protocol: 'TCP' | 'UDP'): Match =>
  rule.protocols.includes('Any') || rule.protocols.includes(protocol) ? 'whole' : 'none';

/** Whether an FQDN pattern of a rule holds a host or a narrower pattern; a wildcard holds any number of labels. */
export function patternHolds(pattern: string, host: string): boolean {
  const [outer, inner] = [pattern.toLowerCase(), host.toLowerCase()];
  return outer === '*' || outer === inner || (outer.startsWith('*.') && inner.endsWith(outer.slice(1)));
}

type Destination = { readonly tag: string } | { readonly host: string };

function matchDestination(rule: NetworkRule, to: Destination): Match {
  if ('tag' in to) return matchEnd(rule.destinations, tagEnd(to.tag));
  if (rule.destinationFqdns.some((name) => name.toLowerCase() === to.host.toLowerCase())) return 'whole';
  return matchEnd(rule.destinations, { is: 'internet' });
}

/** The first network rule that decides the whole flow, or undefined when none does. */
function decideNetwork(
  firewall: Firewall,
  asker: Asker,
  to: Destination,
  protocol: 'TCP' | 'UDP',
  port: number,
): Decision {
  for (const [collection, { action, rules }] of networkOrder(firewall)) {
    for (const [rule, row] of rules.entries()) {
      const transport = both(matchProtocols(row, protocol), matchPorts(row.ports, { first: port, last: port }));
      // Addresses are the dearest to compare, so they come last.
      if (transport !== 'whole') continue;
      const match = both(matchDestination(row, to), matchAsker(row.sources, asker, action));
      if (match === 'whole') return { allowed: action === 'Allow', by: { table: 'network', collection, rule } };
    }
  }
  return undefined;
}

const namesHost = (rule: ApplicationRule, host: string): boolean =>
  rule.fqdns.some((pattern) => patternHolds(pattern, host)) ||
  (isKubernetesTagHost(host) && rule.fqdnTags.some((tag) => tag.toLowerCase() === 'azurekubernetesservice'));

/** The first application rule that decides requests to the host, or undefined when none does. */
function decideApplication(firewall: Firewall, asker: Asker, host: string, port: number): Decision {
  const protocol = `${port === 80 ? 'http' : 'https'}:${port}`;
  for (const [collection, { action, rules }] of applicationOrder(firewall)) {
    for (const [rule, row] of rules.entries()) {
      // Rules on an FQDN tag bring their own protocols.
      const spoken = row.fqdnTags.length > 0 || row.protocols.includes(protocol);
      if (!spoken || !namesHost(row, host) || matchAsker(row.sources, asker, action) !== 'whole') continue;
      return { allowed: action === 'Allow', by: { table: 'application', collection, rule } };
    }
  }
  return undefined;
}

const answer = (decision: Decision): FirewallAnswer =>
  decision ? { allowed: decision.allowed, by: [decision.by] } : { allowed: false, by: [] };

const all = (answers: readonly FirewallAnswer[]): FirewallAnswer => ({
  allowed: answers.length > 0 && answers.every(({ allowed }) => allowed),
  by: answers.flatMap(({ by }) => by),
});

/** Whether a host name is let through; UDP is for network rules only. */
function answerHost(
  firewall: Firewall,
  asker: Asker,
  host: string,
  protocol: 'TCP' | 'UDP',
  port: number,
): FirewallAnswer {
  const network = decideNetwork(firewall, asker, { host }, protocol, port);
  if (network || protocol === 'UDP') return answer(network);
  return answer(decideApplication(firewall, asker, host, port));
}

/**
 * Whether a firewall lets someone reach a required destination: by its tag, by every host name that stands for the
 * tag, or, for a host name, by the tags that stand for it. `partly` covered destinations count as not allowed.
 */
export function answerNeed(firewall: Firewall, need: RegionalNeed, asker: Asker, region: string): FirewallAnswer {
  if (need.kind === 'tag') {
    const network = decideNetwork(firewall, asker, { tag: need.name }, need.protocol, need.port);
    if (network) return answer(network);
    return all(need.hosts.map((host) => answerHost(firewall, asker, host, need.protocol, need.port)));
  }
  const direct = answerHost(firewall, asker, need.name, need.protocol, need.port);
  if (direct.allowed) return direct;
  const tags = tagsForHost(need.name, region).map((tag) =>
    answer(decideNetwork(firewall, asker, { tag }, need.protocol, need.port)),
  );
  const byTags = all(tags);
  if (byTags.allowed) return byTags;
  const newer = need.supersededBy;
  if (newer === undefined) return direct;
  const renamed = answerHost(firewall, asker, newer, need.protocol, need.port);
  return renamed.allowed ? renamed : direct;
}
