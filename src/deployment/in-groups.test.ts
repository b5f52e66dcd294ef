// Several resource groups in one deployment: what goes where, and that everything is there before it is needed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { severalGroups } from '../edits/several-groups.ts';
import { resourceSpecs } from '../kinds/types.ts';
import { present } from '../lib/invariant.ts';
import type { Design } from '../model/design.ts';
import { arbitraryDesign } from './arbitrary-design.testing.ts';
import type { Deployment, DeploymentNode } from './deployment.ts';
import { drawnDesigns } from './drawn-designs.testing.ts';
import type { NodeSymbol } from './expr.ts';
import { inGroups } from './in-groups.ts';
import { templateLimits } from './limits.ts';
import { lower } from './lower.ts';
import { nodesOf, plain } from './plain.testing.ts';
import { limitProblems } from './problems.ts';
import { dependenciesOf, parametersIn, valuesOf, walk } from './references.ts';

const created = ({ nodes }: Deployment): readonly DeploymentNode[] => nodes.filter((node) => !node.existing);
const nestedIn = (deployment: Deployment) =>
  deployment.nodes.flatMap((node) => (node.nested ? [{ node, ...node.nested }] : []));
const symbolsOf = (deployment: Deployment): readonly string[] => created(deployment).map(({ symbol }) => symbol);

/** The created nodes of one template that a node waits for; what exists comes with what it is a part of. */
function needs({ nodes }: Deployment, node: DeploymentNode): readonly DeploymentNode[] {
  return dependenciesOf(node).flatMap((symbol) => {
    const other = nodes.find((each) => each.symbol === symbol);
    if (!other) return [];
    return other.existing ? needs({ nodes } as Deployment, other) : [other];
  });
}

/** Per created node everything that is sure to be there before it. Fails where a template is not sorted. */
function guaranteed(main: Deployment): ReadonlyMap<NodeSymbol, ReadonlySet<NodeSymbol>> {
  const before = new Map<NodeSymbol, ReadonlySet<NodeSymbol>>();
  const inside = new Map<NodeSymbol, readonly NodeSymbol[]>();
  const visit = (template: Deployment, outer: ReadonlySet<NodeSymbol>): void => {
    for (const node of created(template)) {
      const known = new Set(outer);
      for (const { symbol } of needs(template, node)) {
        for (const each of present(before.get(symbol), `${node.symbol} stands before ${symbol}`)) known.add(each);
        for (const each of inside.get(symbol) ?? [symbol]) known.add(each);
      }
      before.set(node.symbol, known);
      if (!node.nested) continue;
      visit(node.nested.template, known);
      inside.set(
        node.symbol,
        created(node.nested.template).map(({ symbol }) => symbol),
      );
    }
  };
  visit(main, new Set());
  return before;
}

const speaksOfItsGroup = new Set(['subscriptionId', 'resourceGroupId', 'resourceGroupName', 'resourceGroupLocation']);

function expectSound(design: Design): void {
  const lowered = lower(design);
  const main = inGroups(lowered);
  if (lowered.nodes.every(({ existing, group }) => existing || !group)) {
    expect(main).toBe(lowered);
    return;
  }
  const nested = nestedIn(main);
  const all = [main, ...nested.map(({ template }) => template)];
  const parts = new Set<string>(nested.map(({ node }) => node.symbol));
  expect(
    all
      .flatMap(symbolsOf)
      .filter((symbol) => !parts.has(symbol))
      .sort(),
  ).toEqual([...symbolsOf(lowered)].sort());

  const before = guaranteed(main);
  for (const node of created(lowered)) {
    for (const { symbol } of needs(lowered, node)) {
      expect(before.get(node.symbol)?.has(symbol), `${node.symbol} after ${symbol}`).toBe(true);
    }
  }
  for (const template of all) {
    const symbols = new Set(template.nodes.map(({ symbol }) => symbol));
    expect(symbols.size).toBe(template.nodes.length);
    for (const node of template.nodes)
      for (const symbol of dependenciesOf(node)) expect(symbols.has(symbol)).toBe(true);
    for (const { existing, group, nested: inner } of template.nodes)
      expect(Boolean(existing || inner || !group)).toBe(true);
  }
  for (const { template, values } of nested) {
    const names = template.parameters.map(({ name }) => name);
    expect(values.map(([name]) => name)).toEqual(names);
    expect(new Set(names)).toEqual(new Set(parametersIn(template.nodes.flatMap(valuesOf))));
    expect(template.parameters.filter((parameter) => parameter.default)).toEqual([]);
    for (const value of template.nodes.flatMap(valuesOf)) {
      walk(value, (expr) => expect(expr.is === 'platform' && speaksOfItsGroup.has(expr.value)).toBe(false));
    }
  }
}

