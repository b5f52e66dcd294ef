import { expect, test } from 'vitest';
import { colouringOf } from './colouring.ts';
import { createTokenizer } from './tokenizer.ts';

const load = () => createTokenizer();
const done = (colouring: ReturnType<typeof colouringOf>, count: number) =>
  new Promise<void>((resolve) => {
    const stop = colouring.subscribe(() => {
      if (colouring.version() < count) return;
      stop();
      resolve();
    });
  });

test('colours never change the text, in slices too', async () => {
  const lines = Array.from({ length: 700 }, (_, n) =>
    n % 3 === 0 ? `param name${n} string = 'x' // ${n}` : `  a: '\${b}'`,
  );
  const colouring = colouringOf(lines, 'bicep', load);
  await done(colouring, lines.length);
  const again = lines.map((_, index) => (colouring.line(index) ?? []).map((token) => token.content).join(''));
  expect(again).toEqual(lines);
});

test('a comment that is open at the end of a slice goes on in the next', async () => {
  const lines = ['/*', ...Array.from({ length: 400 }, (_, n) => `param p${n} string`), '*/'];
  const colouring = colouringOf(lines, 'bicep', load);
  await done(colouring, lines.length);
  const colours = new Set(lines.map((_, index) => colouring.line(index)?.[0]?.color));
  expect([...colours]).toEqual(['var(--rf-code-token-comment)']);
});

test('colours are variables of our own only', async () => {
  const lines = ['{ "a": [1, true, null, "x", "url(https://example.com)"] }'];
  const colouring = colouringOf(lines, 'json', load);
  await done(colouring, 1);
  for (const { color } of colouring.line(0) ?? []) expect(color).toMatch(/^var\(--rf-code-[a-z-]+\)$/);
});

test('Terraform has its own grammar', async () => {
  const lines = ['resource "azapi_resource" "x" {', '  name = "a-${local.b}" # why', '  on   = true', '}'];
  const colouring = colouringOf(lines, 'hcl', load);
  await done(colouring, lines.length);
  const tokens = lines.map((_, index) => colouring.line(index) ?? []);
  expect(tokens.map((line) => line.map(({ content }) => content).join(''))).toEqual(lines);
  expect(new Set(tokens.flat().map(({ color }) => color)).size).toBeGreaterThan(3);
});

test('without the grammars the text stays plain', async () => {
  const colouring = colouringOf(['{}'], 'json', () => Promise.reject(new Error('no chunk')));
  colouring.subscribe(() => {});
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(colouring.line(0)).toBeUndefined();
});
