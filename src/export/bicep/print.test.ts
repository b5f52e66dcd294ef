import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Parser } from 'web-tree-sitter';
import { arbitraryDesign, hostileText } from '../../deployment/arbitrary-design.testing.ts';
import { drawnDesigns } from '../../deployment/drawn-designs.testing.ts';
import { lower } from '../../deployment/lower.ts';
import { originKey } from '../../deployment/origin.ts';
import { namedDesign, smallDesign } from '../../deployment/small-design.testing.ts';
import { everyKind } from '../../edits/every-kind.ts';
import { severalGroups } from '../../edits/several-groups.ts';
import type { Design } from '../../model/design.ts';
import { quoted } from './expression.ts';
import { bicepParser, parseBicep, stringsIn } from './parse.testing.ts';
import { print } from './print.ts';

let parser: Parser;
beforeAll(async () => {
  parser = await bicepParser();
});

const textOf = (design: Design): string => print(lower(design)).text;
const textsOf = (design: Design): readonly string[] => {
  const { text, files = [] } = print(lower(design));
  return [text, ...files.map((file) => file.text)];
};

describe('strings', () => {
  test.each([
    ['a', "'a'"],
    ["it's", "'it\\'s'"],
    ['a\\b', "'a\\\\b'"],
    ['${x}', "'\\${x}'"],
    ['$x', "'$x'"],
    ['a\n\r\t', "'a\\n\\r\\t'"],
    ['\u202e', "'\\u{202e}'"],
    ['\u{e0001}', "'\\u{e0001}'"],
    ["'''", "'\\'\\'\\''"],
  ])('%j', (text, expected) => {
    expect(quoted(text)).toBe(expected);
    expect(stringsIn(parseBicep(parser, `var x = ${quoted(text)}\n`))).toEqual([text]);
  });
});

test('any design prints Bicep that parses', () => {
  fc.assert(
    fc.property(arbitraryDesign, (design) => {
      for (const text of textsOf(design)) parseBicep(parser, text);
    }),
    { numRuns: 100 },
  );
});

test.each(drawnDesigns)('$slug prints Bicep that parses', async ({ design }) => {
  for (const text of textsOf(await design())) expect(parseBicep(parser, text).hasError).toBe(false);
});

test('ranges of lines lead to the shapes', () => {
  const design = everyKind();
  const { text, ranges } = print(lower(design));
  const lines = text.split('\n');
  const shapes = new Set(ranges.map(({ origin }) => originKey(origin)));
  const left = new Set(lower(design).omitted.map(({ origin }) => origin.id as string));
  for (const id of design.network.resources.keys()) expect(shapes.has(`resource:${id}`) || left.has(id), id).toBe(true);
  for (const { from, to } of ranges) {
    expect(lines[from - 1]).toMatch(/^resource .* \{$|^ +\{$/);
    expect(lines[to - 1]?.trim()).toBe('}');
  }
});

test('further groups are modules, which show what they create', () => {
  const { text, files = [] } = print(lower(severalGroups()));
  expect(files.map(({ path }) => path)).toEqual([
    'modules/secretsResources.bicep',
    'modules/hubResources.bicep',
    'modules/hubResources2.bicep',
  ]);
  expect(text).toContain(`
module hubResources2 'modules/hubResources2.bicep' = {
  name: 'hubResources2-\${uniqueString(resourceGroup().id)}'
  scope: resourceGroup('00000000-0000-0000-0000-000000000002', 'rg-hub')
  params: {
    tags: tags
    hubVirtualNetworkName: hubVirtualNetworkName
    spokeVirtualNetworkName: spokeVirtualNetworkName
    mainSubscription: subscription().subscriptionId
    mainResourceGroup: resourceGroup().name
  }
  dependsOn: [
    spokeVirtualNetwork
    hubResources
  ]
}
`);
  const firewall = files.flatMap(({ path, ranges, text: own }) =>
    ranges.filter(({ origin }) => origin.id === 'afw-hub').map(({ from }) => `${path}: ${own.split('\n')[from - 1]}`),
  );
  expect(firewall).toContain(
    "modules/hubResources.bicep: resource hubAzureFirewall 'Microsoft.Network/azureFirewalls@2025-05-01' = {",
  );
  const peering = files.find(({ path }) => path === 'modules/hubResources2.bicep')?.text;
  expect(peering).toContain(
    '  name: spokeVirtualNetworkName\n  scope: resourceGroup(mainSubscription, mainResourceGroup)\n',
  );
});

test('hostile names come out as the same text', () => {
  const token = '~~~';
  const calm = stringsIn(parseBicep(parser, textOf(namedDesign(token))));
  fc.assert(
    fc.property(
      hostileText.filter((text) => text !== '' && !/[A-Za-z0-9]/.test(text.normalize('NFKD'))),
      (hostile) => {
        const strings = stringsIn(parseBicep(parser, textOf(namedDesign(hostile))));
        expect(strings).toEqual(calm.map((text) => text.replaceAll(token, () => hostile)));
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
        const count = (text: string) =>
          stringsIn(parseBicep(parser, textOf(namedDesign(text)))).filter((each) => each === text);
        expect(count(hostile).length).toBeGreaterThanOrEqual(count('~~~').length);
      },
    ),
    { numRuns: 100 },
  );
});

test('the same design gives the same bytes', () => {
  expect(print(lower(everyKind()))).toEqual(print(lower(everyKind())));
});

test('a small design, to be read', async () => {
  const page = [
    '# A small network as Bicep',
    '',
    'A network with one subnet and its security group; a private endpoint to storage with its zone.',
    '',
    '```bicep',
    textOf(smallDesign()).trimEnd(),
    '```',
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('./small-network.md');
});
