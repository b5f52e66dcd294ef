// Configurations of hand-made deployments: what no drawing of today leads to, and what few do.
import { describe, expect, test } from 'vitest';
import type { Deployment, DeploymentNode, Parameter } from '../../deployment/deployment.ts';
import {
  attr,
  call,
  fmt,
  idOf,
  lit,
  type NodeSymbol,
  nameOf,
  param,
  platform,
  role,
  toExpr,
} from '../../deployment/expr.ts';
import { fromShape } from '../../deployment/origin.ts';
import { present } from '../../lib/invariant.ts';
import { parseResourceId } from '../../model/ids.ts';
import { parseHcl } from './parse.testing.ts';
import { print } from './print.ts';

const origin = fromShape(present(parseResourceId('shape'), 'shape'));
const symbol = (name: string) => name as NodeSymbol;

const node = (given: Partial<DeploymentNode> & { readonly symbol: NodeSymbol }): DeploymentNode => ({
  type: 'Microsoft.Network/virtualNetworks',
  apiVersion: '2025-05-01',
  name: lit('vnet'),
  origin,
  ...given,
});

async function printed(given: Partial<Deployment>): Promise<string> {
  const { text } = print({ cloud: 'public', parameters: [], nodes: [], outputs: [], ...given });
  await parseHcl(text);
  return text;
}

describe('parameters', () => {
  const parameter = (given: Partial<Parameter> & { readonly name: string }): Parameter => ({
    type: 'string',
    description: 'Optional. Something.',
    ...given,
  });

  test('a secret is a sensitive variable without default, and its value is never in the state', async () => {
    const text = await printed({
      parameters: [parameter({ name: 'adminPassword', secure: true, default: lit('never'), minLength: 12 })],
      nodes: [
        node({
          symbol: symbol('machine'),
          properties: toExpr({
            size: 'x',
            osProfile: { adminUsername: 'azureuser', adminPassword: param('adminPassword') },
            list: [{ secret: param('adminPassword') }],
          }),
        }),
      ],
    });
    expect(text).not.toContain('never');
    expect(text).toContain('required_version = ">= 1.11, < 2.0"');
    expect(text).toContain(
      [
        'variable "admin_password" {',
        '  type        = string',
        '  description = "Optional. Something."',
        '  sensitive   = true',
        '',
        '  validation {',
        '    condition     = length(var.admin_password) >= 12',
        '    error_message = "The value must have at least 12 characters."',
        '  }',
        '}',
      ].join('\n'),
    );
    expect(text).toContain(
      [
        '  body = {',
        '    properties = {',
        '      size = "x"',
        '      osProfile = {',
        '        adminUsername = "azureuser"',
        '      }',
        '    }',
        '  }',
        '  sensitive_body = {',
        '    properties = {',
        '      osProfile = {',
        '        adminPassword = var.admin_password',
        '      }',
        '      list = [',
        '        {',
        '          secret = var.admin_password',
        '        },',
        '      ]',
        '    }',
        '  }',
      ].join('\n'),
    );
  });

  test('names in one object are laid over the defaults', async () => {
    const names = parameter({
      name: 'names',
      type: 'object',
      default: toExpr({ hub: 'vnet-hub', store: fmt('st', call('uniqueString', platform('resourceGroupId'))) }),
    });
    const text = await printed({
      parameters: [names],
      nodes: [node({ symbol: symbol('hub'), name: param('names', 'hub') })],
    });
    expect(text).toMatch(/variable "names" \{\n {2}type {8}= map\(string\)\n.*\n {2}default {5}= \{\}\n\}/);
    expect(text).toContain('  names = merge(local.names_default, var.names)');
    expect(text).toContain('    store = "st${local.unique_suffix}"');
    expect(text).toContain('name      = local.names.hub');
  });

  test('a computed default takes null as nothing given, its bounds too', async () => {
    const name = parameter({ name: 'vaultName', default: platform('resourceGroupLocation'), maxLength: 24 });
    const text = await printed({ parameters: [name] });
    expect(text).toContain('vault_name = coalesce(var.vault_name, data.azapi_resource.resource_group.location)');
    expect(text).toContain('condition     = var.vault_name == null ? true : length(var.vault_name) <= 24');
  });

  test('names that meet own ones or each other stay apart', async () => {
    const text = await printed({
      parameters: [parameter({ name: 'environment' }), parameter({ name: 'aB' }), parameter({ name: 'a_b' })],
      outputs: [
        { name: 'x', description: 'X.', value: param('a_b') },
        { name: 'y', description: 'Y.', value: param('environment') },
      ],
    });
    expect(text).toContain('variable "environment_2"');
    expect(text).toContain('value       = var.a_b_2');
    expect(text).toContain('value       = var.environment_2');
  });
});

test('what is created in another group is a part of it by its id, and roles are those of its subscription', async () => {
  const place = { name: lit('rg-hub'), subscription: lit('11111111-1111-1111-1111-111111111111') };
  const zone = node({ symbol: symbol('zone'), group: place });
  const assigned = node({
    symbol: symbol('assigned'),
    type: 'Microsoft.Authorization/roleAssignments',
    scope: symbol('zone'),
    properties: toExpr({ roleDefinitionId: role('acdd72a7') }),
  });
  const near = node({ symbol: symbol('near'), group: { name: lit('rg-near') } });
  const text = await printed({ nodes: [zone, assigned, near] });
  const id = '/subscriptions/11111111-1111-1111-1111-111111111111';
  expect(text).toContain(`parent_id = "${id}/resourceGroups/rg-hub"`);
  expect(text).toContain('parent_id = azapi_resource.zone.id');
  expect(text).toContain(`roleDefinitionId = "${id}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7"`);
  expect(text).toContain(
    'parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-near"',
  );
});

