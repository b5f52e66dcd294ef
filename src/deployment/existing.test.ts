// Shapes that exist already, and shapes in another region.
import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import type { Group } from './deployment.ts';
import { lower } from './lower.ts';
import { nodesOf, plain, reasonsOf } from './plain.testing.ts';

const made = (draw: (on: Builder) => unknown) => {
  const on = build('Test', { settings: { region: 'westeurope' } });
  draw(on);
  return on.design();
};
const zoneId =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net';
const placed = ({ name, subscription }: Group) => ({
  name: plain(name),
  ...(subscription ? { subscription: plain(subscription) } : {}),
});
const listed = (design: ReturnType<typeof made>) =>
  lower(design).nodes.map(({ symbol, existing, group, parent }) => ({
    symbol: String(symbol),
    ...(existing ? { existing } : {}),
    ...(group ? { group: placed(group) } : {}),
    ...(parent ? { parent: String(parent) } : {}),
  }));
const note = 'It exists already: the template refers to it and changes nothing. Check that it is set up as drawn.';

test('an existing network of this group gets its new subnets one by one, and keeps the others', () => {
  const design = made((on) => {
    const network = on.add('virtual-network', 'vnet', { existing: true });
    on.add('subnet', 'old', { existing: true }, { in: network });
    on.add('subnet', 'one', { prefixes: ['10.0.1.0/24'] }, { in: network });
    on.add('subnet', 'two', { prefixes: ['10.0.2.0/24'] }, { in: network });
  });
  expect(listed(design)).toEqual([
    { symbol: 'virtualNetwork', existing: true },
    { symbol: 'oneSubnet', parent: 'virtualNetwork' },
    { symbol: 'twoSubnet', parent: 'virtualNetwork' },
  ]);
  expect(nodesOf(design, 'two').map(({ after }) => after)).toEqual([['oneSubnet']]);
  expect(reasonsOf(design, 'vnet')).toEqual([note]);
  expect(lower(design).parameters).toEqual([]);
});

test('a subnet cannot exist in a network that the template creates', () => {
  const design = made((on) => {
    const network = on.add('virtual-network', 'vnet');
    on.add('subnet', 'old', { existing: true }, { in: network });
  });
  expect(reasonsOf(design, 'old')).toEqual(['It cannot exist already, because “vnet” is created by the template.']);
});

describe('another resource group', () => {
  const design = made((on) => {
    const hub = on.add('virtual-network', 'hub', { existing: true, resourceGroup: 'rg-hub' });
    const spoke = on.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
    on.link('peering', spoke, hub);
    const old = on.add('subnet', 'shared', { existing: true }, { in: hub });
    on.add('subnet', 'fresh', { prefixes: ['10.0.9.0/24'] }, { in: hub });
    const zone = on.add('private-dns-zone', 'blob', { existing: true, existingId: zoneId });
    on.link('zone-link', zone, spoke);
    const target = on.add('storage-account', 'stdata', { existing: true, resourceGroup: 'rg-data' });
    on.add('private-endpoint', 'pe', { target, subResource: 'blob', privateDnsZones: [zone] }, { in: old });
  });

  test('is referred to, also through the parts that exist there', () => {
    expect(listed(design).filter(({ existing }) => existing)).toEqual([
      { symbol: 'hubVirtualNetwork', existing: true, group: { name: 'rg-hub' } },
      { symbol: 'sharedSubnet', existing: true, parent: 'hubVirtualNetwork' },
      {
        symbol: 'blobPrivateDnsZone',
        existing: true,
        group: { name: 'rg-dns', subscription: '00000000-0000-0000-0000-000000000001' },
      },
      { symbol: 'stdataStorageAccount', existing: true, group: { name: 'rg-data' } },
    ]);
  });

  test('is not written to: what belongs there is listed', () => {
    expect(reasonsOf(design, 'fresh')).toEqual([
      'It is a part of “hub”, which stands in another resource group. Create it there, or mark it as existing.',
    ]);
    expect(reasonsOf(design, 'peering-spoke-hub')).toEqual([
      'A peering is left out, because it belongs to a resource in another resource group. Create it there.',
    ]);
    expect(nodesOf(design, 'peering-spoke-hub').map(({ parent }) => parent)).toEqual(['spokeVirtualNetwork']);
    expect(nodesOf(design, 'zone-link-blob-spoke')).toEqual([]);
  });

  test('the zone has the name of its id', () => {
    const zone = lower(design).nodes.find(({ symbol }) => symbol === 'blobPrivateDnsZone');
    expect(zone && plain(zone.name)).toBe('privatelink.blob.core.windows.net');
  });
});

test('a group that is the one of the deployment needs no detour', () => {
  const settings = { resourceGroup: 'rg-hub', subscription: '00000000-0000-0000-0000-000000000001' };
  const on = build('Test', { settings });
  const network = on.add('virtual-network', 'hub', { existing: true, resourceGroup: 'RG-Hub' });
  on.add('subnet', 'fresh', {}, { in: network });
  expect(listed(on.design())).toEqual([
    { symbol: 'hubVirtualNetwork', existing: true },
    { symbol: 'freshSubnet', parent: 'hubVirtualNetwork' },
  ]);
});

test('a group in another subscription is named with it, and the id of an existing shape wins over both', () => {
  const place = { resourceGroup: 'rg-data', subscription: '00000000-0000-0000-0000-000000000002' };
  const design = made((on) => {
    const target = on.add('storage-account', 'st', { ...place, existing: true });
    const zone = on.add('private-dns-zone', 'blob', { ...place, existing: true, existingId: zoneId });
    const subnet = on.add('subnet', 'snet', {}, { in: on.add('virtual-network', 'vnet') });
    on.add('private-endpoint', 'pe', { target, subResource: 'blob', privateDnsZones: [zone] }, { in: subnet });
  });
  expect(listed(design).flatMap(({ group }) => group ?? [])).toEqual([
    { name: 'rg-dns', subscription: '00000000-0000-0000-0000-000000000001' },
    { name: 'rg-data', subscription: '00000000-0000-0000-0000-000000000002' },
  ]);
});

test('an id of another type is a problem of the template', () => {
  const design = made((on) => {
    const target = on.add('storage-account', 'st', { existing: true, existingId: zoneId });
    const subnet = on.add('subnet', 'snet', {}, { in: on.add('virtual-network', 'vnet') });
    on.add('private-endpoint', 'pe', { target, subResource: 'blob' }, { in: subnet });
  });
  expect(lower(design).problems).toEqual([
    'The resource id of “st” is of type Microsoft.Network/privateDnsZones, but Microsoft.Storage/storageAccounts is drawn. Correct the id.',
  ]);
});

test('an existing workspace needs nothing of what a new one needs', () => {
  const design = made((on) => {
    const workspace = on.add('aml-workspace', 'mlw', { existing: true, isolationMode: 'AllowInternetOutbound' });
    on.add('compute-cluster', 'cpu', {}, { in: workspace });
  });
  expect(listed(design)).toEqual([
    { symbol: 'amlWorkspace', existing: true },
    { symbol: 'computeCluster', parent: 'amlWorkspace' },
  ]);
});

test('another region is written as it is, the others follow the parameter', () => {
  const design = made((on) => {
    on.add('storage-account', 'stone');
    on.add('storage-account', 'sttwo', { region: 'northeurope' });
  });
  const locations = ['stone', 'sttwo'].map((id) => nodesOf(design, id)[0]?.location);
  expect(locations.map((value) => value && plain(value))).toEqual(['$location', 'northeurope']);
});
