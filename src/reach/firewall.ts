// What an Azure Firewall does with a flow that passes through it: network rules, then application rules, then deny.
// https://learn.microsoft.com/azure/firewall/rule-processing
import { isKubernetesTagHost } from '../facts/compute-outbound.ts';
import { learn } from '../facts/learn.ts';
import { anyPort } from '../lib/ports.ts';
import { listed } from '../lib/sentence.ts';
import type { Firewall } from '../topology/egress.ts';
import {
  type ApplicationCollection,
  type ApplicationRule,
  applicationOrder,
  type NetworkCollection,
  type NetworkRule,
  networkOrder,
  patternHolds,
} from '../topology/firewall-evaluation.ts';
import { matchPorts } from '../topology/nsg-evaluation.ts';
import { type Held, heldBy, isPublicPrefix, type Space } from './end.ts';
import { firstMatches, type Look, type Taken } from './first-match.ts';
import type { Application } from './flow.ts';
import { filtered, type Seen } from './groups.ts';
import type { Step } from './step.ts';
import { pass, stop, type Translates, unknown } from './trail.ts';

/** A flow as a firewall sees it: it reads the host name of web requests. */
export type Request = Seen & {
  readonly application: Application;
  /** Host names that stand for the destination; all of them have to pass. None where no name is known. */
  readonly hosts: readonly string[];
};

/** What a firewall says, and whether it puts its own address in for that of the source. */
export type FirewallSaid = { readonly step: Step; readonly translates: Translates };

type Row = {
  readonly table: 'networkCollections' | 'applicationCollections';
  readonly action: 'Allow' | 'Deny';
  readonly name: string;
};
type NetworkRow = Row & { readonly rule: NetworkRule };
type ApplicationRow = Row & { readonly rule: ApplicationRule };

const noNetwork = { prefixes: [], mayHoldMore: false } as const;

const networkRows = (firewall: Firewall): readonly NetworkRow[] =>
  networkOrder(firewall).flatMap(([, { action, name, rules }]: readonly [number, NetworkCollection]) =>
    rules.map((rule) => ({ table: 'networkCollections' as const, action, name: `${name}/${rule.name}`, rule })),
  );
const applicationRows = (firewall: Firewall): readonly ApplicationRow[] =>
  applicationOrder(firewall).flatMap(([, { action, name, rules }]: readonly [number, ApplicationCollection]) =>
    rules.map((rule) => ({ table: 'applicationCollections' as const, action, name: `${name}/${rule.name}`, rule })),
  );

const nothing = (space: Space): Held => ({ sure: 'none', rest: space, maybe: false });
const everything = (space: Space): Held => ({ sure: space, rest: 'none', maybe: false });

/** What a network rule holds of the destination: addresses and tags, or host names that the firewall looks up. */
function networkDestination(firewall: Firewall, rule: NetworkRule, request: Request, to: Space): Held {
  const named = rule.destinationFqdns.map((name) => name.toLowerCase());
  const hosts = request.hosts.map((name) => name.toLowerCase());
  if (named.length > 0 && hosts.length > 0 && hosts.every((host) => named.includes(host))) {
    // It knows the addresses of names only when it resolves for its clients itself.
    return firewall.props.dnsProxy ? everything(to) : { ...nothing(to), maybe: true };
  }
  return heldBy(rule.destinations, to, request.destination, noNetwork);
}

function lookAtNetwork(
  firewall: Firewall,
  { rule }: NetworkRow,
  request: Request,
  from: Space,
  to: Space,
): Look | undefined {
  if (!rule.protocols.includes('Any') && !rule.protocols.includes(request.protocol)) return undefined;
  const { port, protocol } = request;
  // With any protocol, ports are those of TCP and UDP: a rule on some of them is not for ICMP.
  const ports = protocol === 'ICMP' ? anyPort : { first: port, last: port };
  const listsPing = protocol === 'ICMP' && rule.protocols.includes('ICMP');
  const concerns = listsPing || matchPorts(rule.ports, ports) === 'whole';
  if (!concerns) return undefined;
  return {
    from: heldBy(rule.sources, from, request.source, noNetwork),
    to: networkDestination(firewall, rule, request, to),
  };
}

/** Whether an application rule names a host: by a pattern, or by an FQDN tag of which the hosts are known. */
function namesHost({ fqdns, fqdnTags }: ApplicationRule, host: string): 'yes' | 'no' | 'maybe' {
  if (fqdns.some((pattern) => patternHolds(pattern, host))) return 'yes';
  if (fqdnTags.length === 0) return 'no';
  if (fqdnTags.some((tag) => tag.toLowerCase() === 'azurekubernetesservice')) {
    if (isKubernetesTagHost(host)) return 'yes';
    return fqdnTags.length === 1 ? 'no' : 'maybe';
  }
  return 'maybe';
}

function lookAtApplication(
  { rule }: ApplicationRow,
  request: Request,
  host: string | undefined,
  from: Space,
  to: Space,
): Look | undefined {
  const named = host === undefined ? 'maybe' : namesHost(rule, host);
  if (named === 'no') return undefined;
  const spoken =
    rule.fqdnTags.length > 0 ||
    rule.protocols.some((one) => one.toLowerCase() === `${request.application}:${request.port}`);
  if (!spoken) return undefined;
  return { from: heldBy(rule.sources, from, request.source, noNetwork), to: everything(to), maybe: named === 'maybe' };
}

