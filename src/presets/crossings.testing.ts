// What spoils a drawing: lines that cross or lie on each other, and lines or words that run over shapes.
import type { Point } from '../edits/geometry.ts';
import type { Box, Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { pictureOf, specOf } from '../picture/contents.ts';
import { usualLayers } from '../picture/line-look.ts';
import { labelBox, sceneOf } from '../picture/scene.ts';
import { boxesOf, createRouter } from '../picture/ways.ts';
import type { Relation } from '../topology/relations.ts';

type Drawn = { readonly name: string; readonly line: Relation; readonly pieces: readonly Box[] };

/** Stretches of a line as boxes without height or without width. */
const piecesOf = (points: readonly Point[]): readonly Box[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const [x, y] = [Math.min(point.x, before.x), Math.min(point.y, before.y)];
    return { x, y, width: Math.abs(point.x - before.x), height: Math.abs(point.y - before.y) };
  });

/** Whether two boxes have points in common, after the second has grown by a margin on each side. */
const meet = (a: Box, b: Box, margin: number): boolean =>
  a.x <= b.x + b.width + margin &&
  b.x - margin <= a.x + a.width &&
  a.y <= b.y + b.height + margin &&
  b.y - margin <= a.y + a.height;

function linesOf(design: Design): readonly Drawn[] {
  const boxes = boxesOf(design, pictureOf(design.network).order);
  const wayOf = createRouter();
  return pictureOf(design.network).relations.flatMap((line) => {
    const points = usualLayers[line.layer] ? wayOf(design, line, boxes) : undefined;
    return points ? [{ name: `${line.from} to ${line.to}`, line, pieces: piecesOf(points) }] : [];
  });
}

/** Space that parallel lines keep, so that they can be told apart. */
const apart = 8;
/** How far a line may reach into a box that it only touches. */
const touching = -1;

function around(design: Design, { from, to }: Relation): ReadonlySet<ResourceId> {
  const found = new Set([from, to]);
  for (const end of [from, to]) {
    for (let at = design.network.resources.get(end); at?.parent; at = design.network.resources.get(at.parent)) {
      found.add(at.parent);
    }
  }
  return found;
}

/** Pairs of lines that meet, by name. */
function meetings(lines: readonly Drawn[]): readonly string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => one.pieces.some((a) => other.pieces.some((b) => meet(a, b, apart))))
      .map((other) => `${one.name} meets ${other.name}`),
  );
}

/** Everything that is wrong with the lines of a design that are shown as long as nobody chooses others. */
export function faultsOfLines(design: Design): readonly string[] {
  const lines = linesOf(design);
  const boxes = boxesOf(design, pictureOf(design.network).order);
  const scene = sceneOf(design, usualLayers);
  const isContainer = (id: ResourceId): boolean =>
    specOf(design.network.resources.get(id)?.kind ?? '')?.container === true;
  const through = lines.flatMap(({ name, line, pieces }) => {
    const held = around(design, line);
    return [...boxes]
      .filter(([id, box]) => !held.has(id) && pieces.some((piece) => meet(piece, box, touching)))
      .map(([id]) => `${name} runs through ${id}`);
  });
  const chips = scene.shapes.flatMap((shape) => shape.chips);
  const overChips = lines.flatMap(({ name, pieces }) =>
    chips
      .filter((chip) => pieces.some((piece) => meet(piece, chip.box, touching)))
      .map((chip) => `${name} runs over the chip ${chip.title}`),
  );
  const words = scene.lines.flatMap(({ title, label }) => (label ? [{ title, box: labelBox(label) }] : []));
  const overWords = words.flatMap(({ title, box }) => [
    ...[...boxes]
      .filter(([id, other]) => !isContainer(id) && meet(box, other, touching))
      .map(([id]) => `${title}: on ${id}`),
    ...lines
      .filter(
        ({ line, pieces }) =>
          !title.endsWith(`: ${nameOf(design, line)}`) && pieces.some((p) => meet(p, box, touching)),
      )
      .map(({ name }) => `${title}: on the line ${name}`),
  ]);
  return [...meetings(lines), ...through, ...overChips, ...overWords];
}

const nameOf = ({ network }: Design, { from, to }: Relation): string =>
  `${network.resources.get(from)?.name} to ${network.resources.get(to)?.name}`;
