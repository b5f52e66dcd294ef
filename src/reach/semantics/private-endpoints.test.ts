import { expect, test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import { ask, type Drawing, draw, expectFlows, type Rule, rule, through } from './draw.testing.ts';

type Parts = {
  readonly endpoint?: Given<'private-endpoint'>;
  readonly account?: Given<'storage-account'>;
  /** Policies, group and routes of the subnet with the endpoint. */
  readonly home?: Given<'subnet'>;
  readonly homeRules?: readonly Rule[];
  readonly homeRoutes?: NonNullable<Parameters<Drawing['routes']>[1]>;
  readonly work?: readonly Rule[];
  readonly routes?: NonNullable<Parameters<Drawing['routes']>[1]>;
  readonly firewall?: Given<'azure-firewall'>;
  readonly peering?: Given<'peering'>;
};

const network: Given<'azure-firewall'> = {
  networkCollections: [{ name: 'net', priority: 100, rules: [{ name: 'any', destinations: ['*'], ports: ['443'] }] }],
};
const application: Given<'azure-firewall'> = {
  applicationCollections: [
    { name: 'app', priority: 100, rules: [{ name: 'any', protocols: ['https:443'], fqdns: ['*'] }] },
  ],
};

/**
 * ```
 *                        ┌ hub 10.0.0.0/16 ┐   ┌ spoke 10.1.0.0/16 ────────────────────────┐
 *  site ── gateway ──────┤ afw 10.0.0.4    ╞═══╡ ┌ work .1.0/24 ┐  ┌ snet-pe .2.0/24 ┐   │
 *  192.168.0.0/16        │ vm-hub          │   │ │ vm           │  │ pe ─────────────┼───┼── account (blob)
 *                        └─────────────────┘   │ └──────────────┘  └─────────────────┘   │
 *  alone 10.9.0.0/16: vm-alone                 └─────────────────────────────────────────┘
 *  zone privatelink.blob.core.windows.net, linked to hub, spoke and alone
 * ```
 */
function spoke(parts: Parts = {}): Drawing {
  const {
    endpoint = {},
    account = {},
    home = {},
    homeRules,
    homeRoutes,
    work,
    routes,
    firewall = network,
    peering = {},
  } = parts;
  const b = draw();
  const hub = b.network('hub', '10.0.0.0/16');
  b.firewall(hub, '10.0.0.0/26', firewall);
  b.machine(b.subnet(hub, 'snet-hub', '10.0.2.0/24'), 'vm-hub', '10.0.2.4');
  const ends = b.subnet(hub, 'GatewaySubnet', '10.0.255.0/27', { purpose: 'gateway' });
  const site = b.add('on-premises', 'site', {
    addressSpace: ['192.168.0.0/16'],
    forwarders: [{ zone: 'core.windows.net', targets: ['10.0.3.4'] }],
  });
  const inbound = b.subnet(hub, 'snet-dns', '10.0.3.0/28', { purpose: 'dns-inbound' });
  b.add('dns-resolver', 'resolver', { inboundSubnet: inbound, inboundAddress: '10.0.3.4' }, { in: hub });
  b.link('hybrid-connection', site, b.add('virtual-network-gateway', 'vpng', {}, { in: ends }), { type: 'VPN' });
  const near = b.network('spoke', '10.1.0.0/16');
  const routeTable = routes ? b.routes('rt', routes) : null;
  const networkSecurityGroup = work ? b.group('nsg-work', work) : null;
  b.machine(b.subnet(near, 'work', '10.1.1.0/24', { routeTable, networkSecurityGroup }), 'vm', '10.1.1.4');
  const subnet = b.subnet(near, 'snet-pe', '10.1.2.0/24', {
    purpose: 'private-endpoints',
    networkSecurityGroup: homeRules ? b.group('nsg-pe', homeRules) : null,
    routeTable: homeRoutes ? b.routes('rt-pe', homeRoutes) : null,
    ...home,
  });
  const alone = b.network('alone', '10.9.0.0/16');
  b.machine(b.subnet(alone, 'snet-alone', '10.9.1.0/24'), 'vm-alone', '10.9.1.4');
  const target = b.add('storage-account', 'account', account);
  const zone = b.add('private-dns-zone', 'privatelink.blob.core.windows.net');
  for (const linked of [hub, near, alone]) b.link('zone-link', zone, linked);
  b.add(
    'private-endpoint',
    'pe',
    { target, subResource: 'blob', privateDnsZones: [zone], ...endpoint },
    { in: subnet },
  );
  b.link('peering', hub, near, { fromAllowGatewayTransit: true, toUseRemoteGateways: true, ...peering });
  return b;
}

test('S37 an approved endpoint is reached from its network, direct peers and on-premises, for its sub-resource', () => {
  expectFlows(spoke(), [
    ['vm', 'account/blob', 443, 'allowed'],
    ['vm-hub', 'account/blob', 443, 'allowed'],
    ['site', 'account/blob', 443, 'allowed'],
    ['vm-alone', 'account/blob', 443, 'denied', /10\.0\.0\.0\/8 drops it/],
    ['internet', 'account/blob', 443, 'denied', /Public access to account is off/],
    // Other parts of the account have no endpoint.
    ['vm', 'account/file', 443, 'denied', /work is private|Public access/],
  ]);
  expectFlows(spoke({ endpoint: { approval: 'Manual' } }), [
    ['vm', 'account/blob', 443, 'denied', /waits for approval/],
  ]);
  expectFlows(spoke({ endpoint: { target: null } }), [['vm', 'pe', 443, 'denied', /leads to nothing/]]);
  // An endpoint begins nothing.
  expectFlows(spoke(), [['pe', 'vm', 443, 'denied', /only answers/]]);
});

test('S38 group and routes of the endpoint’s subnet act as its policies say; those of clients always do', () => {
  const homeRules = [rule(100, 'Inbound', 'Deny')];
  const acts = {
    Disabled: 'allowed',
    Enabled: 'denied',
    NetworkSecurityGroupEnabled: 'denied',
    RouteTableEnabled: 'allowed',
  } as const;
  for (const [privateEndpointNetworkPolicies, verdict] of Object.entries(acts) as [
    keyof typeof acts,
    'allowed' | 'denied',
  ][]) {
    expectFlows(spoke({ homeRules, home: { privateEndpointNetworkPolicies } }), [['vm', 'account/blob', 443, verdict]]);
  }
  expectFlows(spoke({ work: [rule(100, 'Outbound', 'Deny', { destinations: ['10.1.2.0/24'] })] }), [
    ['vm', 'account/blob', 443, 'denied', /nsg-work denies it out/],
  ]);
});

test('S39 the /32 route wins over shorter rows, unless the subnet lets routes act on endpoints', () => {
  const to = (prefix: string) => [through(prefix, '10.0.0.4')];
  const goesBy = (parts: Parts) =>
    ask(spoke({ firewall: application, ...parts }), 'vm', 'account/blob').path.includes('afw' as never);
  const acting = { privateEndpointNetworkPolicies: 'RouteTableEnabled' } as const;
  expect(goesBy({ routes: to('10.1.2.0/24') })).toBe(false);
  expect(goesBy({ routes: to('0.0.0.0/0') })).toBe(false);
  // Equal to the space of the network, or longer.
  expect(goesBy({ routes: to('10.1.0.0/16'), home: acting })).toBe(true);
  expect(goesBy({ routes: to('10.1.2.0/24'), home: acting })).toBe(true);
  // Shorter than the space, up to the default route.
  expect(goesBy({ routes: to('10.0.0.0/8'), home: acting })).toBe(false);
  expect(goesBy({ routes: to('0.0.0.0/0'), home: acting })).toBe(false);
  expect(
    goesBy({ routes: to('10.1.2.0/24'), home: { privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled' } }),
  ).toBe(false);
});

test('S39 a row of 32 bits ties and wins, if it has the address that Azure picks', () => {
  const drop = (prefix: string) => [{ name: 'drop', prefix, nextHopType: 'None' }] as const;
  expectFlows(spoke({ routes: drop('10.1.2.4/32') }), [['vm', 'account/blob', 443, 'unknown', /the address of pe/]]);
  expectFlows(spoke({ routes: drop('10.1.3.4/32') }), [['vm', 'account/blob', 443, 'allowed']]);
  // Two rows that hold one half each, and lead to different ends.
  const halves = [through('10.1.2.0/25', '10.0.0.4'), ...drop('10.1.2.128/25')];
  const home = { privateEndpointNetworkPolicies: 'RouteTableEnabled' } as const;
  expectFlows(spoke({ routes: halves, home, firewall: application }), [
    ['vm', 'account/blob', 443, 'unknown', /the address of pe/],
  ]);
});

test('S40 the firewall of the service is not asked for what comes through an endpoint', () => {
  const closed = { publicNetworkAccess: 'Enabled', defaultAction: 'Deny', bypass: 'None' } as const;
  expectFlows(spoke({ account: closed }), [
    ['vm', 'account/blob', 443, 'allowed'],
    ['internet', 'account/blob', 443, 'denied', /does not list/],
  ]);
  expectFlows(spoke({ account: { publicNetworkAccess: 'Disabled' } }), [['vm', 'account/blob', 443, 'allowed']]);
});

test('S41 a firewall before an endpoint has to put its own address in, as application rules do', () => {
  const home = { privateEndpointNetworkPolicies: 'Enabled' } as const;
  const routes = [through('10.1.2.0/24', '10.0.0.4')];
  expectFlows(spoke({ routes, home, firewall: application }), [['vm', 'account/blob', 443, 'allowed']]);
  expectFlows(spoke({ routes, home, firewall: network }), [
    ['vm', 'account/blob', 443, 'denied', /sees the requests and not the replies/],
  ]);
  const homeRoutes = [through('10.1.1.0/24', '10.0.0.4')];
  expectFlows(spoke({ routes, home, homeRoutes, firewall: network }), [['vm', 'account/blob', 443, 'allowed']]);
});

test('S22 the flag of a peering is as unclear for endpoints as for machines', () => {
  expectFlows(spoke({ peering: { toAllowVirtualNetworkAccess: false } }), [
    ['vm-hub', 'account/blob', 443, 'unknown', /which of the two texts holds/],
  ]);
});
