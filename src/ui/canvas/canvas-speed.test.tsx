// @vitest-environment happy-dom
// Holds the promise that a drag draws only what moves, on 1,000 shapes. Counts draws; measures no time.
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { currentDesign, showDesign } from '../../store/document-store.ts';
import { dragTo, drop, startDrag } from '../../store/drag-actions.ts';
import { ask } from '../../store/traffic-view.ts';
import { select, setBottomTab, viewStore } from '../../store/view-store.ts';
import { Canvas } from './Canvas.tsx';
import { renderCounts } from './render-count.ts';

/** 10 networks × 3 subnets × 32 endpoints = 1,000 shapes, each endpoint leading to one storage account. */
function crowded(): Design {
  const b = build('Crowded');
  const storage = b.add('storage-account', 'st', {}, { at: [0, 0] });
  for (let n = 0; n < 10; n += 1) {
    const vnet = b.add('virtual-network', `vnet-${n}`, {}, { at: [400 + n * 1000, 0, 960, 4000] });
    for (let s = 0; s < 3; s += 1) {
      const subnet = b.add('subnet', `snet-${n}-${s}`, {}, { in: vnet, at: [16 + s * 304, 48, 288, 3900] });
      for (let e = 0; e < 32; e += 1) {
        b.add(
          'private-endpoint',
          `pe-${n}-${s}-${e}`,
          { target: storage },
          { in: subnet, at: [16, 48 + e * 80, 160, 64] },
        );
      }
    }
  }
  return b.design();
}

beforeAll(() => {
  // happy-dom lays nothing out: everything is in view of a screen that is large enough.
  for (const [name, size] of [
    ['offsetWidth', 20_000],
    ['offsetHeight', 10_000],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
});
afterEach(cleanup);

async function draw(): Promise<void> {
  showDesign(crowded(), { recordId: 'crowded' });
  select([]);
  await act(async () => {
    render(
      <div style={{ width: 20_000, height: 10_000 }}>
        <Canvas />
      </div>,
    );
  });
  expect(document.querySelectorAll('.react-flow__node').length).toBe(currentDesign().network.resources.size);
}

/** Drags a shape over some frames and returns what was drawn again meanwhile. */
async function drag(id: ResourceId): Promise<ReadonlyMap<string, number>> {
  const box = currentDesign().layout.get(id);
  if (!box) throw new Error(`no shape ${id}`);
  const before = currentDesign();
  act(startDrag);
  renderCounts.clear();
  for (let frame = 1; frame <= 5; frame += 1) {
    await act(async () => dragTo([[id, { x: box.x + frame * 8, y: box.y }]]));
  }
  expect(currentDesign()).toBe(before);
  return new Map(renderCounts);
}

const id = (text: string) => text as ResourceId;

test('dragging one shape draws at most that shape and its lines', async () => {
  await draw();
  const drawn = await drag(id('pe-0-0-0'));
  const allowed = new Set(['pe-0-0-0', 'ref pe-0-0-0 target st']);
  expect([...drawn.keys()].filter((each) => !allowed.has(each))).toEqual([]);
  expect(drawn.has('ref pe-0-0-0 target st')).toBe(true);
  await act(async () => drop());
});

test('dragging a network draws no shape inside it, and the drop is one edit of the layout', async () => {
  await draw();
  const drawn = await drag(id('vnet-3'));
  expect([...drawn.keys()].filter((each) => /^(snet|pe)-/.test(each))).toEqual([]);
  const { network } = currentDesign();
  renderCounts.clear();
  await act(async () => drop());
  expect(currentDesign().network).toBe(network);
  expect(currentDesign().layout.get(id('vnet-3'))?.x).toBe(400 + 3 * 1000 + 40);
  expect([...renderCounts.keys()].filter((each) => /^(snet|pe)-/.test(each))).toEqual([]);
  expect(viewStore.getState().dragged.size).toBe(0);
});

test('selecting a shape draws that shape only', async () => {
  await draw();
  renderCounts.clear();
  await act(async () => select([id('pe-1-1-1')]));
  expect([...renderCounts.keys()].filter((each) => /^(vnet|snet|pe|st)\b/.test(each))).toEqual(['pe-1-1-1']);
});

test('the path of a flow on the canvas draws no shape, and a drag still only what moves', async () => {
  await draw();
  renderCounts.clear();
  await act(async () => {
    setBottomTab('traffic');
    ask({ from: 'internet', to: { shape: id('st') } });
  });
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(document.querySelector('.rf-path')).not.toBeNull();
  }, 10_000);
  expect([...renderCounts.keys()]).toEqual([]);
  const drawn = await drag(id('vnet-3'));
  expect([...drawn.keys()].filter((each) => /^(snet|pe)-/.test(each))).toEqual([]);
  await act(async () => {
    drop();
    setBottomTab('problems');
  });
  expect(document.querySelector('.rf-path')).toBeNull();
});
