// Small networks for property tests: two peered networks of two subnets each, with security groups, routes, machines and
// a firewall, as plain data; the same as a design.
//
//   ┌ one 10.0.0.0/26 ────────────┐        ┌ two 10.0.1.0/26 ──┐
//   │ a .0/30   b .4/30  firewall ├ peering┤ c .0/30  d .4/30  │
//   └─────────────────────────────┘        └───────────────────┘
import fc from 'fast-check';
import { build } from '../edits/builder.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

export type TinyRule = {
  readonly priority: number;
  readonly direction: 'Inbound' | 'Outbound';
  readonly access: 'Allow' | 'Deny';
  readonly protocol: 'Tcp' | 'Udp' | '*';
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly ports: readonly string[];
};
export type TinyRoute = {
  readonly prefix: string;
  readonly hop: 'VirtualAppliance' | 'None' | 'VnetLocal' | 'Internet';
};
export type TinySubnet = {
  readonly rules: readonly TinyRule[] | null;
  readonly routes: readonly TinyRoute[];
  readonly defaultOutbound: boolean;
};
export type TinyMachine = {
  readonly subnet: number;
  readonly address: string;
  readonly rules: readonly TinyRule[] | null;
};
export type TinyFirewallRule = Pick<TinyRule, 'priority' | 'sources' | 'destinations' | 'ports'> & {
  readonly action: 'Allow' | 'Deny';
};
/** A security admin rule of the first network. */
export type TinyAdminRule = Omit<TinyRule, 'access'> & { readonly access: 'Allow' | 'AlwaysAllow' | 'Deny' };
export type TinyNetwork = {
  readonly admin: readonly TinyAdminRule[];
  readonly subnets: readonly TinySubnet[];
  readonly machines: readonly TinyMachine[];
  readonly firewall: readonly TinyFirewallRule[] | null;
  readonly peered: boolean;
  /** Whether the first and the second network take forwarded traffic. */
  readonly forwarded: readonly [boolean, boolean];
};

export const spaces = ['10.0.0.0/26', '10.0.1.0/26'] as const;
/** Ranges of the four subnets; the first two are in the first network. */
export const ranges = ['10.0.0.0/30', '10.0.0.4/30', '10.0.1.0/30', '10.0.1.4/30'] as const;
export const firewallRange = '10.0.0.32/29';
const firewallHop = '10.0.0.36';
/** Addresses that flows aim at besides subnets and machines: a machine's, a free one, private and public strangers. */
const strangers = ['10.0.0.1', '10.0.1.6', '10.0.0.20', '10.9.9.9', '192.168.7.7', '8.8.8.8'] as const;

const places = ['*', 'VirtualNetwork', 'Internet', ...spaces, ...ranges, '10.0.0.0/31', '10.0.1.2/31', '10.0.0.1'];
const parts = fc.subarray([...places, '10.0.1.6', '8.8.8.0/24'], { minLength: 1, maxLength: 2 });
const ports = fc.constantFrom(['*'], ['443'], ['22', '400-500']);
const unique = <T extends { readonly priority: number }>(rule: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(rule, { selector: ({ priority }) => priority, maxLength });

export const tinyRule: fc.Arbitrary<TinyRule> = fc.record({
  priority: fc.integer({ min: 100, max: 4096 }),
  direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
  access: fc.constantFrom('Allow' as const, 'Deny' as const),
  protocol: fc.constantFrom('Tcp' as const, 'Udp' as const, '*' as const, '*' as const),
  sources: parts,
  destinations: parts,
  ports,
});
const rules = fc.option(unique(tinyRule, 4), { freq: 3 });
const route: fc.Arbitrary<TinyRoute> = fc.record({
  prefix: fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', ...spaces, ...ranges, '10.0.0.0/31', '10.0.1.6/32', '8.8.8.0/24'),
  hop: fc.constantFrom(
    'VirtualAppliance' as const,
    'VirtualAppliance',
    'VirtualAppliance',
    'None',
    'VnetLocal',
    'Internet',
  ),
});
const subnet: fc.Arbitrary<TinySubnet> = fc.record({
  rules,
  routes: fc.uniqueArray(route, { selector: ({ prefix }) => prefix, maxLength: 3 }),
  defaultOutbound: fc.boolean(),
});
const addressed = ['10.0.0.1', '10.0.0.6', '10.0.1.2', '10.0.1.5'] as const;
const machine = (index: number): fc.Arbitrary<TinyMachine> =>
  fc.record({ subnet: fc.constant(index), address: fc.constant(addressed[index] ?? ''), rules });
const firewallPlaces = fc.subarray(
  places.filter((text) => text !== 'VirtualNetwork' && text !== 'Internet'),
  { minLength: 1, maxLength: 2 },
);
const tinyFirewallRule: fc.Arbitrary<TinyFirewallRule> = fc.record({
  priority: fc.integer({ min: 100, max: 65_000 }),
  action: fc.constantFrom('Allow' as const, 'Allow', 'Deny'),
  sources: firewallPlaces,
  destinations: firewallPlaces,
  ports,
});

// Azure refuses a side with addresses and tags.
const onePlace = fc.constantFrom(...places).map((text) => [text]);
const adminRule: fc.Arbitrary<TinyAdminRule> = fc.record({
  priority: fc.integer({ min: 1, max: 4096 }),
  direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
  access: fc.constantFrom('Allow' as const, 'AlwaysAllow' as const, 'Deny' as const),
  protocol: fc.constantFrom('Tcp' as const, '*' as const),
  sources: onePlace,
  destinations: onePlace,
  ports,
});

export const tinyNetwork: fc.Arbitrary<TinyNetwork> = fc.record({
  admin: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, unique(adminRule, 3)),
  subnets: fc.tuple(subnet, subnet, subnet, subnet),
  machines: fc.tuple(machine(0), machine(1), machine(2), machine(3)),
  firewall: fc.option(unique(tinyFirewallRule, 4), { freq: 4 }),
  peered: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  forwarded: fc.tuple(fc.boolean(), fc.boolean()),
});

