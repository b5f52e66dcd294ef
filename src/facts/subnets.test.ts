import { describe, expect, it, test } from 'vitest';
import { formatPrefix, merge, overlaps, parsePrefix } from '../lib/cidr.ts';
import {
  dnsResolverReservedRanges,
  dockerBridgeRange,
  hostAddressFault,
  prohibitedVnetRanges,
  purposeOfName,
  reservedPerSubnet,
  type SubnetPurpose,
  subnetConstraints,
  usableAddresses,
} from './subnets.ts';

test.each([
  [29, 3],
  [28, 11],
  [27, 27],
  [26, 59],
  [25, 123],
  [24, 251],
  [23, 507],
  [22, 1019],
  [21, 2043],
])('/%i leaves %i addresses', (length, usable) => {
  expect(usableAddresses(length)).toBe(usable);
  expect(usable).toBe(2 ** (32 - length) - reservedPerSubnet.count);
});

test('prefixes too long for a subnet leave nothing', () => {
  expect([30, 31, 32].map(usableAddresses)).toEqual([0, 0, 0]);
});

describe('constraints', () => {
  it.each(Object.entries(subnetConstraints))('of %s agree with themselves', (purpose, constraint) => {
    expect(constraint.purpose).toBe(purpose);
    expect(constraint.longestPrefix).toBeLessThanOrEqual(29);
    expect(constraint.recommendedPrefix ?? constraint.longestPrefix).toBeLessThanOrEqual(constraint.longestPrefix);
    expect(constraint.shortestPrefix ?? 0).toBeLessThanOrEqual(constraint.recommendedPrefix ?? 32);
    expect(constraint.sources.length).toBeGreaterThan(0);
    for (const allowance of [constraint.networkSecurityGroup, constraint.routeTable, constraint.natGateway]) {
      if (allowance.allowed === 'conditional' || allowance.allowed === 'no') expect(allowance.note).toMatch(/\.$/);
    }
  });

  it.each<[string, SubnetPurpose]>([
    ['AzureFirewallSubnet', 'firewall'],
    ['AzureFirewallManagementSubnet', 'firewall-management'],
    ['AzureBastionSubnet', 'bastion'],
    ['GatewaySubnet', 'gateway'],
  ])('know %s by its name', (name, purpose) => {
    expect(purposeOfName(name)).toBe(purpose);
    expect(purposeOfName(name.toLowerCase())).toBeUndefined();
  });
});

test('ranges read as they are written and do not meet', () => {
  for (const { text, range } of [...prohibitedVnetRanges, dockerBridgeRange]) expect(formatPrefix(range)).toBe(text);
  const list = prohibitedVnetRanges.map(({ range }) => range);
  expect(list.filter((a, i) => list.some((b, j) => i < j && overlaps(a, b))).map(formatPrefix)).toEqual([]);
});

test('the block of the DNS resolver goes from 10.0.1.0 to 10.0.16.255', () => {
  const block = dnsResolverReservedRanges.map(({ range }) => range);
  const parts = ['10.0.0.0/24', '10.0.17.0/24', '10.0.18.0/23', '10.0.20.0/22', '10.0.24.0/21'].map((text) => {
    const parsed = parsePrefix(text);
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value;
  });
  expect(merge([...block, ...parts]).map(formatPrefix)).toEqual(['10.0.0.0/19']);
});

test.each([
  ['10.0.0.4', undefined],
  ['10.0.0.62', undefined],
  ['10.0.0.0', 'reserved'],
  ['10.0.0.3', 'reserved'],
  ['10.0.0.63', 'reserved'],
  ['10.0.1.4', undefined],
  ['10.0.2.4', 'outside'],
])('%s as the address of a resource: %s', (address, fault) => {
  const prefixes = ['10.0.0.0/26', '10.0.1.0/28'].flatMap((text) => {
    const prefix = parsePrefix(text);
    return prefix.ok ? [prefix.value] : [];
  });
  expect(hostAddressFault(address, prefixes)).toBe(fault);
});
