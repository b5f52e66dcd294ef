import { expect, test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import { ask, type Drawing, draw, expectFlows, rule, through } from './draw.testing.ts';

type Routes = NonNullable<Parameters<Drawing['routes']>[1]>;
type Parts = {
  readonly routes?: Routes;
  readonly table?: Given<'route-table'>;
  readonly advertised?: readonly string[];
  readonly training?: Given<'subnet'>;
  readonly firewall?: Given<'azure-firewall'>;
  /** Routes of the spoke’s other subnet, and of the gateway’s. */
  readonly back?: Routes;
  readonly gateway?: Routes;
};

const everything: Given<'azure-firewall'> = {
  networkCollections: [
    { name: 'all', priority: 100, rules: [{ name: 'any', protocols: ['Any'], destinations: ['*'], ports: ['*'] }] },
  ],
};

/**
 * ```
 *                   ┌ hub 10.0.0.0/16 ─────────────┐      ┌ spoke 10.1.0.0/16 ────────────┐
 *  site ────────────┤ gateway                      │      │ ┌ work 10.1.1.0/24 ┐          │
 *  192.168.0.0/16   │ afw 10.0.0.4   nva 10.0.2.4  ╞══════╡ │ vm               │ data     │
 *                   │                vm-hub .2.5   │      │ └──────────────────┘ vm-data  │
 *                   └──────────────────────────────┘      └───────────────────────────────┘
 * ```
 */
function hubAndSpoke(parts: Parts = {}): Drawing {
  const {
    routes = [],
    table = {},
    advertised = [],
    training = {},
    firewall = everything,
    back = [],
    gateway = [],
  } = parts;
  const b = draw();
  const hub = b.network('hub', '10.0.0.0/16');
  b.firewall(hub, '10.0.0.0/26', firewall);
  const home = b.subnet(hub, 'snet-nva', '10.0.2.0/24');
  b.machine(home, 'nva', '10.0.2.4', { role: 'appliance', ipForwarding: true });
  b.machine(home, 'vm-hub', '10.0.2.5');
  const ends = b.subnet(hub, 'GatewaySubnet', '10.0.255.0/27', {
    purpose: 'gateway',
    routeTable: gateway.length > 0 ? b.routes('rt-gateway', gateway) : null,
  });
  const vpn = b.add('virtual-network-gateway', 'vpng', {}, { in: ends });
  const site = b.add('on-premises', 'site', { addressSpace: ['192.168.0.0/16'] });
  b.link('hybrid-connection', site, vpn, { type: 'VPN', advertisedPrefixes: advertised });
  const spoke = b.network('spoke', '10.1.0.0/16');
  const routeTable = b.routes('rt-work', routes, table);
  b.machine(b.subnet(spoke, 'work', '10.1.1.0/24', { routeTable, ...training }), 'vm', '10.1.1.4');
  const data = b.subnet(spoke, 'data', '10.1.2.0/24', {
    routeTable: back.length > 0 ? b.routes('rt-data', back) : null,
  });
  b.machine(data, 'vm-data', '10.1.2.4');
  b.link('peering', hub, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
  return b;
}

const none = (prefix: string) => ({ name: `drop-${prefix}`, prefix, nextHopType: 'None' }) as const;
const out = (prefix: string) => ({ name: `out-${prefix}`, prefix, nextHopType: 'Internet' }) as const;
const local = (prefix: string) => ({ name: `local-${prefix}`, prefix, nextHopType: 'VnetLocal' }) as const;
const byGateway = (prefix: string) =>
  ({ name: `vpn-${prefix}`, prefix, nextHopType: 'VirtualNetworkGateway' }) as const;
const open = { defaultOutboundAccess: true } as const;

test('S14 the longest prefix decides; of equal ones that of the person, then the learned one, then that of Azure', () => {
  expectFlows(hubAndSpoke({ routes: [none('10.1.0.0/16'), local('10.1.2.0/24')] }), [
    ['vm', 'vm-data', 443, 'allowed'],
  ]);
  expectFlows(hubAndSpoke({ routes: [none('10.1.2.0/24'), local('10.1.0.0/16')] }), [
    ['vm', 'vm-data', 443, 'denied', /10\.1\.2\.0\/24 drops it/],
    // The row is longer than the route of the network, but not than the other row.
    ['vm', '10.1.1.77', 443, 'allowed'],
  ]);
  expectFlows(hubAndSpoke({ routes: [none('192.168.0.0/16')] }), [['vm', 'site', 443, 'denied', /its own route/]]);
  expectFlows(hubAndSpoke({ advertised: ['192.168.0.0/16'] }), [['vm', 'site', 443, 'allowed']]);
  // A learned route beats that of Azure of the same length, and never the routes of networks and peers.
  expectFlows(hubAndSpoke({ advertised: ['192.168.0.0/16', '0.0.0.0/0'], training: open }), [
    ['vm', 'internet', 443, 'unknown', /what site lets out/],
  ]);
  expectFlows(hubAndSpoke({ advertised: ['192.168.0.0/16', '10.1.2.0/24', '10.0.2.4/32'] }), [
    ['vm', 'vm-data', 443, 'allowed'],
    ['vm', 'vm-hub', 443, 'allowed'],
  ]);
});

test('S14 service endpoints beat learned routes, however long these are', () => {
  const training = { serviceEndpoints: ['Microsoft.Storage'] } as const;
  const b = hubAndSpoke({ advertised: ['0.0.0.0/0', '20.0.0.0/8'], training });
  expectFlows(b, [['vm', 'Storage.westeurope', 443, 'allowed']]);
  const without = hubAndSpoke({ advertised: ['0.0.0.0/0'] });
  expectFlows(without, [['vm', 'Storage.westeurope', 443, 'unknown', /what site lets out/]]);
});

test('S15 each subnet has routes to its network, its peers, the gateway and the internet', () => {
  expectFlows(hubAndSpoke({ training: open }), [
    ['vm', 'vm-data', 443, 'allowed'],
    ['vm', 'vm-hub', 443, 'allowed'],
    ['vm', 'site', 443, 'allowed'],
    ['vm', 'internet', 443, 'allowed'],
  ]);
  // Without propagation nothing is known of on-premises, whose addresses Azure drops.
  expectFlows(hubAndSpoke({ table: { disableBgpRoutePropagation: true } }), [
    ['vm', 'site', 443, 'denied', /192\.168\.0\.0\/16 drops it/],
    ['site', 'vm', 443, 'denied', /Replies are dropped/],
  ]);
});

test('S16 private ranges are dropped unless the network covers them, or a default route is attached', () => {
  expectFlows(hubAndSpoke(), [
    ['vm', '10.200.0.4', 443, 'denied', /a route of Azure 10\.0\.0\.0\/8 drops it/],
    ['vm', '172.20.0.4', 443, 'denied', /172\.16\.0\.0\/12 drops it/],
    ['vm', '100.64.1.1', 443, 'denied', /100\.64\.0\.0\/10 drops it/],
  ]);
  expectFlows(hubAndSpoke({ routes: [byGateway('0.0.0.0/0')] }), [['vm', '10.200.0.4', 443, 'unknown', /knows a way/]]);
  const b = draw();
  b.machine(b.subnet(b.network('vnet', '10.0.0.0/8'), 'snet', '10.0.1.0/24'), 'vm', '10.0.1.4');
  expectFlows(b, [['vm', '10.200.0.4', 443, 'denied', /No subnet of vnet holds/]]);
});

test('S17 next hops: an appliance must be near and forward, a gateway must be there, none drops', () => {
  expectFlows(hubAndSpoke({ routes: [through('0.0.0.0/0', '10.0.0.4')] }), [['vm', 'internet', 443, 'allowed']]);
  expectFlows(hubAndSpoke({ routes: [through('0.0.0.0/0', '10.0.2.4')] }), [
    ['vm', 'internet', 443, 'denied', /private/],
  ]);
  expectFlows(hubAndSpoke({ routes: [through('192.168.0.0/16', '10.0.2.4')] }), [
    ['vm', 'site', 443, 'unknown', /what nva lets through/],
  ]);
  expectFlows(hubAndSpoke({ routes: [through('192.168.0.0/16', '10.0.2.5')] }), [
    ['vm', 'site', 443, 'denied', /IP forwarding is off/],
  ]);
  expectFlows(hubAndSpoke({ routes: [through('0.0.0.0/0', '10.0.2.99')] }), [
    ['vm', 'internet', 443, 'unknown', /what stands at 10\.0\.2\.99/],
  ]);
  expectFlows(hubAndSpoke({ routes: [none('0.0.0.0/0')], training: open }), [
    ['vm', 'internet', 443, 'denied', /drops it/],
  ]);
  expectFlows(hubAndSpoke({ routes: [out('10.1.2.0/24')], training: open }), [
    ['vm', 'vm-data', 443, 'denied', /which the internet does not route/],
  ]);
  expectFlows(hubAndSpoke({ routes: [byGateway('192.168.0.0/16')] }), [['vm', 'site', 443, 'allowed']]);
  const far = draw();
  const away = far.network('away', '10.5.0.0/16');
  far.machine(far.subnet(away, 'snet-away', '10.5.1.0/24'), 'nva', '10.5.1.4', { ipForwarding: true });
  const routeTable = far.routes('rt', [through('0.0.0.0/0', '10.5.1.4'), byGateway('192.168.0.0/16')]);
  far.machine(far.subnet(far.network('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24', { routeTable }), 'vm', '10.0.1.4');
  expectFlows(far, [
    ['vm', 'internet', 443, 'denied', /does not reach directly/],
    ['vm', '192.168.1.1', 443, 'denied', /has no gateway/],
  ]);
});

test('S17 the groups of an appliance filter what it passes on', () => {
  const b = hubAndSpoke({ routes: [through('192.168.0.0/16', '10.0.2.4')] });
  const deny = [rule(100, 'Inbound', 'Deny', { sources: ['10.1.0.0/16'] })];
  b.set('subnet', 'snet-nva' as never, { networkSecurityGroup: b.group('nsg-nva', deny) });
  expectFlows(b, [['vm', 'site', 443, 'denied', /nsg-nva denies it in/]]);
});

test('S17 a gateway for ExpressRoute is no next hop of a row, so nobody knows', () => {
  const b = draw();
  const vnet = b.network('vnet', '10.0.0.0/16');
  const ends = b.subnet(vnet, 'GatewaySubnet', '10.0.255.0/27', { purpose: 'gateway' });
  const circuit = b.add('virtual-network-gateway', 'ergw', { gatewayType: 'ExpressRoute' }, { in: ends });
  const site = b.add('on-premises', 'site', { addressSpace: ['192.168.0.0/16'] });
  b.link('hybrid-connection', site, circuit, { type: 'ExpressRoute' });
  const routeTable = b.routes('rt', [byGateway('192.168.0.0/16')]);
  b.machine(b.subnet(vnet, 'snet', '10.0.1.0/24', { routeTable }), 'vm', '10.0.1.4');
  expectFlows(b, [['vm', 'site', 443, 'unknown', /VPN gateways only/]]);
});

test('S18 a row may name a tag: a prefix comes first, then the tag of a region, the whole tag, AzureCloud', () => {
  const all = through('0.0.0.0/0', '10.0.0.4');
  const closed: Given<'azure-firewall'> = {};
  const lines = (routes: Routes, verdict: 'allowed' | 'denied' | 'unknown') =>
    expectFlows(hubAndSpoke({ routes, training: open, firewall: closed }), [
      ['vm', 'Storage.westeurope', 443, verdict],
    ]);
  lines([all], 'denied');
  lines([all, out('Storage.WestEurope')], 'allowed');
  lines([all, out('Storage')], 'allowed');
  lines([all, out('Storage.NorthEurope')], 'denied');
  lines([all, out('AzureCloud')], 'allowed');
  lines([all, none('Storage'), out('Storage.WestEurope')], 'allowed');
  lines([all, none('AzureCloud'), out('Storage')], 'allowed');
  lines([all, none('AzureCloud.westeurope'), out('Storage')], 'allowed');
  lines([all, none('Storage.WestEurope'), out('AzureCloud')], 'denied');
  // Whether the tag holds an address of the prefix is not known.
  lines([all, none('20.0.0.0/8'), out('Storage')], 'unknown');
});

test('S19 a default route to an appliance takes services of Azure along, and ends direct ways in', () => {
  const routes = [through('0.0.0.0/0', '10.0.0.4')];
  expectFlows(hubAndSpoke({ routes, firewall: {} }), [
    ['vm', 'Storage.westeurope', 443, 'denied', /afw denies it/],
    ['vm', 'login.microsoftonline.com', 443, 'denied', /afw denies it/],
  ]);
  expectFlows(hubAndSpoke({ routes, firewall: {}, training: { serviceEndpoints: ['Microsoft.Storage'] } }), [
    ['vm', 'Storage.westeurope', 443, 'allowed'],
    ['vm', 'AzureKeyVault', 443, 'denied'],
  ]);
  const b = hubAndSpoke({ routes });
  b.set('virtual-machine', 'vm' as never, { publicIp: b.add('public-ip', 'pip-vm') });
  expectFlows(b, [['internet', 'vm', 443, 'denied', /has not seen the request/]]);
  // So does one to a gateway, written or learned.
  for (const parts of [{ routes: [byGateway('0.0.0.0/0')] }, { advertised: ['0.0.0.0/0', '192.168.0.0/16'] }]) {
    const forced = hubAndSpoke(parts);
    forced.set('virtual-machine', 'vm' as never, { publicIp: forced.add('public-ip', 'pip-vm') });
    expectFlows(forced, [['internet', 'vm', 443, 'denied', /go on-premises/]]);
  }
});

test('S19 two halves of all addresses are a default route too', () => {
  const routes = [through('0.0.0.0/1', '10.0.0.4'), through('128.0.0.0/1', '10.0.0.4')];
  expectFlows(hubAndSpoke({ routes }), [['vm', 'internet', 443, 'allowed']]);
  expectFlows(hubAndSpoke({ routes, firewall: {}, training: open }), [
    ['vm', 'internet', 443, 'denied', /afw denies it/],
  ]);
});

test('S20 replies take their own route: a firewall that keeps the source must see them', () => {
  const there = [through('10.1.2.0/24', '10.0.0.4')];
  const back = [through('10.1.1.0/24', '10.0.0.4')];
  expectFlows(hubAndSpoke({ routes: there }), [
    ['vm', 'vm-data', 443, 'denied', /sees the requests and not the replies/],
  ]);
  expectFlows(hubAndSpoke({ routes: there, back }), [['vm', 'vm-data', 443, 'allowed']]);
  expectFlows(hubAndSpoke({ back }), [['vm', 'vm-data', 443, 'denied', /has not seen the request/]]);
  // An application rule puts the firewall's own address in, so replies come to it in any case.
  const proxied: Given<'azure-firewall'> = {
    applicationCollections: [
      { name: 'web', priority: 100, rules: [{ name: 'any', protocols: ['https:443'], fqdns: ['*'] }] },
    ],
  };
  const steps = ask(
    hubAndSpoke({ routes: [through('0.0.0.0/0', '10.0.0.4')], firewall: proxied }),
    'vm',
    'example.com',
  ).steps;
  expect(steps.at(-1)?.result).toBe('pass');
});

test('S20 replies of on-premises start at the subnet of the gateway', () => {
  const routes = [through('192.168.0.0/16', '10.0.0.4')];
  expectFlows(hubAndSpoke({ routes }), [['vm', 'site', 443, 'denied', /sees the requests and not the replies/]]);
  const gateway = [through('10.1.0.0/16', '10.0.0.4')];
  expectFlows(hubAndSpoke({ routes, gateway }), [
    ['vm', 'site', 443, 'allowed'],
    ['site', 'vm', 443, 'allowed'],
  ]);
  expectFlows(hubAndSpoke({ gateway }), [
    ['vm', 'site', 443, 'denied', /has not seen the request/],
    ['site', 'vm', 443, 'denied', /sees the requests and not the replies/],
  ]);
});

/**
 * ```
 *  ┌ left 10.1.0.0/16 ┐    ┌ one 10.0.0.0/16 ┐    ┌ two 10.3.0.0/16 ┐    ┌ right 10.2.0.0/16 ┐
 *  │ vm-left          ╞════╡ afw  10.0.0.4   ╞════╡ afw-2  10.3.0.4 ╞════╡ vm-right          │
 *  └──────────────────┘    └─────────────────┘    └─────────────────┘    └───────────────────┘
 * ```
 */
test('S20 of two firewalls in a row both must see the replies', () => {
  const twice = (back: boolean) => {
    const b = draw();
    const [one, two] = [b.network('one', '10.0.0.0/16'), b.network('two', '10.3.0.0/16')];
    b.firewall(one, '10.0.0.0/26', everything);
    const table = (name: string, prefix: string, hop: string) => b.routes(name, [through(prefix, hop)]);
    b.set('subnet', 'azurefirewallsubnet' as never, { routeTable: table('rt-one', '10.2.0.0/16', '10.3.0.4') });
    const routeTable = back ? table('rt-two', '10.1.0.0/16', '10.0.0.4') : null;
    const second = b.subnet(two, 'AzureFirewallSubnet', '10.3.0.0/26', { purpose: 'firewall', routeTable });
    b.add('azure-firewall', 'afw-2', { publicIps: [b.add('public-ip', 'pip-2')], ...everything }, { in: second });
    const spoke = (name: string, space: string, prefix: string, address: string, to: string, hop: string) => {
      const network = b.network(name, space);
      b.machine(
        b.subnet(network, `snet-${name}`, prefix, { routeTable: table(`rt-${name}`, to, hop) }),
        `vm-${name}`,
        address,
      );
      return network;
    };
    b.link('peering', one, spoke('left', '10.1.0.0/16', '10.1.1.0/24', '10.1.1.4', '10.2.0.0/16', '10.0.0.4'));
    b.link('peering', two, spoke('right', '10.2.0.0/16', '10.2.1.0/24', '10.2.1.4', '10.1.0.0/16', '10.3.0.4'));
    b.link('peering', one, two);
    return b;
  };
  expectFlows(twice(true), [
    ['vm-left', 'vm-right', 443, 'allowed'],
    ['vm-right', 'vm-left', 443, 'allowed'],
  ]);
  expectFlows(twice(false), [['vm-left', 'vm-right', 443, 'denied', /afw sees the requests and not the replies/]]);
});
