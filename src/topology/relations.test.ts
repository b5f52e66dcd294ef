import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { relations } from './relations.ts';
import { indexTopology } from './topology.ts';

type Endpoints = ResourceOf<'subnet'>['props']['serviceEndpoints'];

function serviceLines(publicNetworkAccess: 'Enabled' | 'Disabled', serviceEndpoints: Endpoints) {
  const b = build('Service endpoints');
  const network = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'training', { prefixes: ['10.1.0.0/24'], serviceEndpoints }, { in: network });
  const firewall = { publicNetworkAccess, virtualNetworkRules: [subnet] };
  b.add('storage-account', 'st', firewall);
  b.add('key-vault', 'kv', firewall);
  return relations(indexTopology(b.design().network))
    .filter(({ title }) => title === 'Service endpoint')
    .map(({ from, to, layer }) => `${layer}: ${from} to ${to}`);
}

test('a service endpoint is a line when the subnet has it and the service admits the subnet', () => {
  expect(serviceLines('Enabled', ['Microsoft.Storage', 'Microsoft.KeyVault'])).toEqual([
    'outbound: training to st',
    'outbound: training to kv',
  ]);
  expect(serviceLines('Enabled', ['Microsoft.Storage.Global'])).toEqual(['outbound: training to st']);
  expect(serviceLines('Enabled', [])).toEqual([]);
  expect(serviceLines('Disabled', ['Microsoft.Storage'])).toEqual([]);
});
