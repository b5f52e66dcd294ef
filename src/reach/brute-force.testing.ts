// An evaluator of its own for tiny networks: one concrete source address and one concrete destination address at a time,
// by plain enumeration. It shares no code with the engine.
import {
  firewallRange,
  ranges,
  spaces,
  type TinyEnd,
  type TinyFirewallRule,
  type TinyFlow,
  type TinyMachine,
  type TinyNetwork,
  type TinyRule,
} from './tiny-network.testing.ts';

type Says = 'yes' | 'no' | 'maybe';

const number = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** First address and count of a prefix; one address without a length. */
function span(text: string): readonly [first: number, count: number] {
  const [address = '', length = '32'] = text.split('/');
  const count = 2 ** (32 - Number(length));
  return [Math.floor(number(address) / count) * count, count];
}
const has = (prefix: string, address: number): boolean => {
  const [first, count] = span(prefix);
  return address >= first && address < first + count;
};
const lengthOf = (prefix: string): number => Number(prefix.split('/')[1] ?? 32);
const addressesOf = (prefix: string): readonly number[] => {
  const [first, count] = span(prefix);
  return Array.from({ length: count }, (_, n) => first + n);
};
const closed = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
const isPublic = (address: number): boolean => !closed.some((prefix) => has(prefix, address));
const homeOf = (place: number): 0 | 1 => (place < 2 ? 0 : 1);

const opens = (ports: readonly string[], port: number): boolean =>
  ports.some((text) => {
    const [first = '', last = first] = text.split('-');
    return text === '*' || (port >= Number(first) && port <= Number(last));
  });

/** What VirtualNetwork holds at a subnet. */
function inVirtualNetwork(net: TinyNetwork, place: number, address: number): Says {
  const { routes } = net.subnets[place] ?? { routes: [] };
  const near = spaces.some((space, n) => (n === homeOf(place) || net.peered) && has(space, address));
  if (near || address === number('168.63.129.16')) return 'yes';
  if (routes.some(({ prefix }) => lengthOf(prefix) > 0 && has(prefix, address))) return 'yes';
  return routes.some(({ prefix }) => lengthOf(prefix) === 0) ? 'maybe' : 'no';
}

function entryHolds(net: TinyNetwork, place: number, entry: string, address: number): Says {
  if (entry === '*') return 'yes';
  if (entry === 'VirtualNetwork') return inVirtualNetwork(net, place, address);
  if (entry === 'Internet') return isPublic(address) && inVirtualNetwork(net, place, address) !== 'yes' ? 'yes' : 'no';
  return has(entry, address) ? 'yes' : 'no';
}

const anyOf = (list: readonly Says[]): Says => (list.includes('yes') ? 'yes' : list.includes('maybe') ? 'maybe' : 'no');
const allOf = (list: readonly Says[]): Says => (list.includes('no') ? 'no' : list.includes('maybe') ? 'maybe' : 'yes');

const standard = (direction: TinyRule['direction']): readonly TinyRule[] => {
  const base = { direction, protocol: '*', ports: ['*'] } as const;
  const [source, destination] = direction === 'Inbound' ? ['168.63.129.16', '*'] : ['*', 'Internet'];
  return [
    { ...base, priority: 65_000, access: 'Allow', sources: ['VirtualNetwork'], destinations: ['VirtualNetwork'] },
    { ...base, priority: 65_001, access: 'Allow', sources: [source], destinations: [destination] },
    { ...base, priority: 65_500, access: 'Deny', sources: ['*'], destinations: ['*'] },
  ];
};

type Hop = { readonly place: number; readonly from: number; readonly to: number; readonly port: number };