const securityRule = (rule: TinyRule, index: number) => ({
  name: `rule-${index}-${rule.priority}`,
  priority: rule.priority,
  direction: rule.direction,
  access: rule.access,
  protocol: rule.protocol,
  sources: rule.sources,
  destinations: rule.destinations,
  destinationPorts: rule.ports,
});

/** A network as a design, with the ids of what flows begin and end at. */
export type TinyDesign = {
  readonly design: Design;
  readonly subnets: readonly ResourceId[];
  readonly machines: readonly ResourceId[];
};

type Drawing = {
  /** Whether shapes and rows stand in the opposite order. */
  readonly backwards?: boolean;
  /** Whether machines have no static addresses. */
  readonly anyAddress?: boolean;
  /** A subnet that has no range yet. */
  readonly rangeless?: number;
};

/** Draws a network. */
export function drawTiny(
  tiny: TinyNetwork,
  { backwards = false, anyAddress = false, rangeless = -1 }: Drawing = {},
): TinyDesign {
  const b = build('Tiny');
  const inOrder = <T>(list: readonly T[]): readonly T[] => (backwards ? [...list].reverse() : list);
  const group = (name: string, list: readonly TinyRule[] | null): ResourceId | null =>
    list && b.add('network-security-group', name, { rules: inOrder(list.map(securityRule)) });
  const networks = new Map<number, ResourceId>();
  for (const index of inOrder([0, 1]))
    networks.set(index, b.add('virtual-network', `vnet-${index}`, { addressSpace: [spaces[index] ?? ''] }));
  const of = (index: number): ResourceId => networks.get(index) as ResourceId; // both were added above
  const subnets: ResourceId[] = [];
  for (const index of inOrder([0, 1, 2, 3])) {
    const plan = tiny.subnets[index];
    if (!plan) continue;
    const routes = plan.routes.map(({ prefix, hop }, at) => ({
      name: `route-${at}`,
      prefix,
      nextHopType: hop,
      ...(hop === 'VirtualAppliance' && { nextHopIp: firewallHop }),
    }));
    const routeTable = plan.routes.length > 0 ? b.add('route-table', `rt-${index}`, { routes: inOrder(routes) }) : null;
    const props = {
      prefixes: index === rangeless ? [] : [ranges[index] ?? ''],
      networkSecurityGroup: group(`nsg-${index}`, plan.rules),
      routeTable,
      defaultOutboundAccess: plan.defaultOutbound,
    };
    subnets[index] = b.add('subnet', `snet-${index}`, props, { in: of(index < 2 ? 0 : 1) });
  }
  if (tiny.firewall) {
    const home = b.add(
      'subnet',
      'AzureFirewallSubnet',
      { prefixes: [firewallRange], purpose: 'firewall' },
      { in: of(0) },
    );
    const networkCollections = tiny.firewall.map(({ priority, action, sources, destinations, ports: open }) => ({
      name: `collection-${priority}`,
      priority,
      action,
      rules: [{ name: 'rule', sources, destinations, ports: open, protocols: ['TCP' as const] }],
    }));
    const publicIps = [b.add('public-ip', 'pip-firewall')];
    b.add('azure-firewall', 'afw', { publicIps, networkCollections: inOrder(networkCollections) }, { in: home });
  }
  if (tiny.admin.length > 0) {
    const adminRules = tiny.admin.map(({ ports: destinationPorts, protocol, ...row }) => ({
      ...row,
      name: `admin-${row.priority}`,
      protocol: protocol === '*' ? ('Any' as const) : protocol,
      destinationPorts,
    }));
    b.add('network-manager', 'vnm', { networks: [of(0)], adminRules: inOrder(adminRules) });
  }
  const machines: ResourceId[] = [];
  for (const index of inOrder([0, 1, 2, 3])) {
    const plan = tiny.machines[index];
    const home = plan && subnets[plan.subnet];
    if (!plan || !home) continue;
    const props = {
      privateIpAddress: anyAddress ? '' : plan.address,
      networkSecurityGroup: group(`nsg-vm-${index}`, plan.rules),
    };
    machines[index] = b.add('virtual-machine', `vm-${index}`, props, { in: home });
  }
  if (tiny.peered) {
    const [fromAllowForwardedTraffic, toAllowForwardedTraffic] = tiny.forwarded;
    b.link('peering', of(0), of(1), { fromAllowForwardedTraffic, toAllowForwardedTraffic });
  }
  return { design: b.design(), subnets, machines };
}

/** The end of a flow: a subnet or a machine by its place in the lists, or a stranger by its address. */
export type TinyEnd = { readonly subnet: number } | { readonly machine: number } | { readonly address: string };
export type TinyFlow = { readonly from: TinyEnd; readonly to: TinyEnd; readonly port: number };

const index = fc.nat(3);
const inside: fc.Arbitrary<TinyEnd> = fc.oneof(fc.record({ subnet: index }), fc.record({ machine: index }));
export const tinyFlow: fc.Arbitrary<TinyFlow> = fc.record({
  from: inside,
  to: fc.oneof({ weight: 3, arbitrary: inside }, fc.record({ address: fc.constantFrom(...strangers) })),
  port: fc.constantFrom(443, 22, 80),
});
