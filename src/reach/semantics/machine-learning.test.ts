import { test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import type { Destination } from '../flow.ts';
import { type Drawing, draw, expectFlows, type Line, type Rule, rule, through } from './draw.testing.ts';

const tag = (name: string, region?: string): Destination => ({ is: 'tag', tag: { name, ...(region && { region }) } });
const allow = (
  priority: number,
  destination: string,
  protocol: Rule['protocol'],
  ...destinationPorts: string[]
): Rule => rule(priority, 'Outbound', 'Allow', { destinations: [destination], protocol, destinationPorts });
const denyAll = rule(4096, 'Outbound', 'Deny');

type Parts = {
  readonly publicIp?: boolean;
  readonly rules?: readonly Rule[];
  readonly routes?: NonNullable<Parameters<Drawing['routes']>[1]>;
  readonly firewall?: Given<'azure-firewall'>;
  readonly training?: Given<'subnet'>;
};

/**
 * ```
 *  ┌ vnet 10.0.0.0/16 ──────────────────────────────────┐
 *  │ afw 10.0.0.4   ┌ training 10.0.1.0/24 ┐ ┌ pe .2.0/24┤
 *  │                │ cluster              │ │ pe-mlw ───┼── mlw
 *  │                └──────────┬───────────┘ │           │    account, registry
 *  └───────────────────────────┼─────────────┴───────────┘
 *                              ▼ NAT
 * ```
 */
function training(parts: Parts = {}): Drawing {
  const { publicIp = false, rules, routes, firewall = {}, training: extra = {} } = parts;
  const b = draw();
  const vnet = b.network('vnet', '10.0.0.0/16');
  b.firewall(vnet, '10.0.0.0/26', firewall);
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip-nat')] });
  const subnet = b.subnet(vnet, 'training', '10.0.1.0/24', {
    purpose: 'training',
    networkSecurityGroup: rules ? b.group('nsg', rules) : null,
    routeTable: routes ? b.routes('rt', routes) : null,
    natGateway,
    ...extra,
  });
  const account = b.add('storage-account', 'account');
  const registry = b.add('container-registry', 'registry');
  const workspace = b.add('aml-workspace', 'mlw', { storageAccount: account, containerRegistry: registry });
  b.add('compute-cluster', 'cluster', { workspace, enableNodePublicIp: publicIp }, { in: subnet });
  const home = b.subnet(vnet, 'snet-pe', '10.0.2.0/24', { purpose: 'private-endpoints' });
  const zone = (name: string) => {
    const id = b.add('private-dns-zone', name);
    b.link('zone-link', id, vnet);
    return id;
  };
  const own = [zone('privatelink.api.azureml.ms'), zone('privatelink.notebooks.azure.net')];
  b.add(
    'private-endpoint',
    'pe-mlw',
    { target: workspace, subResource: 'amlworkspace', privateDnsZones: own },
    { in: home },
  );
  const images = [zone('privatelink.azurecr.io')];
  b.add(
    'private-endpoint',
    'pe-acr',
    { target: registry, subResource: 'registry', privateDnsZones: images },
    { in: home },
  );
  return b;
}

const service: Destination & { is: 'tag' } = { is: 'tag', tag: { name: 'AzureMachineLearning' } };

test('S49 computes with public addresses need 44224 from the service, and past a firewall a route back', () => {
  const inbound = [
    rule(100, 'Inbound', 'Allow', {
      sources: ['AzureMachineLearning'],
      destinations: ['VirtualNetwork'],
      protocol: 'Tcp',
      destinationPorts: ['44224'],
    }),
  ];
  expectFlows(training({ publicIp: true, rules: inbound }), [
    [service, 'cluster', 44224, 'allowed'],
    ['internet', 'cluster', 44224, 'denied', /DenyAllInBound/],
  ]);
  expectFlows(training({ publicIp: true, rules: [] }), [[service, 'cluster', 44224, 'denied', /DenyAllInBound/]]);
  const tunnel = [through('0.0.0.0/0', '10.0.0.4')];
  expectFlows(training({ publicIp: true, rules: inbound, routes: tunnel }), [
    [service, 'cluster', 44224, 'denied', /has not seen the request/],
  ]);
  const past = [...tunnel, { name: 'aml', prefix: 'AzureMachineLearning', nextHopType: 'Internet' } as const];
  expectFlows(training({ publicIp: true, rules: inbound, routes: past }), [[service, 'cluster', 44224, 'allowed']]);
  // Without public addresses neither is needed, and nobody comes in.
  expectFlows(training({ rules: inbound }), [[service, 'cluster', 44224, 'denied', /has no public address/]]);
});

const required: readonly (readonly [Destination, 'TCP' | 'UDP', number, Rule])[] = [
  [tag('AzureActiveDirectory'), 'TCP', 80, allow(100, 'AzureActiveDirectory', 'Tcp', '80', '443')],
  [tag('AzureActiveDirectory'), 'TCP', 443, allow(100, 'AzureActiveDirectory', 'Tcp', '80', '443')],
  [service, 'TCP', 443, allow(110, 'AzureMachineLearning', 'Tcp', '443', '8787', '18881')],
  [service, 'TCP', 8787, allow(110, 'AzureMachineLearning', 'Tcp', '443', '8787', '18881')],
  [service, 'TCP', 18_881, allow(110, 'AzureMachineLearning', 'Tcp', '443', '8787', '18881')],
  [service, 'UDP', 5831, allow(120, 'AzureMachineLearning', 'Udp', '5831')],
  [tag('BatchNodeManagement', 'westeurope'), 'TCP', 443, allow(130, 'BatchNodeManagement.WestEurope', '*', '443')],
  [tag('BatchNodeManagement', 'westeurope'), 'UDP', 443, allow(130, 'BatchNodeManagement.WestEurope', '*', '443')],
  [tag('AzureResourceManager'), 'TCP', 443, allow(140, 'AzureResourceManager', 'Tcp', '443')],
  [tag('Storage', 'westeurope'), 'TCP', 443, allow(150, 'Storage.WestEurope', 'Tcp', '443', '445')],
  [tag('Storage', 'westeurope'), 'TCP', 445, allow(150, 'Storage.WestEurope', 'Tcp', '443', '445')],
  [tag('AzureFrontDoor.FirstParty'), 'TCP', 443, allow(160, 'AzureFrontDoor.FirstParty', 'Tcp', '443')],
  [tag('MicrosoftContainerRegistry'), 'TCP', 443, allow(170, 'MicrosoftContainerRegistry', 'Tcp', '443')],
  [tag('AzureMonitor'), 'TCP', 443, allow(180, 'AzureMonitor', 'Tcp', '443')],
];

test('S50 what computes need outbound passes when each of it is allowed, and only then', () => {
  const rules = [...new Map(required.map(([, , , each]) => [each.priority, each])).values()];
  const all = training({ rules: [...rules, denyAll] });
  expectFlows(
    all,
    required.map(([to, protocol, port]): Line => ['cluster', to, [protocol, port], 'allowed']),
  );
  expectFlows(all, [
    ['cluster', 'mlw', 443, 'denied', /Deny-Outbound-4096/],
    ['cluster', service, 22, 'denied'],
    ['cluster', 'internet', 443, 'denied'],
  ]);
  for (const [to, protocol, port, one] of required) {
    const rest = rules.filter(({ priority }) => priority !== one.priority);
    expectFlows(training({ rules: [...rest, denyAll] }), [['cluster', to, [protocol, port], 'denied']]);
  }
  const endpoints = allow(190, 'VirtualNetwork', 'Tcp', '443');
  expectFlows(training({ rules: [...rules, endpoints, denyAll] }), [['cluster', 'mlw', 443, 'allowed']]);
});

test('S51 a policy keeps storage to the accounts of Microsoft, host names replace the tag of Front Door', () => {
  const storage = (owner: 'microsoft' | 'anyone'): Destination => ({
    is: 'tag',
    tag: { name: 'Storage', region: 'westeurope' },
    owner,
  });
  const applicationCollections = [
    {
      name: 'studio',
      priority: 100,
      rules: [{ name: 'hosts', fqdns: ['ml.azure.com', 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net'] }],
    },
  ];
  const guarded = () => {
    const b = training({
      routes: [through('0.0.0.0/0', '10.0.0.4')],
      firewall: { applicationCollections },
      training: { serviceEndpoints: ['Microsoft.Storage'], natGateway: null },
    });
    const definitions = [{ service: 'Global', aliases: ['/services/Azure/MachineLearning'] }] as const;
    b.set('subnet', 'training' as never, {
      serviceEndpointPolicies: [b.add('service-endpoint-policy', 'sep', { definitions })],
    });
    return b;
  };
  expectFlows(guarded(), [
    ['cluster', storage('microsoft'), 443, 'allowed'],
    ['cluster', storage('anyone'), 443, 'denied', /strangers/],
    ['cluster', 'ml.azure.com', 443, 'allowed'],
    ['cluster', 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net', 443, 'allowed'],
    ['cluster', 'somebody.azurefd.net', 443, 'denied', /afw denies it/],
    ['cluster', 'AzureFrontDoor.Frontend', 443, 'denied'],
  ]);
  // With the tags open both are ways out.
  const open = [
    allow(100, 'Storage.WestEurope', 'Tcp', '443'),
    allow(110, 'AzureFrontDoor.Frontend', 'Tcp', '443'),
    denyAll,
  ];
  expectFlows(training({ rules: open }), [
    ['cluster', storage('anyone'), 443, 'allowed'],
    ['cluster', 'somebody.azurefd.net', 443, 'allowed'],
  ]);
});

test('S53 a workspace needs both of its zones; its online endpoints share its endpoint', () => {
  const b = training();
  b.add('managed-online-endpoint', 'moe', {}, { in: 'mlw' as never });
  expectFlows(b, [
    ['cluster', 'mlw', 443, 'allowed'],
    ['cluster', 'moe', 443, 'allowed'],
    ['internet', 'moe', 443, 'denied', /Public access to moe is off/],
    ['internet', 'mlw', 443, 'denied'],
  ]);
  expectFlows(b, [['cluster', 'moe.westeurope.inference.ml.azure.com', 443, 'allowed']]);
  b.set('private-endpoint', 'pe-mlw' as never, { privateDnsZones: ['privatelink-api-azureml-ms' as never] });
  // The name of an online endpoint is in the zone of the API.
  expectFlows(b, [['cluster', 'moe', 443, 'allowed']]);
  expectFlows(b, [['cluster', 'mlw', 443, 'denied', /privatelink\.notebooks\.azure\.net .* has no record/]]);
});

test('S53 who may score from outside, by the flags of workspace and endpoint', () => {
  const matrix = [
    ['Disabled', 'Disabled', 'denied'],
    ['Disabled', 'Enabled', 'unknown'],
    ['Enabled', 'Disabled', 'denied'],
    ['Enabled', 'Enabled', 'allowed'],
  ] as const;
  for (const [workspace, publicNetworkAccess, verdict] of matrix) {
    const b = training();
    b.set('aml-workspace', 'mlw' as never, { publicNetworkAccess: workspace });
    b.add('managed-online-endpoint', 'moe', { publicNetworkAccess }, { in: 'mlw' as never });
    expectFlows(b, [
      ['internet', 'moe', 443, verdict],
      ['cluster', 'moe', 443, 'allowed'],
    ]);
  }
});

test('S54 tasks of a registry come from outside: a closed registry keeps them out, a cluster in the network builds', () => {
  const b = training();
  b.set('aml-workspace', 'mlw' as never, { imageBuildCompute: 'cluster' as never });
  expectFlows(b, [
    ['AzureContainerRegistry', 'registry', 443, 'denied', /Public access to registry is off/],
    ['cluster', 'registry', 443, 'allowed'],
  ]);
  b.set('container-registry', 'registry' as never, { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' });
  expectFlows(b, [['AzureContainerRegistry', 'registry', 443, 'allowed']]);
});