/** The design with shapes in one of these groups each; 0 is that of the design. */
function placed(design: Design, groups: readonly number[]): Design {
  const places = [
    {},
    { resourceGroup: 'rg-a' },
    { resourceGroup: 'RG-B' },
    { resourceGroup: 'rg-a', subscription: '00000000-0000-0000-0000-000000000009' },
  ];
  let index = 0;
  const resources = [...design.network.resources].map(([id, resource]) => {
    if (!('resourceGroup' in (resourceSpecs.get(resource.kind)?.fields ?? {}))) return [id, resource] as const;
    const place = places[groups[index++ % groups.length] ?? 0];
    return [id, { ...resource, props: { ...resource.props, ...place } }] as const;
  });
  return { ...design, network: { ...design.network, resources: new Map(resources) } };
}

test('any design: everything once, and everything before what needs it', () => {
  fc.assert(
    fc.property(arbitraryDesign, fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }), (design, groups) => {
      expectSound(placed(design, groups));
    }),
    { numRuns: 60 },
  );
});

test.each(drawnDesigns)('$slug: everything once, whatever group it stands in', async ({ design }) => {
  const drawn = await design();
  expectSound(drawn);
  for (const groups of [[0, 1], [1, 2, 0], [3, 0, 1, 2, 2], [1]]) expectSound(placed(drawn, groups));
});

describe('two networks of two groups', () => {
  const on = build('Two', { settings: { resourceGroup: 'rg-ml' } });
  const hub = on.add('virtual-network', 'hub', { resourceGroup: 'rg-hub' });
  const spoke = on.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], resourceGroup: 'RG-ML' });
  on.link('peering', hub, spoke);
  const design = on.design();
  const main = inGroups(lower(design));
  const shown = ({ nodes }: Deployment) =>
    nodes.map(({ symbol, existing, group, after }) =>
      [
        `${symbol}${existing ? ' exists' : ''}`,
        ...(group ? [`in ${[group.name, group.subscription].flatMap((value) => (value ? [plain(value)] : []))}`] : []),
        ...(after ? [`after ${after}`] : []),
      ].join(' '),
    );

  test('need each other in turn, which makes three steps and no circle', () => {
    expect(shown(main)).toEqual([
      'hubVirtualNetwork exists in rg-hub',
      'spokeVirtualNetwork',
      'hubResources in rg-hub',
      'hubResources2 in rg-hub after spokeVirtualNetwork,hubResources',
      'hubToSpokePeeringReverse after hubResources2',
    ]);
    expect(nestedIn(main).map(({ template }) => shown(template))).toEqual([
      ['hubVirtualNetwork'],
      ['hubVirtualNetwork exists', 'spokeVirtualNetwork exists in $mainResourceGroup', 'hubToSpokePeering'],
    ]);
  });

  test('names stay parameters of the main template', () => {
    const [first, second] = nestedIn(main);
    expect(first?.values.map(([name, value]) => `${name} = ${plain(value)}`)).toEqual([
      'location = $location',
      'tags = $tags',
      'hubVirtualNetworkName = $hubVirtualNetworkName',
    ]);
    expect(second?.values.map(([name, value]) => `${name} = ${plain(value)}`)).toEqual([
      'hubVirtualNetworkName = $hubVirtualNetworkName',
      'spokeVirtualNetworkName = $spokeVirtualNetworkName',
      'mainResourceGroup = $resourceGroupName',
    ]);
    expect(first?.template.parameters[2]).toEqual({
      name: 'hubVirtualNetworkName',
      type: 'string',
      description: 'Required. Name of the virtual network.',
      minLength: 2,
      maxLength: 64,
    });
  });
});