/** Which of some rules may decide one packet of TCP, in their order; the last of them decides for sure where one does. */
function deciding<R extends Omit<TinyRule, 'access'>>(
  net: TinyNetwork,
  rules: readonly R[],
  direction: TinyRule['direction'],
  hop: Hop,
): { readonly found: readonly R[]; readonly sure: boolean } {
  const found: R[] = [];
  for (const one of [...rules].sort((a, b) => a.priority - b.priority)) {
    if (one.direction !== direction || one.protocol === 'Udp' || !opens(one.ports, hop.port)) continue;
    const held = allOf([
      anyOf(one.sources.map((entry) => entryHolds(net, hop.place, entry, hop.from))),
      anyOf(one.destinations.map((entry) => entryHolds(net, hop.place, entry, hop.to))),
    ]);
    if (held !== 'no') found.push(one);
    if (held === 'yes') return { found, sure: true };
  }
  return { found, sure: false };
}

/** What the rules of a group say to one packet of TCP. */
function group(net: TinyNetwork, rules: readonly TinyRule[] | null, direction: TinyRule['direction'], hop: Hop): Says {
  if (!rules) return 'yes';
  const { found } = deciding(net, [...rules, ...standard(direction)], direction, hop);
  const said = new Set(found.map(({ access }) => access));
  return said.size === 2 ? 'maybe' : said.has('Allow') ? 'yes' : 'no';
}

/** What admin rules and groups say together: those of the first network come before its groups. */
function filters(
  net: TinyNetwork,
  groups: readonly (readonly TinyRule[] | null)[],
  direction: TinyRule['direction'],
  hop: Hop,
): Says {
  const { found, sure } = deciding(net, homeOf(hop.place) === 0 ? net.admin : [], direction, hop);
  const asked = allOf(groups.map((rules) => group(net, rules, direction, hop)));
  const words = { AlwaysAllow: 'yes', Deny: 'no', Allow: asked } as const;
  const answers = new Set<Says>([...found.map(({ access }) => words[access]), ...(sure ? [] : [asked])]);
  const [only] = answers;
  return answers.size === 1 && only ? only : 'maybe';
}

function firewallAllows(rules: readonly TinyFirewallRule[], { from, to, port }: Hop): boolean {
  const sorted = [...rules].sort((a, b) => a.priority - b.priority);
  const inside = (list: readonly string[], address: number): boolean =>
    list.some((entry) => entry === '*' || has(entry, address));
  const found = sorted.find(
    ({ sources, destinations, ports }) => inside(sources, from) && inside(destinations, to) && opens(ports, port),
  );
  return found?.action === 'Allow';
}

type Next = 'local' | 'peer' | 'internet' | 'nowhere' | 'firewall';
/** A place is a subnet, or the firewall's where the number is 4. */
const firewallPlace = 4;
const networkAt = (place: number): 0 | 1 => (place === firewallPlace ? 0 : homeOf(place));

/** The next hop of one address: the longest prefix, those of one's own first. */
function nextHop(net: TinyNetwork, place: number, to: number): Next {
  const own = net.subnets[place]?.routes ?? [];
  const home = networkAt(place);
  const words = { VirtualAppliance: 'firewall', None: 'nowhere', VnetLocal: 'local', Internet: 'internet' } as const;
  const table: readonly (readonly [prefix: string, next: Next])[] = [
    ...own.map(({ prefix, hop }) => [prefix, words[hop]] as const),
    [spaces[home], 'local'],
    ...(net.peered ? ([[spaces[home === 0 ? 1 : 0], 'peer']] as const) : []),
    ...(own.some(({ prefix }) => lengthOf(prefix) === 0) ? [] : closed.map((prefix) => [prefix, 'nowhere'] as const)),
    ['0.0.0.0/0', 'internet'],
  ];
  const fitting = table.filter(([prefix]) => has(prefix, to));
  const longest = Math.max(...fitting.map(([prefix]) => lengthOf(prefix)));
  return fitting.find(([prefix]) => lengthOf(prefix) === longest)?.[1] ?? 'nowhere';
}

const subnetOf = (address: number): number => ranges.findIndex((range) => has(range, address));

/** Whether a packet gets over the peering into a network. */
function crosses(net: TinyNetwork, into: 0 | 1, from: number): boolean {
  const local = has(spaces[into === 0 ? 1 : 0], from);
  return net.peered && (local || net.forwarded[into]);
}

