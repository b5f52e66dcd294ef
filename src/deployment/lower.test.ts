import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import { kindSpecs } from '../kinds/registry.gen.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { arbitraryDesign } from './arbitrary-design.testing.ts';
import type { DeploymentNode, LoweredDesign } from './deployment.ts';
import { drawnDesigns } from './drawn-designs.testing.ts';
import { lower } from './lower.ts';
import { lowerings } from './lowerings.gen.ts';
import { originKey } from './origin.ts';
import { dependenciesOf, parametersIn, valuesOf, walk } from './references.ts';

const identifier = /^[a-z][A-Za-z0-9_]{0,254}$/;

/** Origins of nodes and of parts in their bodies. */
function origins(nodes: readonly DeploymentNode[]): ReadonlySet<string> {
  const found = new Set(nodes.map((node) => originKey(node.origin)));
  for (const value of nodes.flatMap(valuesOf)) {
    walk(value, (expr) => {
      if (expr.is === 'part') found.add(originKey(expr.origin));
    });
  }
  return found;
}

const everything = ({ network }: Design): ReadonlySet<string> =>
  new Set([
    ...[...network.resources.keys()].map((id) => `resource:${id}`),
    ...[...network.links.keys()].map((id) => `link:${id}`),
  ]);

function expectLaws(design: Design, lowered: LoweredDesign): void {
  const { nodes, parameters, outputs, omitted } = lowered;
  const names = [...nodes.map((node) => node.symbol), ...parameters.map(({ name }) => name)];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(identifier);
  const seen = new Set<string>();
  const existing = new Map(nodes.filter((node) => node.existing).map((node) => [node.symbol, node]));
  for (const node of nodes) {
    for (const symbol of dependenciesOf(node)) expect(seen.has(symbol), `${node.symbol} needs ${symbol}`).toBe(true);
    for (const symbol of node.after ?? []) expect(existing.has(symbol)).toBe(false);
    seen.add(node.symbol);
  }
  const used = parametersIn([...nodes.flatMap(valuesOf), ...outputs.map(({ value }) => value)]);
  expect([...used].sort()).toEqual(parameters.map(({ name }) => name).sort());
  const all = everything(design);
  const placed = origins(nodes);
  for (const origin of placed) expect(all.has(origin), origin).toBe(true);
  const left = new Set(omitted.map(({ origin }) => originKey(origin)));
  for (const item of all) expect(placed.has(item) || left.has(item), `${item} is lost`).toBe(true);
  for (const { reason } of omitted) expect(reason).toMatch(/^[A-Z].*[.]$/s);
}

test('any design becomes a deployment that agrees with it', () => {
  fc.assert(
    fc.property(arbitraryDesign, (design) => expectLaws(design, lower(design))),
    { numRuns: 150 },
  );
});

test.each(drawnDesigns)('$slug becomes a deployment that agrees with it', async ({ design }) => {
  const drawn = await design();
  expectLaws(drawn, lower(drawn));
});

test('the same network gives the same object, an equal one an equal deployment', () => {
  const design = everyKind();
  expect(lower(design)).toBe(lower({ ...design, name: 'Other' }));
  expect(lower(everyKind())).toEqual(lower(design));
});

test('an empty design has nothing but the envelope', () => {
  expect(lower(emptyDesign('Empty'))).toEqual({
    cloud: 'public',
    parameters: [],
    nodes: [],
    outputs: [],
    implied: [],
    omitted: [],
    problems: [],
  });
});

describe('a design with every kind', () => {
  const design = everyKind();
  const { network } = design;

  test('holds every slug of the registry', () => {
    const kinds = [...network.resources.values(), ...network.links.values()].map(({ kind }) => kind);
    expect(Object.keys(kindSpecs).filter((slug) => !kinds.includes(slug))).toEqual([]);
  });

  test('leaves out what stands outside Azure, and the traffic', () => {
    expect(lower(design).omitted.map(({ origin }) => origin.id)).toEqual([
      'id-training',
      'hybrid-connection-on-premises-vnet-hub',
      'vm-dns',
      'vm-nva',
      'srch-ml',
      'sql-ml',
      'mlr-shared',
      'k8s-scoring',
      'moe-scoring',
      'batch-scoring',
      'registry-endpoints',
      'workspace-records',
      'vnm-ml',
      'on-premises',
      'internet',
      'branch-office',
    ]);
    expect(lower(design).problems).toEqual([]);
  });
});

test('every kind that is exported has a lowering, and no other', () => {
  const exported = Object.values(kindSpecs).filter((spec) => !('notExported' in spec));
  expect(Object.keys(lowerings).sort()).toEqual(exported.map(({ slug }) => slug).sort());
});

test('many names become one parameter', () => {
  const on = build('Many');
  for (let n = 0; n < 201; n += 1) on.add('route-table', `rt-${n}`, {}, { at: [0, 0] });
  const { parameters, problems } = lower(on.design());
  expect(parameters.map(({ name }) => name)).toEqual(['location', 'tags', 'names']);
  expect(problems).toEqual([]);
});

test('a slash in a name is a problem', () => {
  const on = build('Slash');
  on.add('route-table', 'a/b');
  expect(lower(on.design()).problems).toEqual([
    'The name “a/b” has a slash, which Azure reads as two names. Rename it.',
  ]);
});

test('equal names and too many resources are problems', () => {
  const on = build('Twice');
  on.add('route-table', 'rt');
  on.add('route-table', 'RT');
  expect(lower(on.design()).problems).toEqual([
    'Two resources of type Microsoft.Network/routeTables have the name “rt”. Rename one.',
  ]);
  for (let n = 0; n < 800; n += 1) on.add('route-table', `rt-${n}x`, {}, { at: [0, 0] });
  expect(lower(on.design()).problems[0]).toBe('The template has 802 resources; Azure takes 800. Split the design.');
});