test('what belongs to something that the template creates stands where that stands', () => {
  const nodes = lower(severalGroups()).nodes;
  const place = (symbol: string) => nodes.find((node) => node.symbol === symbol)?.group;
  expect(place('hubAzureFirewall') && plain(present(place('hubAzureFirewall'), '').name)).toBe('rg-hub');
  expect(place('hubAzureFirewallPolicy')).toEqual(place('hubAzureFirewall'));
  expect(place('prodAmlWorkspaceKeyVaultContributorRole')).toBeUndefined();
  const nested = nestedIn(inGroups(lower(severalGroups())));
  const secrets = nested.find(({ node }) => node.symbol === 'secretsResources');
  expect(secrets && symbolsOf(secrets.template)).toContain('prodAmlWorkspaceKeyVaultContributorRole');
  expect(lower(severalGroups()).problems).toEqual([]);
});

test('a connection stands where its gateway stands', () => {
  const on = build('Gateway', { settings: { resourceGroup: 'rg-ml' } });
  const place = { resourceGroup: 'rg-hub' };
  const network = on.add('virtual-network', 'vnet', place);
  const subnet = on.add('subnet', 'GatewaySubnet', { purpose: 'gateway', prefixes: ['10.0.0.0/27'] }, { in: network });
  const publicIps = [on.add('public-ip', 'pip', place)];
  const gateway = on.add('virtual-network-gateway', 'vgw', { ...place, publicIps }, { in: subnet });
  const office = on.add('on-premises', 'office', { addressSpace: ['192.168.0.0/16'] });
  on.link('hybrid-connection', office, gateway, { peerAddress: '203.0.113.10' });
  const nodes = nodesOf(on.design(), 'hybrid-connection-office-vgw');
  expect(nodes.map(({ group }) => group && plain(group.name))).toEqual(['rg-hub', 'rg-hub']);
  const nested = nestedIn(inGroups(lower(on.design())));
  expect(nested.map(({ template }) => template.parameters.filter(({ secure }) => secure).length)).toEqual([1]);
});

test('another subscription needs the name of its group', () => {
  const on = build('Test');
  on.add('virtual-network', 'vnet', { subscription: '00000000-0000-0000-0000-000000000009' });
  expect(lower(on.design()).problems).toEqual([
    'Name the resource group of “vnet” too, because it stands in another subscription.',
  ]);
  const named = build('Test', { settings: { resourceGroup: 'rg-ml' } });
  named.add('virtual-network', 'vnet', { subscription: '00000000-0000-0000-0000-000000000009' });
  const [node] = lower(named.design()).nodes;
  expect([node?.group?.name, node?.group?.subscription].map((value) => value && plain(value))).toEqual([
    'rg-ml',
    '00000000-0000-0000-0000-000000000009',
  ]);
});

test('two of one name are a fault in one group only', () => {
  const on = build('Test', { settings: { resourceGroup: 'rg-ml' } });
  on.add('private-dns-zone', 'privatelink.azurecr.io');
  on.add('private-dns-zone', 'privatelink.azurecr.io', { resourceGroup: 'rg-a' });
  expect(lower(on.design()).problems).toEqual([]);
  on.add('private-dns-zone', 'privatelink.azurecr.io', { resourceGroup: 'RG-A' });
  expect(lower(on.design()).problems).toHaveLength(1);
});

test('a nested template has limits of its own, and counts once in the main one', () => {
  const on = build('Many', { settings: { resourceGroup: 'rg-ml' } });
  for (let n = 0; n <= templateLimits.resources; n += 1) {
    on.add('application-security-group', `asg-${n}`, { resourceGroup: 'rg-many' });
  }
  expect(limitProblems(inGroups(lower(on.design())))).toEqual([
    'The template for resource group “rg-many” has 801 resources; Azure takes 800. Split the design.',
  ]);
});
