import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from './arbitrary-design.testing.ts';
import { createSymbols, identifier, rowRoles, shortHash } from './symbols.ts';

describe('identifier', () => {
  test.each([
    ['vnet-hub', 'virtual-network', 'vnet', 'hubVirtualNetwork'],
    ['vnet', 'virtual-network', 'vnet', 'virtualNetwork'],
    ['AzureFirewallSubnet', 'subnet', 'snet', 'azureFirewallSubnet'],
    ['training subnet', 'subnet', 'snet', 'trainingSubnet'],
    ['kv-managed', 'key-vault', 'kv-ml', 'managedKeyVault'],
    [
      'privatelink.blob.core.windows.net',
      'private-dns-zone',
      'privatelink.blob.core.windows.net',
      'blobCoreWindowsNetPrivateDnsZone',
    ],
    ['2nd', 'subnet', 'snet', 'subnet2Nd'],
    ['日本', 'route-table', 'rt', 'routeTable'],
    ["'); evil", 'route-table', 'rt', 'evilRouteTable'],
    ['Ünïcode', 'subnet', 'snet', 'unicodeSubnet'],
  ])('%s of kind %s', (name, kind, stem, expected) => {
    expect(identifier(name, kind, stem)).toBe(expected);
  });
});

test('equal ones get a suffix from their key, whatever the order', () => {
  const first = createSymbols([
    ['a', 'hub'],
    ['b', 'Hub'],
    ['c', 'param'],
  ]);
  const second = createSymbols([
    ['c', 'param'],
    ['b', 'Hub'],
    ['a', 'hub'],
  ]);
  for (const symbols of [first, second]) {
    expect(symbols.take('a', '')).toBe(`hub_${shortHash('a')}`);
    expect(symbols.take('b', '')).toBe(`Hub_${shortHash('b')}`);
    expect(symbols.take('c', '')).toBe(`param_${shortHash('c')}`);
  }
});

test('any texts give legal symbols, each once', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 20 }), (names) => {
      const symbols = createSymbols(names.map((name, index) => [`${index}`, identifier(name, 'subnet', 'snet')]));
      const all = names.map((_, index) => symbols.take(`${index}`, 'x'));
      for (const symbol of all) expect(symbol).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
      expect(new Set(all.map((symbol) => symbol.toLowerCase())).size).toBe(all.length);
    }),
  );
});

test('rows of the same name are numbered', () => {
  expect(rowRoles(['pypi', 'PyPI', '!'], 'outbound rule')).toEqual([
    'PypiOutboundRule',
    'PyPiOutboundRule_2',
    'OutboundRule',
  ]);
});
