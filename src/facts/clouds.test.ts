import { expect, test } from 'vitest';
import { cloudNames, clouds } from './clouds.ts';

test('every cloud is offered once under its own name', () => {
  expect([...cloudNames].sort()).toEqual(Object.keys(clouds).sort());
  for (const name of cloudNames) expect(clouds[name].cloud).toBe(name);
});

test('no host or suffix is shared by two clouds, but for the old graph of directories', () => {
  const hosts = Object.values(clouds).flatMap(({ source: _, title: __, cloud: ___, graph: ____, ...names }) =>
    Object.values(names),
  );
  expect(new Set(hosts).size).toBe(hosts.length);
});
