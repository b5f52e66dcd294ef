import { describe, expect, test } from 'vitest';
import { admits, lockFaults } from './check-lock.mjs';

const manifest = { engines: { node: '>=20.19' }, dependencies: { a: '1.0.0' } };
const whole = {
  packages: {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', optionalDependencies: { 'a-linux': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': {
      version: '1.0.0',
      integrity: 'sha512-b',
      engines: { node: '^20.10 || >=22' },
    },
  },
};

describe('lock file check', () => {
  test('a whole lock has no faults', () => {
    expect(lockFaults(whole, manifest)).toEqual([]);
  });

  test('a missing binary of another platform is found', () => {
    const { 'node_modules/a/node_modules/a-linux': _, ...rest } = whole.packages;
    expect(lockFaults({ packages: rest }, manifest)).toEqual([
      'node_modules/a wants a-linux, which the lock file does not hold.',
    ]);
  });

  test('a download address, a missing integrity, too new a Node and a stale root are found', () => {
    const packages = {
      ...whole.packages,
      'node_modules/a': { ...whole.packages['node_modules/a'], resolved: 'https://example.org/a.tgz' },
      'node_modules/b': { version: '1.0.0', engines: { node: '>=22.12' } },
    };
    expect(lockFaults({ packages }, { ...manifest, devDependencies: { b: '1.0.0' } })).toEqual([
      'The lock file has other devDependencies than package.json. Run npm install.',
      'node_modules/a names where it was downloaded (resolved). Only the integrity may stay.',
      'node_modules/b has no integrity.',
      'node_modules/b needs Node >=22.12, but package.json promises >=20.19.',
    ]);
  });

  test('an empty lock does not pass', () => {
    expect(lockFaults({ packages: {} }, manifest)).not.toEqual([]);
    expect(lockFaults({ packages: { '': {} } }, {})).toEqual(['The lock file lists no packages.']);
  });

  test.each([
    ['*', true],
    ['>=18', true],
    ['>= 20', true],
    ['20 || 22', true],
    ['^20.19.0 || >=22.12.0', true],
    ['^20.20.0', false],
    ['>=14.0.0 <20', false],
    ['18.x || 20.x', true],
    ['~20.19', true],
    ['<=20', true],
    ['>=22.17.0', false],
  ])('Node 20.19 against %s: %s', (range, expected) => {
    expect(admits(range, '>=20.19')).toBe(expected);
  });
});
