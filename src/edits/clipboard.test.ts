import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { applyEdit } from './apply.ts';
import { build } from './builder.ts';
import { clip, paste } from './clipboard.ts';

/** hub ── spoke[ snet[ pe → storage ] with nsg ] */
function sample() {
  const b = build('Sample');
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  const nsg = b.add('network-security-group', 'nsg-pe');
  const subnet = b.add('subnet', 'snet-pe', { prefixes: ['10.1.0.0/24'], networkSecurityGroup: nsg }, { in: spoke });
  const storage = b.add('storage-account', 'stdata');
  const pe = b.add('private-endpoint', 'pe-blob', { target: storage, subResource: 'blob' }, { in: subnet });
  b.link('peering', hub, spoke);
  return { design: b.design(), hub, spoke, nsg, subnet, storage, pe };
}

function pasted(design: Design, ids: readonly ResourceId[], into: ResourceId | null, target = design) {
  const result = paste(target, clip(design, ids), into);
  if (!result.ok) throw new Error(result.error[0]?.message);
  const applied = applyEdit(target, result.value.edit);
  if (!applied.ok) throw new Error(applied.error[0]?.message);
  return { ...applied.value, roots: result.value.roots };
}

test('a copied network takes what stands in it, with fresh ids and names', () => {
  const { design, spoke } = sample();
  const { design: after, roots } = pasted(design, [spoke], null);
  expect(roots).toHaveLength(1);
  expect([...after.network.resources.values()].map((r) => r.name)).toEqual(
    expect.arrayContaining(['vnet-spoke-2', 'pe-blob-2']),
  );
  expect(after.network.resources.size).toBe(design.network.resources.size + 3);
});

test('references to shapes outside stay, references inside follow, links outside stay', () => {
  const { design, spoke, storage, nsg } = sample();
  const { design: after } = pasted(design, [spoke], null);
  const copy = [...after.network.resources.values()].find((r) => r.name === 'pe-blob-2');
  const subnet = after.network.resources.get(copy?.parent ?? storage);
  expect(copy?.props.target).toBe(storage);
  expect(subnet?.props.networkSecurityGroup).toBe(nsg);
  expect(after.network.links.size).toBe(2);
  const both = pasted(design, [spoke, storage, nsg], null).design;
  const inner = [...both.network.resources.values()].find((r) => r.name === 'pe-blob-2');
  expect(both.network.resources.get(inner?.props.target as ResourceId)?.name).toBe('stdata2');
});

test('in another design, references that lead nowhere are dropped', () => {
  const { design, subnet } = sample();
  const b = build('Other');
  const vnet = b.add('virtual-network', 'vnet-other');
  const { design: after } = pasted(design, [subnet], vnet, b.design());
  const copy = [...after.network.resources.values()].find((r) => r.kind === 'subnet');
  expect(copy?.parent).toBe(vnet);
  expect(copy?.props.networkSecurityGroup).toBeNull();
});

test('a shape that no container can hold is refused with its name', () => {
  const { design, pe } = sample();
  const result = paste(build('Empty').design(), clip(design, [pe]), null);
  expect(result.ok ? '' : result.error[0]?.message).toMatch(
    /^pe-blob was not pasted\. A private endpoint belongs in a subnet/,
  );
});

test('a copy beside its original is moved a step and undone exactly', () => {
  const { design, storage } = sample();
  const { design: after, inverse, roots } = pasted(design, [storage], null);
  const [root] = roots;
  const before = design.layout.get(storage);
  expect(root && after.layout.get(root)).toMatchObject({ x: (before?.x ?? 0) + 24, y: (before?.y ?? 0) + 24 });
  const undone = applyEdit(after, inverse);
  expect(undone.ok && undone.value.design.network).toEqual(design.network);
});
