import { test } from 'vitest';
import { type Drawing, draw, expectFlows, type Rule, rule } from './draw.testing.ts';
import { pair } from './pair.testing.ts';

const tcp = (port: number, protocol: Rule['protocol'] = 'Tcp') =>
  ({ protocol, destinationPorts: [`${port}`] }) as const;

/**
 * ```
 *  on-premises 192.168.0.0/16 ── hub 10.0.0.0/16 ══ spoke 10.1.0.0/16      alone 10.2.0.0/16
 *                                 vm-hub             vm-spoke               vm-alone
 * ```
 */
function joined(access: boolean, routes: Parameters<Drawing['routes']>[1] = []): Drawing {
  const b = draw();
  const deny = rule(4096, 'Inbound', 'Deny');
  const allow = rule(100, 'Inbound', 'Allow', { sources: ['VirtualNetwork'] });
  const hub = b.network('hub', '10.0.0.0/16');
  const home = b.subnet(hub, 'snet-hub', '10.0.1.0/24', {
    networkSecurityGroup: b.group('nsg-hub', [allow, deny]),
    routeTable: routes.length > 0 ? b.routes('rt', routes) : null,
  });
  b.machine(home, 'vm-hub', '10.0.1.4');
  b.machine(b.subnet(hub, 'GatewaySubnet', '10.0.255.0/27', { purpose: 'gateway' }), 'vm-gateway', '10.0.255.4');
  const spoke = b.network('spoke', '10.1.0.0/16');
  b.machine(b.subnet(spoke, 'snet-spoke', '10.1.1.0/24'), 'vm-spoke', '10.1.1.4');
  const alone = b.network('alone', '10.2.0.0/16');
  b.machine(b.subnet(alone, 'snet-alone', '10.2.1.0/24'), 'vm-alone', '10.2.1.4');
  b.link('peering', hub, spoke, { fromAllowVirtualNetworkAccess: access });
  b.link('hybrid-connection', b.add('on-premises', 'site', { addressSpace: ['192.168.0.0/16'] }), hub, { type: 'VPN' });
  return b;
}

