import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDocument } from '../document/encode.ts';
import type { ResourceId } from '../model/ids.ts';
import { applyEdit } from './apply.ts';
import { arbitraryGestures, play } from './arbitrary.testing.ts';
import { build } from './builder.ts';
import { meanings } from './connection.ts';
import { placeRefusal } from './containment.ts';
import { addShape, connect, removeShapes, reparent, setField } from './edits.ts';
import { absolute, freePlace } from './geometry.ts';

function sample() {
  const b = build('Sample');
  const hub = b.add('virtual-network', 'hub', {}, { at: [0, 0, 600, 400] });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] }, { at: [700, 50, 600, 400] });
  const nsg = b.add('network-security-group', 'nsg');
  const subnet = b.add('subnet', 'snet', { networkSecurityGroup: nsg }, { in: hub, at: [40, 60] });
  const account = b.add('storage-account', 'st', { virtualNetworkRules: [subnet] });
  b.add('private-endpoint', 'pe', { target: account, subResource: 'blob' }, { in: subnet });
  b.link('peering', hub, spoke);
  return { design: b.design(), hub, spoke, nsg, subnet, account };
}

describe('laws', () => {
  it('undo is the exact inverse of every edit, order included', () => {
    fc.assert(
      fc.property(arbitraryGestures(), (gestures) => {
        for (const { before, after, inverse } of play(gestures).steps) {
          const undone = applyEdit(after, inverse);
          expect(undone.ok && printDocument(undone.value.design)).toBe(printDocument(before));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('redo after undo gives the same design', () => {
    fc.assert(
      fc.property(arbitraryGestures(), (gestures) => {
        for (const { before, edit, after } of play(gestures).steps) {
          const again = applyEdit(before, edit);
          expect(again.ok && printDocument(again.value.design)).toBe(printDocument(after));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reparent keeps the place on the canvas', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (x, y) => {
        const { design, subnet, spoke } = sample();
        const box = design.layout.get(subnet);
        const moved = applyEdit(design, {
          label: '',
          changes: [{ type: 'set-box', id: subnet, box: { x, y, width: box?.width ?? 1, height: 9 } }],
        });
        if (!moved.ok) return;
        const edit = reparent(moved.value.design, subnet, spoke);
        const after = edit.ok ? applyEdit(moved.value.design, edit.value) : edit;
        expect(after.ok && absolute(after.value.design, subnet)).toEqual(absolute(moved.value.design, subnet));
      }),
    );
  });

  it('a free place overlaps nothing', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 10, max: 300 }),
      height: fc.integer({ min: 10, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), (taken) => {
        const free = freePlace(taken, { width: 168, height: 64 }, { x: 0, y: 0 }, 1000);
        for (const t of taken) {
          const apart =
            t.x + t.width <= free.x ||
            free.x + free.width <= t.x ||
            t.y + t.height <= free.y ||
            free.y + free.height <= t.y;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});

describe('apply', () => {
  it('keeps the identity of what an edit does not touch', () => {
    const { design, hub, subnet } = sample();
    const box = { x: 1, y: 2, width: 300, height: 200 };
    const moved = applyEdit(design, { label: '', changes: [{ type: 'set-box', id: hub, box }] });
    expect(moved.ok && moved.value.design.network).toBe(design.network);
    const changed = applyEdit(design, setField(design, subnet, 'defaultOutboundAccess', true));
    expect(changed.ok && changed.value.design.layout).toBe(design.layout);
    expect(changed.ok && changed.value.design.network.resources.get(hub)).toBe(design.network.resources.get(hub));
  });

  it('refuses as a whole and changes nothing', () => {
    const { design, hub, subnet } = sample();
    const half = applyEdit(design, {
      label: '',
      changes: [
        { type: 'rename', id: hub, name: 'other' },
        { type: 'reparent', id: hub, parent: subnet },
      ],
    });
    expect(half.ok).toBe(false);
    expect(design.network.resources.get(hub)?.name).toBe('hub');
  });

  it.each([
    ['a shape in itself', (s: ReturnType<typeof sample>) => ({ type: 'reparent', id: s.hub, parent: s.hub }) as const],
    [
      'a wrong value',
      (s: ReturnType<typeof sample>) =>
        ({ type: 'set-props', id: s.hub, props: { addressSpace: ['10.0.0.1/8'] } }) as const,
    ],
    [
      'an unknown field',
      (s: ReturnType<typeof sample>) => ({ type: 'set-props', id: s.hub, props: { colour: 'red' } }) as const,
    ],
    [
      'a reference to another kind',
      (s: ReturnType<typeof sample>) => ({ type: 'set-props', id: s.subnet, props: { routeTable: s.nsg } }) as const,
    ],
    [
      'a reference to nothing',
      (s: ReturnType<typeof sample>) => ({ type: 'set-props', id: s.subnet, props: { routeTable: 'gone' } }) as const,
    ],
    ['an empty name', (s: ReturnType<typeof sample>) => ({ type: 'rename', id: s.hub, name: ' ' }) as const],
    [
      'a place at NaN',
      (s: ReturnType<typeof sample>) =>
        ({ type: 'set-box', id: s.hub, box: { x: Number.NaN, y: 0, width: 9, height: 9 } }) as const,
    ],
    [
      'a shape that is still referred to',
      (s: ReturnType<typeof sample>) => ({ type: 'remove-resource', id: s.nsg }) as const,
    ],
  ])('refuses %s with a sentence', (_, change) => {
    const s = sample();
    const result = applyEdit(s.design, { label: '', changes: [change(s)] });
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error[0]?.message).toMatch(/^[A-Z].*\.$/);
  });
});

describe('edits', () => {
  it('removes a container with what stands in it, its links and every reference to it', () => {
    const { design, hub, account } = sample();
    const removed = applyEdit(design, removeShapes(design, [hub]));
    expect(removed.ok && [...removed.value.design.network.resources.keys()]).toEqual(['spoke', 'nsg', 'st']);
    expect(removed.ok && removed.value.design.network.links.size).toBe(0);
    expect(removed.ok && removed.value.design.network.resources.get(account)?.props.virtualNetworkRules).toEqual([]);
  });

  it('gives a new network and a new subnet free addresses', () => {
    const { design, hub } = sample();
    const network = addShape(design, { kind: 'virtual-network', parent: null });
    const after = network.ok ? applyEdit(design, network.value.edit) : network;
    expect(
      after.ok && network.ok && after.value.design.network.resources.get(network.value.id)?.props.addressSpace,
    ).toEqual(['10.2.0.0/16']);
    const subnet = addShape(design, { kind: 'subnet', parent: hub });
    const [change] = subnet.ok ? subnet.value.edit.changes : [];
    expect(change?.type === 'add-resource' && change.resource.props.prefixes).toEqual(['10.0.1.0/24']);
  });

  it('knows what a line can mean, in either direction', () => {
    const { design, hub, subnet, account } = sample();
    const pe = 'pe' as ResourceId;
    expect(meanings(design.network, account, pe).map((meaning) => meaning.title)).toEqual(['Private endpoint: Target']);
    expect(meanings(design.network, subnet, account).map((meaning) => meaning.title)).toEqual([
      'Storage account: Allowed subnets',
    ]);
    expect(meanings(design.network, hub, account)).toEqual([]);
    const [meaning] = meanings(design.network, subnet, account);
    const edit = meaning && connect(design, meaning);
    expect(edit?.ok).toBe(true);
  });

  it.each([
    ['azure-firewall', null, 'An Azure Firewall belongs in a subnet, not on the open canvas.'],
    ['subnet', null, 'A subnet belongs in a virtual network, not on the open canvas.'],
    ['dns-resolver', null, 'A DNS Private Resolver belongs in a virtual network, not on the open canvas.'],
    ['user-assigned-identity', 'subnet', 'A user-assigned identity belongs on the open canvas, not in a subnet.'],
    ['subnet', 'virtual-network', null],
    ['compute-cluster', 'aml-workspace', null],
    ['key-vault', 'subnet', 'A key vault belongs on the open canvas, not in a subnet.'],
  ])('%s in %s: %s', (kind, place, refusal) => {
    expect(placeRefusal(kind, place)).toBe(refusal);
  });
});
