import { test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import type { Destination } from '../flow.ts';
import { type Drawing, draw, expectFlows, through } from './draw.testing.ts';

type Parts = {
  readonly work?: Given<'subnet'>;
  readonly account?: Given<'storage-account'>;
  readonly vault?: Given<'key-vault'>;
  readonly policy?: NonNullable<Given<'service-endpoint-policy'>['definitions']>;
  readonly firewall?: boolean;
};

const open = { publicNetworkAccess: 'Enabled', defaultAction: 'Deny', bypass: 'None' } as const;

/**
 * ```
 *         ┌ vnet 10.0.0.0/16 ──────────────────────┐      ┌ peer 10.1.0.0/16 ┐
 *  site ──┤ afw 10.0.0.4   ┌ work 10.0.1.0/24 ─┐   ╞══════╡ vm-peer          │
 *         │                │ vm                │   │      └──────────────────┘
 *         │                └───────────────────┘   │    account, other: storage; vault
 *         └────────────────────────────────────────┘
 * ```
 */
function services(parts: Parts = {}): Drawing {
  const { work = {}, account = {}, vault = {}, policy, firewall = false } = parts;
  const b = draw();
  const vnet = b.network('vnet', '10.0.0.0/16');
  if (firewall) b.firewall(vnet, '10.0.0.0/26');
  const subnet = b.subnet(vnet, 'work', '10.0.1.0/24', {
    routeTable: firewall ? b.routes('rt', [through('0.0.0.0/0', '10.0.0.4')]) : null,
    ...work,
  });
  b.machine(subnet, 'vm', '10.0.1.4');
  const peer = b.network('peer', '10.1.0.0/16');
  b.machine(b.subnet(peer, 'snet-peer', '10.1.1.0/24', { defaultOutboundAccess: true }), 'vm-peer', '10.1.1.4');
  b.link('peering', vnet, peer);
  b.link('hybrid-connection', b.add('on-premises', 'site', { addressSpace: ['192.168.0.0/16'] }), vnet, {
    type: 'VPN',
  });
  const listed = { ...open, virtualNetworkRules: [subnet], ...account };
  const storage = b.add('storage-account', 'account', listed);
  b.add('storage-account', 'other', { ...open, defaultAction: 'Allow' });
  b.add('key-vault', 'vault', { ...open, virtualNetworkRules: [subnet], ...vault });
  if (policy) {
    const definitions = policy.map((row) => ('storageAccounts' in row ? { ...row, storageAccounts: [storage] } : row));
    const sep = b.add('service-endpoint-policy', 'sep', { definitions });
    b.set('subnet', subnet, { serviceEndpointPolicies: [sep] });
  }
  return b;
}

const endpoint = { serviceEndpoints: ['Microsoft.Storage'] } as const;

test('S46 a service endpoint belongs to one subnet, and the service knows the subnet by it', () => {
  expectFlows(services({ work: endpoint }), [
    ['vm', 'account/blob', 443, 'allowed'],
    ['vm', 'vault', 443, 'denied', /work is private/],
    // Not through a peering, not from on-premises, not without the endpoint.
    ['vm-peer', 'account/blob', 443, 'denied', /does not list/],
    ['site', 'account/blob', 443, 'denied', /does not list/],
  ]);
  expectFlows(services({ work: { defaultOutboundAccess: true } }), [
    ['vm', 'account/blob', 443, 'denied', /does not list/],
  ]);
  expectFlows(services({ work: endpoint, account: { virtualNetworkRules: [] } }), [
    ['vm', 'account/blob', 443, 'denied', /does not list/],
  ]);
  // The source is private then, so rules on public addresses do not match it.
  const byAddress = { virtualNetworkRules: [], ipRules: ['20.1.2.3'] };
  expectFlows(services({ work: endpoint, account: byAddress }), [['vm', 'account/blob', 443, 'denied']]);
  expectFlows(services({ work: { defaultOutboundAccess: true }, account: byAddress }), [
    ['vm', 'account/blob', 443, 'unknown', /the public address of/],
  ]);
  // It does not take the route to the firewall.
  expectFlows(services({ work: endpoint, firewall: true }), [
    ['vm', 'account/blob', 443, 'allowed'],
    ['vm', 'vault', 443, 'denied', /afw denies it/],
  ]);
});

test('S47 the firewall of a service: closed, open, then subnets, addresses and trusted services', () => {
  const from = (account: Given<'storage-account'>) => services({ work: endpoint, account });
  const trusted = { is: 'trusted-service' } as const;
  expectFlows(from({ publicNetworkAccess: 'Disabled' }), [
    ['vm', 'account/blob', 443, 'denied', /Public access to account is off/],
    ['internet', 'account/blob', 443, 'denied'],
    [trusted, 'account/blob', 443, 'denied'],
  ]);
  expectFlows(from({ defaultAction: 'Allow', virtualNetworkRules: [] }), [
    ['vm', 'account/blob', 443, 'allowed'],
    ['internet', 'account/blob', 443, 'allowed'],
  ]);
  expectFlows(from({}), [
    ['vm', 'account/blob', 443, 'allowed'],
    ['internet', 'account/blob', 443, 'denied', /does not list/],
    [trusted, 'account/blob', 443, 'denied'],
  ]);
  expectFlows(from({ bypass: 'AzureServices' }), [
    [trusted, 'account/blob', 443, 'allowed'],
    ['internet', 'account/blob', 443, 'denied'],
  ]);
  expectFlows(from({ ipRules: ['20.1.2.3'] }), [
    ['internet', 'account/blob', 443, 'unknown', /the public address of the client/],
  ]);
  // Whether trusted services come in when public access is off differs from page to page.
  expectFlows(from({ publicNetworkAccess: 'Disabled', bypass: 'AzureServices' }), [
    [trusted, 'account/blob', 443, 'unknown', /differs from page to page/],
  ]);
  // A perimeter that is not drawn decides by itself.
  expectFlows(from({ publicNetworkAccess: 'SecuredByPerimeter' }), [
    ['vm', 'account/blob', 443, 'unknown', /perimeter/],
  ]);
});

test('S48 a service endpoint policy lets through what it lists, and touches nothing else', () => {
  const storage = (owner: 'microsoft' | 'anyone'): Destination => ({
    is: 'tag',
    tag: { name: 'Storage', region: 'westeurope' },
    owner,
  });
  const microsoft = { service: 'Global', aliases: ['/services/Azure/MachineLearning'] } as const;
  expectFlows(services({ work: endpoint }), [
    ['vm', 'other/blob', 443, 'allowed'],
    ['vm', storage('anyone'), 443, 'allowed'],
    ['vm', storage('microsoft'), 443, 'allowed'],
  ]);
  expectFlows(
    services({ work: endpoint, policy: [{ service: 'Microsoft.Storage', storageAccounts: [] }, microsoft] }),
    [
      ['vm', 'account/blob', 443, 'allowed'],
      ['vm', 'other/blob', 443, 'denied', /sep does not list other/],
      ['vm', storage('anyone'), 443, 'denied', /accounts of strangers/],
      ['vm', storage('microsoft'), 443, 'allowed'],
      ['vm', 'Storage.westeurope', 443, 'unknown', /which account is meant/],
    ],
  );
  expectFlows(services({ work: endpoint, policy: [{ service: 'Microsoft.Storage', storageAccounts: [] }] }), [
    ['vm', storage('microsoft'), 443, 'denied'],
  ]);
  const scope = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg';
  expectFlows(services({ work: endpoint, policy: [{ service: 'Microsoft.Storage', scopes: [scope] }] }), [
    ['vm', 'other/blob', 443, 'unknown', /resource group and subscription/],
  ]);
  // What takes no service endpoint is not filtered by the policy: storage of regions that the endpoint does not hold.
  const far: Destination = { is: 'tag', tag: { name: 'Storage', region: 'eastus' }, owner: 'anyone' };
  expectFlows(services({ work: { ...endpoint, defaultOutboundAccess: true }, policy: [microsoft] }), [
    ['vm', far, 443, 'allowed'],
    ['vm', storage('anyone'), 443, 'denied'],
  ]);
  const leaving = { defaultOutboundAccess: true };
  expectFlows(services({ work: leaving, policy: [microsoft] }), [['vm', storage('anyone'), 443, 'allowed']]);
});