test('S08 VirtualNetwork holds the network, its peers with access, on-premises, the host and routed prefixes', () => {
  expectFlows(joined(true), [
    ['vm-gateway', 'vm-hub', 443, 'allowed'],
    ['vm-spoke', 'vm-hub', 443, 'allowed'],
    ['site', 'vm-hub', 443, 'allowed'],
    ['AzureLoadBalancer', 'vm-hub', 443, 'allowed'],
  ]);
  expectFlows(joined(false), [
    ['vm-spoke', 'vm-hub', 443, 'denied', /Deny-Inbound-4096/],
    ['vm-gateway', 'vm-hub', 443, 'allowed'],
  ]);
  // A routed prefix is in the tag; of a default route the page says only that it may be.
  const away = [{ name: 'away', prefix: '172.20.0.0/16', nextHopType: 'VirtualNetworkGateway' }] as const;
  const all = [{ name: 'all', prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway' }] as const;
  const out = (routes: Parameters<Drawing['routes']>[1]) => {
    const b = joined(true, routes);
    b.set('network-security-group', 'nsg-hub' as never, {
      rules: [rule(100, 'Outbound', 'Deny', { destinations: ['VirtualNetwork'] })],
    });
    return b;
  };
  expectFlows(out(away), [['vm-hub', '172.20.0.4', 443, 'denied', /Deny-Outbound-100/]]);
  expectFlows(out(all), [['vm-hub', '8.8.8.8', 443, 'unknown', /Deny-Outbound-100/]]);
});

test('S09 Internet holds public addresses outside of the network, those of Azure too', () => {
  const out = [rule(100, 'Outbound', 'Deny', { destinations: ['Internet'] })];
  expectFlows(pair({ left: out }), [
    ['vm-a', 'internet', 443, 'denied'],
    ['vm-a', 'Storage.westeurope', 443, 'denied'],
    ['vm-a', '8.8.8.8', 443, 'denied'],
    ['vm-a', 'vm-z', 443, 'allowed'],
  ]);
  // A network with a public range of its own is not the internet.
  const b = draw();
  const vnet = b.network('vnet', '131.107.0.0/16');
  const home = b.subnet(vnet, 'snet', '131.107.1.0/24', { networkSecurityGroup: b.group('nsg', out) });
  b.machine(home, 'vm-a', '131.107.1.4');
  b.machine(home, 'vm-b', '131.107.1.5');
  expectFlows(b, [['vm-a', 'vm-b', 443, 'allowed']]);
});

test('S10 a tag is a set of addresses, that of a region a part of it; what nobody knows stays open', () => {
  const allowing = (tag: string) =>
    pair({
      left: [rule(100, 'Outbound', 'Allow', { destinations: [tag], ...tcp(443) }), rule(4000, 'Outbound', 'Deny')],
    });
  expectFlows(allowing('Storage'), [
    ['vm-a', 'Storage', 443, 'allowed'],
    ['vm-a', 'Storage.westeurope', 443, 'allowed'],
    ['vm-a', 'AzureKeyVault', 443, 'denied'],
  ]);
  expectFlows(allowing('Storage.WestEurope'), [
    ['vm-a', 'Storage.westeurope', 443, 'allowed'],
    ['vm-a', 'Storage.northeurope', 443, 'denied'],
    ['vm-a', 'Storage', 443, 'unknown', /Allow-Outbound-100/],
    // Whether an address is behind the tag is in no document of the design.
    ['vm-a', '20.38.100.1', 443, 'unknown', /Allow-Outbound-100/],
    ['vm-a', 'vm-z', 443, 'denied'],
  ]);
  expectFlows(allowing('AzureCloud'), [
    ['vm-a', 'Storage.WestEurope', 443, 'allowed'],
    ['vm-a', 'AzureMachineLearning', 443, 'unknown'],
    ['vm-a', 'example.com', 443, 'unknown'],
  ]);
});

test('S11 a machine is in the application security groups of its interface, and in no other', () => {
  const b = draw();
  const [web, data] = [b.add('application-security-group', 'asg-web'), b.add('application-security-group', 'asg-data')];
  const home = b.subnet(b.network('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24', {
    networkSecurityGroup: b.group('nsg', [
      rule(100, 'Inbound', 'Allow', { sourceGroups: [web], destinationGroups: [data], ...tcp(1433) }),
      rule(200, 'Inbound', 'Deny', { destinationGroups: [data] }),
    ]),
  });
  b.machine(home, 'vm-web', '10.0.1.4', { applicationSecurityGroups: [web] });
  b.machine(home, 'vm-data', '10.0.1.5', { applicationSecurityGroups: [data] });
  b.machine(home, 'vm-none', '10.0.1.6');
  expectFlows(b, [
    ['vm-web', 'vm-data', 1433, 'allowed'],
    ['vm-none', 'vm-data', 1433, 'denied', /Deny-Inbound-200/],
    ['vm-data', 'vm-none', 1433, 'allowed'],
  ]);
});

test('S12 the platform is spared unless a rule names its tag; probes of the load balancer are not spared', () => {
  const closed = [rule(4000, 'Outbound', 'Deny'), rule(4000, 'Inbound', 'Deny')];
  const imds = rule(100, 'Outbound', 'Deny', { destinations: ['AzurePlatformIMDS'] });
  const dns = rule(110, 'Outbound', 'Deny', { destinations: ['AzurePlatformDNS'], destinationPorts: ['53'] });
  expectFlows(pair({ left: closed }), [
    ['vm-a', '168.63.129.16', ['UDP', 53], 'allowed'],
    ['vm-a', '169.254.169.254', 80, 'allowed'],
    ['vm-a', 'vm-z', 80, 'denied'],
    ['AzureLoadBalancer', 'vm-a', 80, 'denied', /Deny-Inbound-4000/],
  ]);
  expectFlows(pair({ left: [...closed, imds, dns] }), [
    ['vm-a', '169.254.169.254', 80, 'denied', /Deny-Outbound-100/],
    ['vm-a', '168.63.129.16', ['UDP', 53], 'denied', /Deny-Outbound-110/],
    ['vm-a', '168.63.129.16', 80, 'allowed'],
  ]);
  // The address belongs to each host of Azure and is nowhere else.
  expectFlows(joined(true), [['site', '168.63.129.16', ['UDP', 53], 'denied', /inside of virtual networks/]]);
});

test('S13 security admin rules come before groups: always allow delivers, deny drops, allow goes on', () => {
  const managed = (access: 'Allow' | 'AlwaysAllow' | 'Deny', right: readonly Rule[], source = '*') => {
    const b = pair({ right });
    b.add('network-manager', 'vnm', {
      networks: ['vnet' as never],
      adminRules: [
        {
          name: 'ssh',
          priority: 10,
          direction: 'Inbound',
          access,
          protocol: 'Tcp',
          sources: [source],
          destinationPorts: ['22'],
        },
      ],
    });
    return b;
  };
  const [allow, deny] = [[rule(100, 'Inbound', 'Allow')], [rule(100, 'Inbound', 'Deny')]];
  expectFlows(managed('Deny', allow), [
    ['vm-a', 'vm-z', 22, 'denied', /admin rule ssh of vnm/],
    ['vm-a', 'vm-z', 443, 'allowed'],
  ]);
  expectFlows(managed('AlwaysAllow', deny), [
    ['vm-a', 'vm-z', 22, 'allowed'],
    ['vm-a', 'vm-z', 443, 'denied', /nsg-right/],
  ]);
  expectFlows(managed('Allow', deny), [['vm-a', 'vm-z', 22, 'denied', /nsg-right/]]);
  // Of a whole subnet one address is let past the group, the others are not.
  expectFlows(managed('AlwaysAllow', deny, '10.0.1.4'), [
    ['vm-a', 'vm-z', 22, 'allowed'],
    ['vm-b', 'vm-z', 22, 'denied'],
    ['left', 'vm-z', 22, 'unknown'],
  ]);
  expectFlows(managed('Allow', allow), [['vm-a', 'vm-z', 22, 'allowed']]);
});