type Way = Hop & {
  readonly passed: boolean;
  readonly seen: readonly number[];
  readonly machine: TinyMachine | undefined;
};

/** The end of the way in a network: the groups there, then the way back. */
function deliver(net: TinyNetwork, network: 0 | 1, way: Way): Says {
  const place = subnetOf(way.to);
  if (net.firewall && has(firewallRange, way.to) && network === 0) return 'no';
  if (place < 0 || homeOf(place) !== network) return 'no';
  const hop = { ...way, place };
  const filtered = filters(net, [net.subnets[place]?.rules ?? null, way.machine?.rules ?? null], 'Inbound', hop);
  if (filtered === 'no') return 'no';
  const back = nextHop(net, place, way.from);
  const hasFirewall = net.firewall !== null && (network === 0 || net.peered);
  if (way.passed) {
    if (back === 'firewall' && hasFirewall) return filtered;
    return back === 'firewall' ? 'maybe' : 'no';
  }
  if (back === 'firewall') return hasFirewall ? 'no' : allOf([filtered, 'maybe']);
  const lost = back === 'nowhere' || back === 'internet' || (back === 'local' && !has(spaces[network], way.from));
  return lost ? 'no' : filtered;
}

function travel(net: TinyNetwork, way: Way): Says {
  const { place, to, from } = way;
  if (way.seen.includes(place)) return 'no';
  const seen = [...way.seen, place];
  const home = networkAt(place);
  switch (nextHop(net, place, to)) {
    case 'local':
      return deliver(net, home, way);
    case 'peer':
      return crosses(net, home === 0 ? 1 : 0, from) ? deliver(net, home === 0 ? 1 : 0, way) : 'no';
    case 'internet':
      if (!isPublic(to)) return 'no';
      return place === firewallPlace || net.subnets[place]?.defaultOutbound ? 'yes' : 'no';
    case 'nowhere':
      return 'no';
    case 'firewall': {
      if (!net.firewall) return 'maybe';
      if (home === 1 && !net.peered) return 'no';
      if (home === 1 && !crosses(net, 0, from)) return 'no';
      if (!firewallAllows(net.firewall, way)) return 'no';
      return travel(net, { ...way, place: firewallPlace, passed: true, seen });
    }
  }
}

const placeOf = (end: TinyEnd, net: TinyNetwork): number =>
  'subnet' in end
    ? end.subnet
    : 'machine' in end
      ? (net.machines[end.machine]?.subnet ?? -1)
      : subnetOf(number(end.address));

function concrete(end: TinyEnd, net: TinyNetwork): readonly number[] {
  if ('subnet' in end) return addressesOf(ranges[end.subnet] ?? '0.0.0.0');
  return [number('machine' in end ? (net.machines[end.machine]?.address ?? '0.0.0.0') : end.address)];
}

function machineOf(end: TinyEnd, net: TinyNetwork): TinyMachine | undefined {
  if ('machine' in end) return net.machines[end.machine];
  return 'address' in end ? net.machines.find(({ address }) => address === end.address) : undefined;
}

/** The answer for all addresses that the ends may have. */
export function bruteForce(net: TinyNetwork, { from, to, port }: TinyFlow): 'allowed' | 'denied' | 'unknown' {
  if (JSON.stringify(from) === JSON.stringify(to)) return 'allowed';
  const place = placeOf(from, net);
  const answers = concrete(from, net).flatMap((source) =>
    concrete(to, net).map((destination): Says => {
      const hop: Hop = { place, from: source, to: destination, port };
      const groups = [machineOf(from, net)?.rules ?? null, net.subnets[place]?.rules ?? null];
      const out = filters(net, groups, 'Outbound', hop);
      if (out === 'no') return 'no';
      return allOf([out, travel(net, { ...hop, passed: false, seen: [], machine: machineOf(to, net) })]);
    }),
  );
  if (answers.every((answer) => answer === 'yes')) return 'allowed';
  return answers.every((answer) => answer === 'no') ? 'denied' : 'unknown';
}
