import { test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import { type Drawing, draw, expectFlows, rule, through } from './draw.testing.ts';

type Links = { readonly left?: Given<'peering'>; readonly right?: Given<'peering'> };
type Parts = Links & {
  /** Routes of the two spokes. */
  readonly routes?: boolean;
  readonly groups?: Given<'network-security-group'>['rules'];
};

const everything: Given<'azure-firewall'> = {
  networkCollections: [
    { name: 'all', priority: 100, rules: [{ name: 'any', protocols: ['Any'], destinations: ['*'], ports: ['*'] }] },
  ],
};

/**
 * ```
 *  ┌ left 10.1.0.0/16 ┐     ┌ hub 10.0.0.0/16 ───────┐     ┌ right 10.2.0.0/16 ┐
 *  │ vm-left          ╞═════╡ afw 10.0.0.4  vm-hub   ╞═════╡ vm-right          │
 *  └──────────────────┘     └────────────────────────┘     └───────────────────┘
 * ```
 */
function chain({ left = {}, right = {}, routes = false, groups }: Parts = {}): Drawing {
  const b = draw();
  const hub = b.network('hub', '10.0.0.0/16');
  b.firewall(hub, '10.0.0.0/26', everything);
  const networkSecurityGroup = groups ? b.group('nsg', groups) : null;
  b.machine(b.subnet(hub, 'snet-hub', '10.0.2.0/24'), 'vm-hub', '10.0.2.4');
  const spoke = (name: string, space: string, prefix: string, address: string, other: string) => {
    const network = b.network(name, space);
    const routeTable = routes ? b.routes(`rt-${name}`, [through(other, '10.0.0.4')]) : null;
    b.machine(b.subnet(network, `snet-${name}`, prefix, { routeTable, networkSecurityGroup }), `vm-${name}`, address);
    return network;
  };
  b.link('peering', hub, spoke('left', '10.1.0.0/16', '10.1.1.0/24', '10.1.1.4', '10.2.0.0/16'), left);
  b.link('peering', hub, spoke('right', '10.2.0.0/16', '10.2.1.0/24', '10.2.1.4', '10.1.0.0/16'), right);
  return b;
}

test('S21 a peering carries traffic when both sides are there, and only between its two networks', () => {
  expectFlows(chain(), [
    ['vm-left', 'vm-hub', 443, 'allowed'],
    ['vm-hub', 'vm-left', 443, 'allowed'],
    ['vm-left', 'vm-right', 443, 'denied', /10\.0\.0\.0\/8 drops it/],
  ]);
  for (const sides of ['from', 'to'] as const) {
    expectFlows(chain({ left: { sides } }), [
      ['vm-left', 'vm-hub', 443, 'denied'],
      ['vm-hub', 'vm-left', 443, 'denied'],
    ]);
  }
  // A firewall in the hub that both send to joins them.
  expectFlows(chain({ routes: true }), [
    ['vm-left', 'vm-right', 443, 'allowed'],
    ['vm-right', 'vm-left', 443, 'allowed'],
  ]);
});

test('S22 access that is off takes the peer out of VirtualNetwork; rules on addresses still let it pass', () => {
  const left = { toAllowVirtualNetworkAccess: false } as const;
  const byAddress = [rule(100, 'Inbound', 'Allow', { sources: ['10.0.0.0/16'] }), rule(110, 'Outbound', 'Allow')];
  expectFlows(chain({ left, groups: byAddress }), [['vm-hub', 'vm-left', 443, 'allowed']]);
  expectFlows(chain({ left, groups: [] }), [
    ['vm-hub', 'vm-left', 443, 'denied', /DenyAllInBound/],
    ['vm-left', 'vm-hub', 443, 'denied', /DenyAllOutBound/],
  ]);
  expectFlows(chain({ groups: [] }), [['vm-hub', 'vm-left', 443, 'allowed']]);
});

test('S22 without any group the texts contradict each other, so nobody knows', () => {
  for (const left of [{ toAllowVirtualNetworkAccess: false }, { fromAllowVirtualNetworkAccess: false }]) {
    expectFlows(chain({ left }), [
      ['vm-hub', 'vm-left', 443, 'unknown', /older pages say that nothing flows, newer ones/],
      ['vm-left', 'vm-hub', 443, 'unknown', /which of the two texts holds/],
    ]);
  }
  // The same on the way to a firewall, and to a private endpoint.
  expectFlows(chain({ left: { toAllowVirtualNetworkAccess: false }, routes: true }), [
    ['vm-left', 'vm-right', 443, 'unknown', /which of the two texts holds/],
  ]);
});

test('S23 forwarded traffic must be allowed on the side that receives it', () => {
  expectFlows(chain({ routes: true, right: { toAllowForwardedTraffic: false } }), [
    ['vm-left', 'vm-right', 443, 'denied', /right takes no forwarded traffic from hub/],
    // The source of the hub's own traffic is in the hub.
    ['vm-hub', 'vm-right', 443, 'allowed'],
  ]);
  expectFlows(chain({ routes: true, right: { fromAllowForwardedTraffic: false } }), [
    ['vm-left', 'vm-right', 443, 'allowed'],
  ]);
  // What comes through a gateway of Azure is not forwarded in this sense; what a machine passes on from there is.
  const b = hybrid({ fromAllowGatewayTransit: true, toUseRemoteGateways: true, toAllowForwardedTraffic: false });
  expectFlows(b, [['site', 'vm-spoke', 443, 'allowed']]);
  b.machine(b.subnet('hub' as never, 'snet-nva', '10.0.2.0/24'), 'nva', '10.0.2.4', { ipForwarding: true });
  b.set('subnet', 'gatewaysubnet' as never, { routeTable: b.routes('rt', [through('10.1.0.0/16', '10.0.2.4')]) });
  b.set('subnet', 'snet' as never, {
    networkSecurityGroup: b.group('nsg', [rule(100, 'Inbound', 'Deny', { sources: ['10.0.2.4'] })]),
  });
  expectFlows(b, [['site', 'vm-spoke', 443, 'denied']]);
});

/**
 * ```
 *  site ── vpng ┌ hub 10.0.0.0/16 ┐     ┌ spoke 10.1.0.0/16 ┐
 *               │ GatewaySubnet   ╞═════╡ vm-spoke          │
 *               └─────────────────┘     └───────────────────┘
 * ```
 */
function hybrid(flags: Given<'peering'>, ownGateway = false): Drawing {
  const b = draw();
  const hub = b.network('hub', '10.0.0.0/16');
  const gateway = (network: typeof hub, name: string, prefix: string) =>
    b.add(
      'virtual-network-gateway',
      name,
      {},
      {
        in: b.subnet(network, 'GatewaySubnet', prefix, { purpose: 'gateway' }),
      },
    );
  const site = b.add('on-premises', 'site', { addressSpace: ['192.168.0.0/16'] });
  b.link('hybrid-connection', site, gateway(hub, 'vpng', '10.0.255.0/27'), { type: 'VPN' });
  const spoke = b.network('spoke', '10.1.0.0/16');
  b.machine(b.subnet(spoke, 'snet', '10.1.1.0/24'), 'vm-spoke', '10.1.1.4');
  if (ownGateway) gateway(spoke, 'vpng-spoke', '10.1.255.0/27');
  b.link('peering', hub, spoke, flags);
  return b;
}

test('S24 a spoke uses the gateway of the hub when the hub lends it, the spoke asks for it and has none', () => {
  const both = { fromAllowGatewayTransit: true, toUseRemoteGateways: true } as const;
  expectFlows(hybrid(both), [
    ['vm-spoke', 'site', 443, 'allowed'],
    ['site', 'vm-spoke', 443, 'allowed'],
    ['site', '10.1.1.77', 443, 'allowed'],
  ]);
  for (const b of [
    hybrid({}),
    hybrid({ ...both, fromAllowGatewayTransit: false }),
    hybrid({ ...both, toUseRemoteGateways: false }),
    hybrid(both, true),
  ]) {
    expectFlows(b, [
      ['vm-spoke', 'site', 443, 'denied', /192\.168\.0\.0\/16 drops it/],
      ['site', 'vm-spoke', 443, 'denied', /does not use the gateway of hub/],
      ['site', '10.1.1.77', 443, 'denied', /does not use the gateway of hub/],
    ]);
  }
});