/** Web requests and SQL are what application rules read. */
const isReadable = ({ protocol, application }: Request): boolean => protocol === 'TCP' && application !== 'other';

type Decision = { readonly action: 'Allow' | 'Deny'; readonly row: Row | null; readonly sure: boolean };

const decisions = (taken: readonly Taken<Row>[]): readonly Decision[] =>
  taken.map(({ rule, sure }) => ({ action: rule?.action ?? 'Deny', row: rule, sure }));

const networkRules = (firewall: Firewall, request: Request): readonly Taken<NetworkRow>[] =>
  firstMatches(networkRows(firewall), request.source.prefixes, request.destination.prefixes, (row, from, to) =>
    lookAtNetwork(firewall, row, request, from, to),
  );

/** What the tables decide about a request for one host name, or for a destination of which no name is known. */
function decide(firewall: Firewall, request: Request, host: string | undefined): readonly Decision[] {
  const network = networkRules(firewall, { ...request, hosts: host === undefined ? [] : [host] });
  const first = decisions(network.filter(({ rule }) => rule !== null));
  if (network.every(({ rule }) => rule !== null)) return first;
  if (!isReadable(request)) return [...first, { action: 'Deny', row: null, sure: true }];
  const { source, destination } = request;
  const second = firstMatches(applicationRows(firewall), source.prefixes, destination.prefixes, (row, from, to) =>
    lookAtApplication(row, request, host, from, to),
  );
  return [...first, ...decisions(second)];
}

/** Rules that deny some of a flow in the pass of network rules. */
export const networkDenials = (firewall: Firewall, request: Request): readonly string[] =>
  networkRules(firewall, request).flatMap(({ rule }) => (rule?.action === 'Deny' ? [rule.name] : []));

const places = (list: readonly Decision[]): readonly string[] => [
  ...new Set(list.map(({ row }) => (row ? `rule ${row.name}` : 'the final deny'))),
];

type Answer = 'allow' | 'deny' | 'open';

const answerOf = (list: readonly Decision[]): Answer => {
  if (list.every(({ action }) => action === 'Allow')) return 'allow';
  return list.every(({ action }) => action === 'Deny') ? 'deny' : 'open';
};

const allowedBy = (list: readonly Decision[], table: Row['table']): boolean =>
  list.some(({ action, row }) => action === 'Allow' && row?.table === table);

/** Private destinations keep their source in network rules; application rules and public destinations never do. */
function translationOf({ destination }: Request, all: readonly Decision[]): Translates {
  const { prefixes } = destination;
  if (prefixes === null || prefixes.every(isPublicPrefix)) return 'always';
  if (!allowedBy(all, 'networkCollections')) return 'always';
  return allowedBy(all, 'applicationCollections') || prefixes.some(isPublicPrefix) ? 'sometimes' : 'never';
}

/** What a firewall on the way says to a flow. Of several host names that are all needed, one refusal refuses the whole. */
export function firewallSays(firewall: Firewall, request: Request): FirewallSaid {
  const { hosts, application } = request;
  const answers = (hosts.length > 0 ? hosts : [undefined]).map((host) => {
    const list = decide(firewall, request, host);
    return { list, says: answerOf(list) };
  });
  const all = answers.flatMap(({ list }) => list);
  const refusing = answers.find(({ says }) => says === 'deny');
  const deciding = refusing?.list ?? answers.find(({ says }) => says === 'open')?.list ?? all;
  const row = deciding.find(({ sure }) => sure)?.row;
  const told = {
    layer: 'firewall',
    source: learn.firewallRules,
    element: { id: firewall.id, ...(row && { field: row.table, row: row.name }) },
  } as const;
  const translates = translationOf(request, all);
  const names = listed(places(deciding.filter(({ sure }) => sure)));
  if (refusing) {
    const obstacle = {
      is: 'firewall-rule',
      firewall: firewall.id,
      application,
      hosts,
      ...filtered(request, '*'),
    } as const;
    const some = answers.some(({ says }) => says !== 'deny') ? ` some of ${listed(hosts)}` : ' it';
    const why = row ? ` by ${names}.` : ': no rule allows it.';
    return { step: stop(`${firewall.name} denies${some}${why}`, { ...told, obstacle }), translates };
  }
  if (answers.every(({ says }) => says === 'allow')) {
    return { step: pass(`${firewall.name} allows it by ${names}.`, told), translates };
  }
  if (hosts.length === 0 && isReadable(request) && allowedBy(all, 'applicationCollections')) {
    const text = `${firewall.name} has no network rule for it; its application rules decide by a host name.`;
    return { step: unknown(text, 'the host name that the client asks for', told), translates };
  }
  const text = `${firewall.name} may allow it or not: ${listed(places(deciding))} may decide.`;
  return { step: unknown(text, 'which addresses are meant', told), translates };
}