describe('what exists already', () => {
  const network = node({
    symbol: symbol('hub'),
    existing: true,
    group: { name: lit('rg-${hub}'), subscription: lit('11111111-1111-1111-1111-111111111111') },
  });
  const subnet = node({
    symbol: symbol('subnet'),
    type: 'Microsoft.Network/virtualNetworks/subnets',
    name: lit('snet'),
    parent: symbol('hub'),
    existing: true,
  });

  test('is referred to by its resource id, in whatever group it stands', async () => {
    const zone = node({ symbol: symbol('zone'), existing: true, group: { name: lit('rg-dns') }, name: lit('zone') });
    const near = node({ symbol: symbol('near'), existing: true, name: lit('near') });
    const user = node({
      symbol: symbol('user'),
      after: [symbol('near')],
      properties: toExpr({
        ids: [idOf(subnet.symbol), idOf(zone.symbol), idOf(near.symbol)],
        name: fmt('to-', nameOf(network.symbol)),
      }),
    });
    const text = await printed({ nodes: [network, subnet, zone, near, user] });
    const ids = [
      'hub_id    = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-$${hub}/providers/Microsoft.Network/virtualNetworks/vnet"',
      'subnet_id = "${local.hub_id}/subnets/snet"',
      'zone_id   = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-dns/providers/Microsoft.Network/virtualNetworks/zone"',
      'near_id   = "${data.azapi_resource.resource_group.id}/providers/Microsoft.Network/virtualNetworks/near"',
    ];
    for (const id of ids) expect(text).toContain(`  ${id}\n`);
    expect(text).toContain('ids  = [local.subnet_id, local.zone_id, local.near_id]');
    expect(text).toContain('name = "to-vnet"');
    expect(text).not.toContain('depends_on');
    expect(text.match(/^resource /gm)).toHaveLength(1);
  });

  test('is read only where a property of it is asked for', async () => {
    const user = node({
      symbol: symbol('user'),
      parent: symbol('hub'),
      type: 'Microsoft.Network/virtualNetworks/subnets',
      properties: toExpr({ address: attr(network.symbol, 'properties', 'ipConfigurations', 0, 'address') }),
    });
    const text = await printed({ nodes: [network, user] });
    expect(text).toContain(
      [
        'data "azapi_resource" "hub" {',
        '  type                   = "Microsoft.Network/virtualNetworks@2025-05-01"',
        '  resource_id            = local.hub_id',
        '  response_export_values = ["properties.ipConfigurations"]',
        '}',
      ].join('\n'),
    );
    expect(text).toContain('address = data.azapi_resource.hub.output.properties.ipConfigurations[0].address');
    expect(text).toContain('parent_id = local.hub_id');
  });
});

test('the cloud of the design is the default, and its hosts come from a table', async () => {
  const host = fmt('x.blob.', platform('storageSuffix'));
  const text = await printed({ cloud: 'china', nodes: [node({ symbol: symbol('zone'), name: host })] });
  expect(text).toContain('default     = "china"');
  expect(text).toContain('name      = "x.blob.${local.cloud.storage_suffix}"');
  expect(text).toContain('storage_suffix = "core.chinacloudapi.cn"');
  expect(text).not.toContain('sql_suffix');
});

test('what takes long has the time for it', async () => {
  const timeouts = '  timeouts {\n    create = "90m"\n    update = "90m"\n    delete = "90m"\n  }\n';
  const gateway = node({ symbol: symbol('gateway'), type: 'Microsoft.Network/virtualNetworkGateways' });
  expect(await printed({ nodes: [gateway] })).toContain(timeouts);
  expect(await printed({ nodes: [node({ symbol: symbol('network') })] })).not.toContain('timeouts');
});

test('identities, kinds and zones have their places', async () => {
  const text = await printed({
    nodes: [
      node({ symbol: symbol('own'), identity: { type: 'SystemAssigned' }, kind: 'Default', zones: ['1', '2'] }),
      node({
        symbol: symbol('user'),
        identity: { type: 'UserAssigned', identities: [symbol('own')] },
        after: [symbol('own')],
        properties: toExpr({ id: attr(symbol('own'), 'identity', 'principalId') }),
      }),
    ],
  });
  expect(text).toContain(
    '  body = {\n    kind  = "Default"\n    zones = ["1", "2"]\n  }\n\n  identity {\n    type = "SystemAssigned"\n  }\n}',
  );
  expect(text).toContain(
    '  identity {\n    type         = "UserAssigned"\n    identity_ids = [azapi_resource.own.id]\n  }\n\n  depends_on = [azapi_resource.own]\n',
  );
  expect(text).toContain('id = azapi_resource.own.identity[0].principal_id');
  expect(text).not.toContain('response_export_values');
});

test('functions of ARM', async () => {
  const text = await printed({
    outputs: [
      { name: 'guid', description: 'X.', value: call('guid', 'a', 'b') },
      { name: 'unique', description: 'X.', value: call('uniqueString', 'a') },
      { name: 'regular', description: 'X.', value: call('replace', 'a', '/b/', 'c') },
      { name: 'plain', description: 'X.', value: call('replace', 'a', '/', '') },
    ],
  });
  expect(text).toContain('value       = uuidv5("11fb06fb-712d-4ddd-98c7-e71bbd588830", join("-", ["a", "b"]))');
  expect(text).toContain('value       = substr(sha256(join("-", ["a"])), 0, 13)');
  expect(text).toContain('value       = join("c", split("/b/", "a"))');
  expect(text).toContain('value       = replace("a", "/", "")');
});
