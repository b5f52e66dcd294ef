import { describe, expect, test } from 'vitest';
import { fmt, lit, param, platform, toExpr } from './expr.ts';

describe('fmt', () => {
  const location = param('location');
  test.each([
    ['nothing', fmt(), lit('')],
    ['texts', fmt('a', 'b'), lit('ab')],
    ['one value', fmt('', location, ''), location],
    ['a nested one', fmt('a', fmt('b', location)), { is: 'fmt', parts: [lit('ab'), location] }],
    ['a number alone stays text', fmt(lit(1)), { is: 'fmt', parts: [lit(1)] }],
  ])('joins %s', (_, made, expected) => {
    expect(made).toEqual(expected);
  });
});

test('plain data becomes a value, undefined entries left out', () => {
  expect(toExpr({ a: 1, b: undefined, c: [true, undefined, platform('tenantId')] })).toEqual({
    is: 'map',
    entries: [
      ['a', lit(1)],
      ['c', { is: 'list', items: [lit(true), platform('tenantId')] }],
    ],
  });
});
