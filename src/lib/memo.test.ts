import { expect, test } from 'vitest';
import { memoByIdentity, memoByKey } from './memo.ts';

test('one result an object', () => {
  let count = 0;
  const next = memoByIdentity((_: object) => {
    count += 1;
    return count;
  });
  const [a, b] = [{}, {}];
  expect([next(a), next(a), next(b), next(a)]).toEqual([1, 1, 2, 1]);
});

test('one result an object and key, undefined and null among them', () => {
  const asked: (string | null)[] = [];
  const find = memoByKey((of: { readonly name: string }, key: string | null) => {
    asked.push(key);
    return key === of.name ? of : undefined;
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect([find(a, 'a'), find(a, 'a'), find(b, 'a'), find(b, 'a'), find(a, null), find(a, null)]).toEqual([
    a,
    a,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['a', 'a', null]);
});
