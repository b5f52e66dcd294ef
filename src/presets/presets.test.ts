import { describe, expect, it } from 'vitest';
import { decodeText } from '../document/decode.ts';
import { printDocument } from '../document/encode.ts';
import { absolute } from '../edits/geometry.ts';
import { seedStatements } from '../facts/seed-statements.ts';
import type { Box, Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { checkNetwork } from '../rules/check.ts';
import { chipHosts } from '../topology/relations.ts';
import { indexTopology } from '../topology/topology.ts';
import { faultsOfLines } from './crossings.testing.ts';
import { presets } from './registry.ts';

const expectations = import.meta.glob<readonly string[]>('./*/expected.ts', { eager: true, import: 'expected' });

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Shapes that have a place of their own on the canvas. */
function drawn(design: Design): readonly ResourceId[] {
  const hosts = chipHosts(indexTopology(design.network));
  return [...design.network.resources.keys()].filter((id) => !hosts.has(id));
}

it('there are presets, in gallery order', () => {
  expect(presets.length).toBeGreaterThanOrEqual(2);
  const orders = presets.map((preset) => preset.order);
  expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  // The number of an architecture times ten; a variant stands five behind it.
  expect(orders.filter((order) => order % 5 !== 0)).toEqual([]);
});

describe.each(presets.map((preset) => [preset.slug, preset] as const))('%s', (slug, preset) => {
  it('says what it is for, in words and statements that exist', () => {
    expect(preset.summary.length).toBeGreaterThan(80);
    for (const statement of preset.statements) expect(Object.hasOwn(seedStatements, statement)).toBe(true);
  });

  it('has no error, and only the findings that it declares', async () => {
    const findings = checkNetwork((await preset.load()).design().network);
    expect(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.message)).toEqual([]);
    expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual(
      [...(expectations[`./${slug}/expected.ts`] ?? [])].sort(),
    );
  });

  it('is made anew each time and survives the file', async () => {
    const { design } = await preset.load();
    expect(design()).not.toBe(design());
    const again = decodeText(printDocument(design()));
    expect(again.ok && again.value.notices).toEqual([]);
    expect(again.ok && printDocument(again.value.design)).toBe(printDocument(design()));
  });

  it('is drawn without overlaps, inside its frames, on the grid', async () => {
    const design = (await preset.load()).design();
    const ids = drawn(design);
    for (const id of ids) {
      const box = design.layout.get(id);
      const { x, y } = absolute(design, id);
      expect([x % 4, y % 4, (box?.width ?? 1) % 4, (box?.height ?? 1) % 4].map(Math.abs), id).toEqual([0, 0, 0, 0]);
      const parent = design.network.resources.get(id)?.parent ?? null;
      const frame = parent === null ? undefined : design.layout.get(parent);
      if (box && frame) {
        expect(
          box.x >= 16 && box.y >= 40 && box.x + box.width <= frame.width && box.y + box.height <= frame.height,
          id,
        ).toBe(true);
      }
      for (const other of ids) {
        if (other === id || design.network.resources.get(other)?.parent !== parent) continue;
        const otherBox = design.layout.get(other);
        if (box && otherBox) expect(apart(box, otherBox), `${id} and ${other}`).toBe(true);
      }
    }
  });

  it('has lines that neither cross nor run through shapes', async () => {
    expect(faultsOfLines((await preset.load()).design())).toEqual([]);
  });
});
