import { expect, test } from 'vitest';
import { printCsv } from './csv.ts';

const one = (text: string): string => printCsv([[text]]).replace(/^"([\s\S]*)"\r\n$/, '$1');

test('fields are quoted, quotes doubled, and rows end as RFC 4180 says', () => {
  expect(printCsv([['a', 'b, c', 'say "hi"', 'two\nlines', '']])).toBe('"a","b, c","say ""hi""","two\nlines",""\r\n');
  expect(printCsv([])).toBe('');
});

test.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\rtext', "'\rtext"],
  ['\ntext', "'\ntext"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['a;=1', "a;'=1"],
  ['a\n=1', "a\n'=1"],
  ['=HYPERLINK("http://x","y")', '\'=HYPERLINK(""http://x"",""y"")'],
])('%j starts no formula', (text, safe) => expect(one(text)).toBe(safe));

test.each(['vnet-hub', 'stml/blob', 'TCP 443', 'a - b', '10.0.0.0/24', "it's"])('%j stays as it is', (text) =>
  expect(one(text)).toBe(text),
);
