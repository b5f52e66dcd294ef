import { expect, test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import type { Destination } from '../flow.ts';
import { ask, type Drawing, draw, expectFlows, through } from './draw.testing.ts';

type Firewall = Given<'azure-firewall'>;
type NetworkRule = NonNullable<NonNullable<Firewall['networkCollections']>[number]['rules']>[number];
type ApplicationRule = NonNullable<NonNullable<Firewall['applicationCollections']>[number]['rules']>[number];

const net = (priority: number, action: 'Allow' | 'Deny', rule: NetworkRule) => ({
  name: `net-${priority}`,
  priority,
  action,
  rules: [{ name: 'rule', destinations: ['*'], ports: ['*'], ...rule }],
});
const app = (priority: number, action: 'Allow' | 'Deny', rule: ApplicationRule) => ({
  name: `app-${priority}`,
  priority,
  action,
  rules: [{ name: 'rule', protocols: ['https:443'], ...rule }],
});

/**
 * ```
 *  ┌ vnet 10.0.0.0/16 ───────────────────────────────────────────┐
 *  │ afw 10.0.0.4 ◄── ┌ work 10.0.1.0/24 ┐   ┌ data 10.0.2.0/24 ┐│
 *  │      │           │ vm               │   │ vm-data          ││
 *  └──────┼───────────┴──────────────────┴───┴──────────────────┴┘
 *         ▼ internet
 * ```
 */
function behind(firewall: Firewall, back = true): Drawing {
  const b = draw();
  const vnet = b.network('vnet', '10.0.0.0/16');
  b.firewall(vnet, '10.0.0.0/26', firewall);
  const routes = (name: string, prefix: string) =>
    b.routes(name, [through(prefix, '10.0.0.4'), through('0.0.0.0/0', '10.0.0.4')]);
  b.machine(b.subnet(vnet, 'work', '10.0.1.0/24', { routeTable: routes('rt-work', '10.0.2.0/24') }), 'vm', '10.0.1.4');
  const routeTable = back ? routes('rt-data', '10.0.1.0/24') : null;
  b.machine(b.subnet(vnet, 'data', '10.0.2.0/24', { routeTable }), 'vm-data', '10.0.2.4');
  return b;
}

test('S29 a firewall denies what no rule allows; the first rule that matches ends the search', () => {
  expectFlows(behind({}), [['vm', 'internet', 443, 'denied', /no rule allows it/]]);
  const both = [net(100, 'Deny', { destinations: ['8.8.8.8'] }), net(200, 'Allow', {})];
  expectFlows(behind({ networkCollections: both }), [
    ['vm', '8.8.8.8', 443, 'denied', /net-100\/rule/],
    ['vm', '8.8.4.4', 443, 'allowed'],
  ]);
  // Network rules come before application rules, whatever their priority.
  const network = behind({
    networkCollections: [net(60_000, 'Deny', { ports: ['443'] })],
    applicationCollections: [app(100, 'Allow', { fqdns: ['*'] })],
  });
  expectFlows(network, [['vm', 'example.com', 443, 'denied', /net-60000/]]);
});

test('S30 collections are tried by priority, in any order of the list', () => {
  const allow = net(300, 'Allow', {});
  const deny = net(200, 'Deny', {});
  for (const networkCollections of [
    [allow, deny],
    [deny, allow],
  ]) {
    expectFlows(behind({ networkCollections }), [['vm', '8.8.8.8', 443, 'denied', /net-200/]]);
  }
  const applicationCollections = [
    app(300, 'Deny', { fqdns: ['*.org'] }),
    app(200, 'Allow', { fqdns: ['python.org', '*.python.org'] }),
  ];
  expectFlows(behind({ applicationCollections }), [
    ['vm', 'www.python.org', 443, 'allowed'],
    ['vm', 'example.org', 443, 'denied', /app-300/],
  ]);
});

test('S31 threat intelligence and intrusion detection stop known attacks, which no drawn flow is', () => {
  for (const threatIntelMode of ['Off', 'Alert', 'Deny'] as const) {
    const b = behind({
      threatIntelMode,
      tier: 'Premium',
      intrusionDetection: 'Deny',
      networkCollections: [net(100, 'Allow', {})],
    });
    expectFlows(b, [['vm', 'internet', 443, 'allowed']]);
  }
});

const nat = (sources: readonly string[] = ['*']): NonNullable<Firewall['natCollections']> => [
  {
    name: 'nat',
    priority: 100,
    rules: [
      {
        name: 'ssh',
        sources,
        destinations: ['1.2.3.4'],
        ports: ['2222'],
        translatedAddress: '10.0.2.4',
        translatedPort: '22',
      },
    ],
  },
];

test('S32 a NAT rule translates and allows by itself; application rules are not for inbound', () => {
  expectFlows(behind({ natCollections: nat() }), [
    ['internet', 'afw', 2222, 'allowed'],
    ['internet', 'afw', 443, 'denied', /No NAT rule/],
    ['internet', 'afw', ['UDP', 2222], 'denied'],
    ['internet', 'vm-data', 22, 'denied', /no public address/],
  ]);
  expectFlows(behind({ natCollections: nat(['20.0.0.0/8']) }), [
    ['internet', 'afw', 2222, 'unknown', /the address of the client/],
  ]);
  expectFlows(behind({ applicationCollections: [app(100, 'Allow', { fqdns: ['*'] })] }), [
    ['internet', 'afw', 443, 'denied', /No NAT rule/],
  ]);
});

test('S32 whether a network rule can take back what a NAT rule let in differs between texts, so nobody knows', () => {
  const b = behind({
    natCollections: nat(),
    networkCollections: [net(100, 'Deny', { destinations: ['10.0.2.0/24'] })],
  });
  expectFlows(b, [['internet', 'afw', 2222, 'unknown', /net-100\/rule.*older texts.*which of the two texts holds/]]);
});

test('S33 application rules read host names of HTTP, HTTPS and SQL on the ports that are listed', () => {
  const b = behind({ applicationCollections: [app(100, 'Allow', { fqdns: ['*.contoso.com', 'example.com'] })] });
  expectFlows(b, [
    ['vm', 'www.contoso.com', 443, 'allowed'],
    ['vm', 'a.b.contoso.com', 443, 'allowed'],
    ['vm', 'contoso.com', 443, 'denied', /no rule allows it/],
    ['vm', 'example.com', 443, 'allowed'],
    ['vm', 'example.com', 80, 'denied'],
    ['vm', 'example.com', 8443, 'denied'],
    ['vm', 'example.com', ['UDP', 443], 'denied'],
    ['vm', 'example.com', 22, 'denied'],
    // Without a name nobody knows which rule reads it.
    ['vm', '8.8.8.8', 443, 'unknown', /the host name that the client asks for/],
    ['vm', '8.8.8.8', 22, 'denied'],
    ['vm', 'internet', 443, 'denied'],
  ]);
  const sql = behind({
    applicationCollections: [app(100, 'Allow', { protocols: ['mssql:1433'], fqdns: ['*.database.windows.net'] })],
  });
  expectFlows(sql, [
    ['vm', 'x.database.windows.net', 1433, 'allowed'],
    ['vm', 'x.database.windows.net', 443, 'denied'],
  ]);
});

test('S33 of several host names that are needed one refusal refuses the whole', () => {
  const to = (...hosts: string[]): Destination => ({ is: 'tag', tag: { name: 'MicrosoftContainerRegistry' }, hosts });
  const b = behind({
    applicationCollections: [app(100, 'Allow', { fqdns: ['mcr.microsoft.com', '*.data.mcr.microsoft.com'] })],
  });
  expectFlows(b, [
    ['vm', to('mcr.microsoft.com', 'westeurope.data.mcr.microsoft.com'), 443, 'allowed'],
    ['vm', to('mcr.microsoft.com', 'example.com'), 443, 'denied', /denies some of/],
  ]);
});

test('S34 a network rule with host names needs the DNS proxy, and takes no wildcards', () => {
  const networkCollections = [
    net(100, 'Allow', { destinations: [], destinationFqdns: ['ntp.ubuntu.com'], protocols: ['UDP'], ports: ['123'] }),
  ];
  expectFlows(behind({ networkCollections, dnsProxy: true }), [
    ['vm', 'ntp.ubuntu.com', ['UDP', 123], 'allowed'],
    ['vm', 'time.ubuntu.com', ['UDP', 123], 'denied'],
  ]);
  expectFlows(behind({ networkCollections }), [['vm', 'ntp.ubuntu.com', ['UDP', 123], 'unknown']]);
});

test('S35 any protocol with a port is TCP and UDP', () => {
  expectFlows(behind({ networkCollections: [net(100, 'Allow', { protocols: ['Any'], ports: ['443'] })] }), [
    ['vm', '8.8.8.8', 443, 'allowed'],
    ['vm', '8.8.8.8', ['UDP', 443], 'allowed'],
    ['vm', '8.8.8.8', 80, 'denied'],
    ['vm', '8.8.8.8', ['ICMP', 0], 'denied'],
  ]);
  expectFlows(behind({ networkCollections: [net(100, 'Allow', { protocols: ['Any'], ports: ['*'] })] }), [
    ['vm', '8.8.8.8', ['ICMP', 0], 'allowed'],
  ]);
  expectFlows(behind({ networkCollections: [net(100, 'Allow', { protocols: ['ICMP'], ports: ['443'] })] }), [
    ['vm', '8.8.8.8', ['ICMP', 0], 'allowed'],
    ['vm', '8.8.8.8', 443, 'denied'],
  ]);
});

test('S36 public destinations and application rules see the firewall’s address, private ones that of the client', () => {
  const networkCollections = [net(100, 'Allow', { protocols: ['Any'] })];
  // Without a way back through the firewall a kept source is lost.
  expectFlows(behind({ networkCollections }, false), [
    ['vm', 'internet', 443, 'allowed'],
    ['vm', 'vm-data', 443, 'denied', /sees the requests and not the replies/],
  ]);
  expectFlows(behind({ networkCollections }), [['vm', 'vm-data', 443, 'allowed']]);
  expect(ask(behind({ networkCollections }), 'vm', 'vm-data').steps.at(-1)?.text).toBe(
    'Replies take the way through afw too.',
  );
});
