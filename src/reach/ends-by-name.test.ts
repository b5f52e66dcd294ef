import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { indexTopology } from '../topology/topology.ts';
import { parseDestination, parseSource } from './ends-by-name.ts';

function twice() {
  const b = build('Twice');
  const [first, second] = ['vnet-a', 'vnet-b'].map((name) => {
    const network = b.add('virtual-network', name, { addressSpace: ['10.0.0.0/16'] });
    const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/24'] }, { in: network });
    return b.add('compute-cluster', 'cpu', {}, { in: subnet });
  });
  b.add('storage-account', 'stml');
  return { topology: indexTopology(b.design().network), first, second };
}

test('a name that two shapes have is refused with their places, also where it is the id of one of them', () => {
  const { topology, first, second } = twice();
  expect(first).toBe('cpu');
  expect(parseSource(topology, 'cpu')).toEqual({
    ok: false,
    error: `2 resources are called “cpu”: #${first} in snet of vnet-a and #${second} in snet of vnet-b. Say which one by its id.`,
  });
  expect(parseSource(topology, `#${second}`)).toEqual({ ok: true, value: { is: 'shape', id: second } });
  expect(parseSource(topology, '#nobody').ok).toBe(false);
});

test.each([
  ['STML', { is: 'shape', id: 'stml' }],
  ['stml/blob', { is: 'shape', id: 'stml', subResource: 'blob' }],
  ['#stml/file', { is: 'shape', id: 'stml', subResource: 'file' }],
  ['storage.westeurope', { is: 'tag', tag: { name: 'Storage', region: 'westeurope' } }],
  ['Internet', { is: 'internet' }],
  ['10.0.0.4', { is: 'address', address: 0x0a000004 }],
  ['PyPI.org', { is: 'host', name: 'pypi.org' }],
] as const)('%s is a destination', (text, value) => {
  expect(parseDestination(twice().topology, text)).toEqual({ ok: true, value });
});

test.each(['', 'nobody', 'stml/vault', '10.0.0.256', 'a b.org', 'javascript:alert(1)'])('“%s” is refused', (text) => {
  const parsed = parseDestination(twice().topology, text);
  expect(parsed.ok ? '' : parsed.error).toMatch(/\.$/);
});
