import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDesign, hostileText } from '../../deployment/arbitrary-design.testing.ts';
import { drawnDesigns } from '../../deployment/drawn-designs.testing.ts';
import { lower } from '../../deployment/lower.ts';
import { originKey } from '../../deployment/origin.ts';
import { namedDesign, smallDesign } from '../../deployment/small-design.testing.ts';
import { everyKind } from '../../edits/every-kind.ts';
import type { Design } from '../../model/design.ts';
import { quoted, template } from './literal.ts';
import { formatted, parseHcl, stringsIn } from './parse.testing.ts';
import { print } from './print.ts';

const textOf = (design: Design): string => print(lower(design)).text;

/** What the language makes of a literal; it brings every text into normal form C. */
async function parsedText(source: string): Promise<string> {
  const { locals } = (await parseHcl(`locals {\n  x = ${source}\n}\n`)) as { locals: [{ x: string }] };
  // The parser doubles the openings of holes that are literal.
  return locals[0].x.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

describe('strings', () => {
  test.each([
    ['a', '"a"'],
    ["it's", '"it\'s"'],
    ['say "x"', '"say \\"x\\""'],
    ['a\\b', '"a\\\\b"'],
    ['${x}', '"$${x}"'],
    ['$${x}', '"$$${x}"'],
    ['%{if x}', '"%%{if x}"'],
    ['$x and %', '"$x and %"'],
    ['a\n\r\t', '"a\\n\\r\\t"'],
    ['\u0000', '"\\u0000"'],
    ['\u202e', '"\\u202e"'],
    ['\u{e0001}', '"\\U000e0001"'],
  ])('%j', async (text, expected) => {
    expect(quoted(text)).toBe(expected);
    expect(stringsIn(quoted(text))).toEqual([text]);
    expect(await parsedText(quoted(text))).toBe(text);
  });

  test('any text comes back from the parser of the language', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        expect(await parsedText(quoted(text))).toBe(text.normalize('NFC'));
        expect(stringsIn(quoted(text))).toEqual([text]);
      }),
      { numRuns: 200 },
    );
  });

  test('a text before a hole does not double its opening', async () => {
    const source = template([{ text: 'a$' }, { text: '$' }, { hole: 'local.y' }, { text: '{b}$' }]);
    expect(source).toBe('"a$\\u0024${local.y}{b}$"');
    expect(await parsedText(source)).toContain('${local.y}{b}');
  });
});

test('any design prints a configuration that parses, laid out as terraform fmt does', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, async (design) => {
      const text = textOf(design);
      await parseHcl(text);
      expect(text).toBe(formatted(text));
    }),
    { numRuns: 30 },
  );
});

test.each(drawnDesigns)(
  '$slug prints a configuration that parses, laid out as terraform fmt does',
  async ({ design }) => {
    const text = textOf(await design());
    expect(await parseHcl(text)).toHaveProperty('terraform');
    expect(text).toBe(formatted(text));
  },
);

test('every name that is referred to is declared, once', () => {
  fc.assert(
    fc.property(arbitraryDesign, (design) => {
      const text = textOf(design);
      const declared = [
        ...[...text.matchAll(/^(resource|data) "(\w+)" "(\w+)"/gm)].map(([, kind, type, name]) =>
          kind === 'data' ? `data.${type}.${name}` : `${type}.${name}`,
        ),
        ...[...text.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => `var.${name}`),
        ...[...(/^locals \{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+) +=/gm)].map(
          ([, name]) => `local.${name}`,
        ),
      ];
      expect(new Set(declared).size).toBe(declared.length);
      const known = new Set(declared);
      const code = text.replace(/"(?:[^"\\]|\\.)*"/g, (string) =>
        (string.match(/(?<!\$)\$\{[^}]*\}/g) ?? []).join(' '),
      );
      for (const [name] of code.matchAll(/(?<![\w.])(data\.\w+\.\w+|azapi_resource\.\w+|var\.\w+|local\.\w+)/g)) {
        expect(known.has(name), name).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

test('ranges of lines lead to the shapes', () => {
  const design = everyKind();
  const { text, ranges } = print(lower(design));
  const lines = text.split('\n');
  const shapes = new Set(ranges.map(({ origin }) => originKey(origin)));
  const left = new Set(lower(design).omitted.map(({ origin }) => origin.id as string));
  for (const id of design.network.resources.keys()) expect(shapes.has(`resource:${id}`) || left.has(id), id).toBe(true);
  for (const { from, to } of ranges) {
    expect(lines[from - 1]).toMatch(/^(resource|data) .* \{$|^ +\{$|^ {2}\w+_id += "/);
    if (to > from) expect(lines[to - 1]?.trim()).toMatch(/^\},?$/);
  }
  const subnet = ranges.find(({ origin, from, to }) => origin.id === 'snet-training' && to > from);
  expect(lines[subnet?.from ?? 0]).toContain('name = "snet-training"');
});

/** Bounds of names depend on whether Azure takes the name, so they are left out. */
const seen = (design: Design): readonly string[] =>
  stringsIn(textOf(design)).filter((text) => !/^The value must have .* characters\.$/.test(text));

test('hostile names come out as the same text', () => {
  const token = '~~~';
  const calm = seen(namedDesign(token));
  fc.assert(
    fc.property(
      hostileText.filter((text) => text !== '' && !/[A-Za-z0-9]/.test(text.normalize('NFKD'))),
      (hostile) => {
        expect(seen(namedDesign(hostile))).toEqual(calm.map((text) => text.replaceAll(token, () => hostile)));
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
        const count = (text: string) => seen(namedDesign(text)).filter((each) => each === text).length;
        expect(count(hostile)).toBeGreaterThanOrEqual(count('~~~'));
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
    '# A small network as Terraform',
    '',
    'A network with one subnet and its security group; a private endpoint to storage with its zone.',
    '',
    '```hcl',
    textOf(smallDesign()).trimEnd(),
    '```',
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('./small-network.md');
});
