import { describe, expect, it, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { endpointRule } from '../edits/outbound-rows.ts';
import { privateLinkTargets } from '../facts/private-link.ts';
import { spec as azureService } from '../kinds/azure-service/spec.ts';
import { linkTargets } from '../kinds/link-targets.ts';
import { resourceSpecs } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { lower } from './lower.ts';
import { bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';

/** A target with a private endpoint. */
function withEndpoint(
  add: (on: ReturnType<typeof build>) => ReturnType<ReturnType<typeof build>['add']>,
  part: string,
) {
  const on = build('Endpoint');
  const network = on.add('virtual-network', 'vnet');
  const subnet = on.add('subnet', 'snet', {}, { in: network });
  const target = add(on);
  on.add('private-endpoint', 'pe', { target, subResource: part }, { in: subnet });
  return on;
}

/** A workspace with a managed network and one rule to a target. */
function managed(add: (on: ReturnType<typeof build>) => ResourceId, part: string) {
  const on = build('Managed');
  const target = add(on);
  const logAnalyticsWorkspace = on.add('log-analytics-workspace', 'log');
  on.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowInternetOutbound',
    storageAccount: on.add('storage-account', 'st'),
    keyVault: on.add('key-vault', 'kv'),
    applicationInsights: on.add('application-insights', 'appi', { logAnalyticsWorkspace }),
    outboundRules: [endpointRule('other', target, part)],
  });
  return on.design();
}

describe('a monitor scope', () => {
  const design = withEndpoint((on) => {
    const logs = on.add('log-analytics-workspace', 'ml');
    const insights = on.add('application-insights', 'ml', { logAnalyticsWorkspace: logs });
    return on.add('azure-monitor-private-link-scope', 'ampls', {
      resources: [insights, logs],
      queryAccessMode: 'PrivateOnly',
    });
  }, 'azuremonitor').design();
  const [scope, first, second] = nodesOf(design, 'ampls');

  test('belongs to no region and takes its resources one after the other', () => {
    expect(scope && plain(scope.location ?? scope.name)).toBe('global');
    expect(scope?.properties && plain(scope.properties)).toEqual({
      accessModeSettings: { ingestionAccessMode: 'Open', queryAccessMode: 'PrivateOnly' },
    });
    expect([first, second].map((node) => node && plain(node.name))).toEqual([
      'component-{$mlApplicationInsightsName}',
      'workspace-{$mlLogAnalyticsWorkspaceName}',
    ]);
    expect(first?.after).toBeUndefined();
    expect(second?.after).toEqual([first?.symbol]);
    expect(lower(design).problems).toEqual([]);
  });

  test('gets its endpoint when it is filled', () => {
    expect(nodesOf(design, 'pe')[0]?.after).toEqual([second?.symbol]);
  });

  test('that exists already is left as it is', () => {
    const existing = withEndpoint((on) => {
      const logs = on.add('log-analytics-workspace', 'log');
      return on.add('azure-monitor-private-link-scope', 'ampls', { resources: [logs], existing: true });
    }, 'azuremonitor').design();
    expect(nodesOf(existing, 'ampls')).toEqual([]);
    expect(nodesOf(existing, 'pe')[0]?.after).toBeUndefined();
  });
});

describe('a service that exists already', () => {
  const id =
    '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Search/searchServices/s';
  const service = 'Microsoft.Search/searchServices';

  it.each([
    ['is asked for', '', undefined],
    ['has its id as default', id, id],
  ])('%s', (_, resourceId, expected) => {
    const on = withEndpoint((b) => b.add('azure-service', 'srch', { service, resourceId }), 'searchService');
    const design = on.design();
    const parameter = lower(design).parameters.find(({ name }) => name === 'srchAzureServiceId');
    expect(parameter).toMatchObject({ type: 'string' });
    expect(parameter?.default && plain(parameter.default)).toBe(expected);
    expect(bodyOf(design, 'pe')).toMatchObject({
      privateLinkServiceConnections: [{ properties: { privateLinkServiceId: '$srchAzureServiceId' } }],
    });
    expect(nodesOf(design, 'srch')).toEqual([]);
    expect(reasonsOf(design, 'srch')).toEqual([
      'It exists already: the template refers to it by its resource id and changes nothing.',
    ]);
  });

  test('asks for nothing while nothing leads to it', () => {
    const on = build('Alone');
    on.add('azure-service', 'srch', { service });
    expect(lower(on.design()).parameters).toEqual([]);
  });

  test('with the id of something else is left out', () => {
    const on = withEndpoint((b) => b.add('azure-service', 'srch', { resourceId: id }), 'account');
    expect(reasonsOf(on.design(), 'srch')[0]).toMatch(/is of type Microsoft.Search\/searchServices/);
    expect(nodesOf(on.design(), 'pe')).toEqual([]);
  });

  it.each([
    ['Microsoft.Sql/servers', 'sqlServer', /Azure AI Enterprise Network Connection Approver/],
    ['Microsoft.Databricks/workspaces', 'databricks_ui_api', /a custom role/],
  ] as const)('%s is the target of an outbound rule without a role', (type, part, sentence) => {
    const design = managed((on) => on.add('azure-service', 'other', { service: type }), part);
    const nodes = nodesOf(design, 'mlw');
    expect(nodes.map(({ type: each }) => each)).not.toContain('Microsoft.Authorization/roleAssignments');
    const rule = nodes.find(({ type: each }) => each.endsWith('/outboundRules'));
    expect(rule?.properties && plain(rule.properties)).toMatchObject({
      destination: { serviceResourceId: '$otherAzureServiceId', subresourceTarget: part },
    });
    expect(reasonsOf(design, 'mlw').join(' ')).toMatch(sentence);
  });

  test('that managed networks have no endpoints for is no target of a rule', () => {
    const design = managed(
      (on) => on.add('azure-service', 'bus', { service: 'Microsoft.ServiceBus/namespaces' }),
      'namespace',
    );
    expect(nodesOf(design, 'mlw').map(({ type }) => type)).toEqual(['Microsoft.MachineLearningServices/workspaces']);
    expect(reasonsOf(design, 'mlw').join(' ')).toMatch(/no endpoints for/);
  });
});

test('an outbound rule to a monitor scope waits until it is filled', () => {
  const design = managed((on) => {
    const resources = [on.add('log-analytics-workspace', 'log-two')];
    return on.add('azure-monitor-private-link-scope', 'ampls', { resources });
  }, 'azuremonitor');
  const rule = nodesOf(design, 'mlw').find(({ type }) => type.endsWith('/outboundRules'));
  expect(rule?.after).toContain(nodesOf(design, 'ampls').at(-1)?.symbol);
});

test('every service of the facts can be drawn: as a kind of its own or as an Azure service, unless it has ended', () => {
  const offered = azureService.fields.service.options.map(({ value }) => value);
  const wanted = privateLinkTargets
    .filter(({ kind, ended }) => !ended && !resourceSpecs.has(kind))
    .map(({ resourceType }) => resourceType);
  expect([...offered].sort()).toEqual([...wanted].sort());
  for (const kind of linkTargets) expect(resourceSpecs.has(kind), kind).toBe(true);
});
