import { expect, test } from 'vitest';
import { learn } from './learn.ts';

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  ['./*.ts', '!./*.test.ts', '!./learn.ts'],
  { eager: true },
);

/** Every text anywhere inside a value. */
function texts(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.values(value).flatMap((inner) => texts(inner, seen));
}

test('pages are on Microsoft Learn over https, without a language, each written once', () => {
  const pages = Object.values(learn);
  expect(new Set(pages).size).toBe(pages.length);
  for (const page of pages)
    expect(page).toMatch(/^https:\/\/learn\.microsoft\.com\/azure\/[a-z0-9./-]+(#[a-z0-9-]+)?$/);
});

test('every address in the facts is one of the pages', () => {
  const pages = new Set<string>(Object.values(learn));
  expect(Object.keys(modules).length).toBeGreaterThan(10);
  let cited = 0;
  for (const [name, module] of Object.entries(modules)) {
    for (const text of texts(module).filter((candidate) => /https?:/.test(candidate))) {
      expect(pages.has(text), `${name}: ${text}`).toBe(true);
      cited += 1;
    }
  }
  expect(cited).toBeGreaterThan(200);
});

test('every module of facts cites a page', () => {
  for (const [name, module] of Object.entries(modules)) {
    expect(
      texts(module).some((text) => text.startsWith('https://')),
      name,
    ).toBe(true);
  }
});
