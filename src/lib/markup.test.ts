// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, inPlainOrder, text } from './markup.ts';

/** What a parser reads again: XML cannot write control characters and halves of pairs. */
const readable = (value: string): string =>
  value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '\n', '\t', '\0', '\uFFFF', 'a', ';', '#') }),
  fc.constantFrom('<script>alert(1)</script>', ']]>', '&lt;', '&#0;', '</title>', '<!--', '\uD800', '\u202E', '\uFEFF'),
);

function parse(markup: string): Element {
  const parsed = new DOMParser().parseFromString(markup, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  if (!parsed.documentElement) throw new Error('nothing was parsed');
  return parsed.documentElement;
}

test('any text comes back as content and as the value of an attribute', () => {
  fc.assert(
    fc.property(anyText, anyText, (content, value) => {
      const parsed = parse(element('a', { b: value }, [element('c', {}, [text(content)]), element('d')]));
      expect(parsed.children).toHaveLength(2);
      expect(parsed.firstElementChild?.textContent).toBe(inPlainOrder(readable(content)));
      expect(parsed.getAttribute('b')).toBe(readable(value));
    }),
    { numRuns: 300 },
  );
});

test('a name cannot appear in another order than it is written in', () => {
  expect(text('\u202Egnp.exe')).toBe('\uFFFDgnp.exe');
  expect(text('الشبكة')).toBe('الشبكة');
});

test('numbers have two decimals at most, and undefined leaves an attribute out', () => {
  expect(element('a', { x: 1 / 3, y: -0.001, z: undefined })).toBe('<a x="0.33" y="0"/>');
});

test('an element without content closes itself, and one with empty content does not', () => {
  expect([element('td', {}, []), element('br')]).toEqual(['<td></td>', '<br/>']);
});
