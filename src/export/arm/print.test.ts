import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDesign, hostileText } from '../../deployment/arbitrary-design.testing.ts';
import { drawnDesigns } from '../../deployment/drawn-designs.testing.ts';
import { lower } from '../../deployment/lower.ts';
import { originKey } from '../../deployment/origin.ts';
import { namedDesign, smallDesign } from '../../deployment/small-design.testing.ts';
import { everyKind } from '../../edits/every-kind.ts';
import { severalGroups } from '../../edits/several-groups.ts';
import type { Design } from '../../model/design.ts';
import { evaluateText, isExpression, parseExpression, textsOf } from './evaluate.testing.ts';
import { literalText } from './expression.ts';
import { print } from './print.ts';

type Body = { readonly [key: string]: unknown };
type Template = {
  readonly parameters: { readonly [name: string]: { readonly defaultValue?: unknown } };
  readonly resources: readonly Body[];
  readonly outputs: Body;
};

const templateOf = (design: Design): Template => JSON.parse(print(lower(design)).text) as Template;

/** The id that others use for a resource: type and name, each segment apart. */
function idOf(template: Template, resource: Body): string {
  const name = evaluateText(template, String(resource.name));
  return `${resource.type}|${name}`;
}

/** What an entry of dependsOn names: an id, or a name alone. */
const targetOf = (template: Template, text: string): string => {
  const value = evaluateText(template, text);
  const [type = '', ...names] = value.replace(/^id:/, '').split('|');
  return value.startsWith('id:') ? `${type}|${names.join('/')}` : value;
};

function expectSound(template: Template): void {
  for (const text of textsOf(template)) if (isExpression(text)) parseExpression(text);
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const resource of template.resources) {
    for (const dependency of (resource.dependsOn ?? []) as string[]) {
      const target = targetOf(template, dependency);
      expect(ids.has(target) || names.has(target), `${resource.name} depends on ${target}`).toBe(true);
    }
    ids.add(idOf(template, resource));
    names.add(evaluateText(template, String(resource.name)));
    if (resource.type === 'Microsoft.Resources/deployments') expectSound(innerOf(template, resource));
  }
}

/** A nested template with the values that it is given in the place of defaults. */
function innerOf(outer: Template, { properties }: Body): Template {
  const { template, parameters } = properties as {
    readonly template: Template;
    readonly parameters: { readonly [name: string]: { readonly value: string } };
  };
  expect(Object.keys(parameters)).toEqual(Object.keys(template.parameters));
  const given = Object.entries(parameters).map(([name, { value }]) => {
    // What the person who deploys has to say, such as a password, has no value here.
    const known: string | undefined = evaluateText(outer, value);
    return [name, known === undefined ? {} : { defaultValue: literalText(known) }] as const;
  });
  return { ...template, parameters: Object.fromEntries(given) };
}

describe('texts that stand alone', () => {
  test.each([
    ['[x]', '[[x]'],
    ['[[x]]', '[[[x]]'],
    ['[]', '[[]'],
    ['[x', '[x'],
    ['[x] y', '[x] y'],
    ['a[b]', 'a[b]'],
    ["it's", "it's"],
  ])('%s', (text, expected) => {
    expect(literalText(text)).toBe(expected);
  });
});

test('any design prints JSON whose expressions parse and whose dependencies resolve', () => {
  fc.assert(
    fc.property(arbitraryDesign, (design) => expectSound(templateOf(design))),
    { numRuns: 100 },
  );
});

test.each(drawnDesigns)('$slug prints expressions that parse and dependencies that resolve', async ({ design }) => {
  expectSound(templateOf(await design()));
});

test('ranges of lines lead to the shapes', () => {
  const design = everyKind();
  const { text, ranges } = print(lower(design));
  const lines = text.split('\n');
  const shapes = new Set(ranges.map(({ origin }) => originKey(origin)));
  const left = new Set(lower(design).omitted.map(({ origin }) => origin.id as string));
  for (const id of design.network.resources.keys()) expect(shapes.has(`resource:${id}`) || left.has(id), id).toBe(true);
  for (const { from, to } of ranges) {
    expect(lines[from - 1]?.trim()).toMatch(/^\{$/);
    expect(lines[to - 1]?.trim()).toMatch(/^\},?$/);
  }
  const subnet = ranges.find(({ origin }) => origin.id === 'snet-training');
  expect(lines[subnet?.from ?? 0]).toContain('"name": "snet-training"');
});

