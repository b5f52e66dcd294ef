import { expect, test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import { ask, type Drawing, draw, expectFlows, through } from './draw.testing.ts';

const everything: Given<'azure-firewall'> = {
  networkCollections: [
    { name: 'all', priority: 100, rules: [{ name: 'any', protocols: ['Any'], destinations: ['*'], ports: ['*'] }] },
  ],
};

type Ways = {
  readonly firewall?: boolean;
  readonly nat?: boolean;
  readonly address?: boolean;
  readonly byDefault?: boolean;
  readonly cluster?: boolean;
  readonly services?: Given<'subnet'>['serviceEndpoints'];
};

/**
 * ```
 *  ┌ vnet 10.0.0.0/16 ────────────────────────┐
 *  │ afw 10.0.0.4    ┌ work 10.0.1.0/24 ────┐ ├── NAT gateway, own address, default access
 *  │                 │ vm, aks              │ │
 *  └─────────────────┴──────────────────────┴─┘
 * ```
 */
function ways({ firewall, nat, address, byDefault, cluster, services = [] }: Ways): Drawing {
  const b = draw();
  const vnet = b.network('vnet', '10.0.0.0/16');
  if (firewall) b.firewall(vnet, '10.0.0.0/26', everything);
  const work = b.subnet(vnet, 'work', '10.0.1.0/24', {
    routeTable: firewall ? b.routes('rt', [through('0.0.0.0/0', '10.0.0.4')]) : null,
    natGateway: nat ? b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip-nat')] }) : null,
    defaultOutboundAccess: byDefault ?? false,
    serviceEndpoints: services,
  });
  b.machine(work, 'vm', '10.0.1.4', { publicIp: address ? b.add('public-ip', 'pip-vm') : null });
  if (cluster) b.add('aks-cluster', 'aks', { outboundType: 'loadBalancer' }, { in: work });
  return b;
}

const leavesBy = (b: Drawing, from = 'vm'): string | undefined =>
  ask(b, from, 'internet').steps.findLast(({ layer }) => layer === 'outbound-method')?.text;

test('S25 a route to a firewall wins over NAT, NAT over an own address, that over the rest', () => {
  const all = { firewall: true, nat: true, address: true, byDefault: true, cluster: true };
  expect(leavesBy(ways(all))).toBe('afw leaves by its public address.');
  expect(leavesBy(ways({ ...all, firewall: false }))).toBe('It leaves by NAT gateway ng.');
  expect(leavesBy(ways({ address: true, byDefault: true }))).toBe('It leaves by the public address of vm.');
  expect(leavesBy(ways({ byDefault: true, cluster: true }), 'aks')).toMatch(/load balancer/);
  expect(leavesBy(ways({ byDefault: true }))).toBe('It leaves by the default outbound access of work.');
  // A NAT gateway without an address carries nothing.
  const b = ways({ nat: true, byDefault: true });
  b.set('nat-gateway', 'ng' as never, { publicIps: [] });
  expect(leavesBy(b)).toBe('It leaves by the default outbound access of work.');
});

test('S26 a subnet is private unless the drawing says otherwise', () => {
  expectFlows(ways({}), [
    ['vm', 'internet', 443, 'denied', /work is private/],
    ['vm', 'AzureResourceManager', 443, 'denied', /work is private/],
    ['vm', 'login.microsoftonline.com', 443, 'denied', /work is private/],
  ]);
  expectFlows(ways({ byDefault: true }), [['vm', 'AzureResourceManager', 443, 'allowed']]);
});

test('S27 in a private subnet a route to the internet fails, a service endpoint works', () => {
  const b = ways({ services: ['Microsoft.Storage'] });
  const routeTable = b.routes('rt', [{ name: 'arm', prefix: 'AzureResourceManager', nextHopType: 'Internet' }]);
  b.set('subnet', 'work' as never, { routeTable });
  expectFlows(b, [
    ['vm', 'AzureResourceManager', 443, 'denied', /work is private/],
    ['vm', 'Storage.westeurope', 443, 'allowed'],
    ['vm', 'Storage.northeurope', 443, 'allowed'],
    ['vm', 'Storage.eastus', 443, 'denied', /work is private/],
    ['vm', 'AzureKeyVault', 443, 'denied'],
  ]);
});

test('S28 a NAT gateway carries TCP and UDP, lets nothing in and needs no route', () => {
  const b = ways({ nat: true });
  expectFlows(b, [
    ['vm', 'internet', 443, 'allowed'],
    ['vm', 'internet', ['UDP', 5831], 'allowed'],
    ['vm', 'internet', ['ICMP', 0], 'denied', /TCP and UDP only/],
    ['internet', 'vm', 443, 'denied', /vm has no public address/],
  ]);
});