/** Every text as the platform sees it; bounds of names depend on whether Azure takes the name, so they are left out. */
const seen = (template: Template): readonly string[] =>
  textsOf(template)
    .filter((text) => !/^m(in|ax)Length$/.test(text))
    .map((text) => evaluateText(template, text));

/** A text that differs from every fixed text of the template, and none of whose words end up in a symbol. */
const token = '~~~';

test('hostile names come out as the same text', () => {
  const calm = templateOf(namedDesign(token));
  fc.assert(
    fc.property(
      hostileText.filter((text) => text !== '' && !/[A-Za-z0-9]/.test(text.normalize('NFKD'))),
      (hostile) => {
        const template = templateOf(namedDesign(hostile));
        const before = seen(calm);
        const after = seen(template);
        expect(after).toEqual(before.map((text) => text.replaceAll(token, () => hostile)));
      },
    ),
    { numRuns: 100 },
  );
});

test('names with letters come out as the same text too', () => {
  fc.assert(
    fc.property(
      hostileText.filter((text) => text !== ''),
      (hostile) => {
        const template = templateOf(namedDesign(hostile));
        const named = template.resources.map((resource) => evaluateText(template, String(resource.name)));
        const calm = templateOf(namedDesign(token));
        const wanted = calm.resources.map((resource) => evaluateText(calm, String(resource.name)));
        expect(named).toEqual(wanted.map((name) => name.replaceAll(token, () => hostile)));
        for (const resource of template.resources) {
          const { model } = (resource.properties ?? {}) as { model?: string };
          if (model !== undefined) expect(evaluateText(template, model)).toBe(hostile);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('the same design gives the same bytes', () => {
  expect(print(lower(everyKind()))).toEqual(print(lower(everyKind())));
});

test('further groups are nested deployments, whose expressions are evaluated in their groups', () => {
  const { resources } = templateOf(severalGroups());
  const nested = resources.filter(({ type }) => type === 'Microsoft.Resources/deployments');
  expect(nested.map(({ resourceGroup, subscriptionId }) => [resourceGroup, subscriptionId])).toEqual([
    ['rg-secrets', undefined],
    ['rg-hub', '00000000-0000-0000-0000-000000000002'],
    ['rg-hub', '00000000-0000-0000-0000-000000000002'],
  ]);
  const last = nested[2];
  expect(last).toMatchObject({
    name: "[concat('hubResources2-', uniqueString(resourceGroup().id))]",
    dependsOn: [
      "[resourceId('Microsoft.Network/virtualNetworks', parameters('spokeVirtualNetworkName'))]",
      "[resourceId('00000000-0000-0000-0000-000000000002', 'rg-hub', 'Microsoft.Resources/deployments', concat('hubResources-', uniqueString(resourceGroup().id)))]",
    ],
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      parameters: { mainResourceGroup: { value: '[resourceGroup().name]' } },
      template: { parameters: { mainResourceGroup: { type: 'string' } } },
    },
  });
  expect(JSON.stringify(last)).toContain(
    "{\"id\":\"[resourceId(parameters('mainSubscription'), parameters('mainResourceGroup'), 'Microsoft.Network/virtualNetworks', parameters('spokeVirtualNetworkName'))]\"}",
  );
  const { ranges, text } = print(lower(severalGroups()));
  const lines = text.split('\n');
  const types = ranges.filter(({ origin }) => origin.id === 'afw-hub').map(({ from }) => lines[from]?.trim());
  expect(types).toContain('"type": "Microsoft.Network/azureFirewalls",');
});

test('a small design, to be read', async () => {
  const { text } = print(lower(smallDesign()));
  const page = [
    '# A small network as an ARM template',
    '',
    'A network with one subnet and its security group; a private endpoint to storage with its zone.',
    '',
    '```json',
    text.trimEnd(),
    '```',
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('./small-network.md');
});
