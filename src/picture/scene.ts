// Design → what a picture shows, each thing with its place: shapes, their chips, lines. How it looks is drawn elsewhere.
import type { Point } from '../edits/geometry.ts';
import type { Box, Design, Resource } from '../model/design.ts';
import type { EdgeLayer } from '../model/field.ts';
import type { ResourceId } from '../model/ids.ts';
import { pictureOf, specOf } from './contents.ts';
import { managedNetworkOf, managedRulesOf, secondLineOf } from './key-facts.ts';
import { type LineLook, lookOfLine } from './line-look.ts';
import { chipNameRoom, chipSpace, hasRoomForFrame, hasRoomForRules, isCompact, labelLine } from './metrics.ts';
import { labelPlace, labelRoom } from './route.ts';
import { type Clipped, clip, type Face, wrap } from './text.ts';
import { boxesOf, createRouter } from './ways.ts';

export const chipFace: Face = { size: 11, weight: 400 };
export const labelFace: Face = { size: 11, weight: 600 };

/** A chip on the border of a shape: an icon, with a name where there is room; or a number of further chips. */
export type Chip = { readonly kind: string | null; readonly title: string; readonly box: Box; readonly name: Clipped };

export type Shape = {
  readonly id: ResourceId;
  readonly kind: string;
  /** Drawn as a frame with a title, not as a card. */
  readonly framed: boolean;
  readonly name: string;
  /** Kind, name and facts in one line. */
  readonly title: string;
  readonly second: string;
  /** Title of the managed network that is framed in it; null for none. */
  readonly managed: string | null;
  /** The outbound rules of that network in a line. */
  readonly managedRules: string;
  readonly box: Box;
  readonly chips: readonly Chip[];
};

/** The words beside a line: its lines of text, centred on `x`, the last one standing on `y`. */
export type LineLabel = { readonly lines: readonly Clipped[]; readonly x: number; readonly y: number };

export type Line = {
  readonly layer: EdgeLayer;
  /** What it is, and what it is with its ends. */
  readonly what: string;
  readonly title: string;
  readonly points: readonly Point[];
  readonly arrows: LineLook['arrows'];
  readonly label: LineLabel | null;
};

export type Scene = {
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
  /** What all of it takes; null when nothing is drawn. */
  readonly bounds: Box | null;
};

const chipHeight = 24;
const chipGap = 4;
/** Borders, blanks and icon of a chip without a name. */
const bareChip = 28;

/** Chips of a shape on its top border, from its right end; those that find no room are counted in a last one. */
function chipsOn(resource: Resource, box: Box, container: boolean, carried: readonly Resource[]): readonly Chip[] {
  const card = !container || isCompact(box.height);
  const nameRoom = chipNameRoom(chipSpace(card, box.width, resource.name), carried.length);
  const right = box.x + box.width - (container ? 11 : 7);
  const most = Math.max(1, Math.floor((right - box.x - chipGap) / (bareChip + chipGap)));
  const few = carried.length > most ? carried.slice(0, most - 1) : carried;
  const rest = carried.slice(few.length);
  const chips = few.map(({ kind, name }) => ({
    kind,
    title: `${specOf(kind)?.title ?? kind} ${name}`,
    name: clip(nameRoom === 0 ? '' : name, chipFace, nameRoom),
  }));
  const more = {
    kind: null,
    title: rest.map(({ name }) => name).join(', '),
    name: clip(`+${rest.length}`, chipFace, bareChip),
  };
  const placed: Chip[] = [];
  let end = right;
  for (const chip of [...chips, ...(rest.length > 0 ? [more] : [])].reverse()) {
    const named = chip.name.text === '' || chip.kind === null ? 0 : chipGap + chip.name.width;
    const width = bareChip + named;
    placed.unshift({ ...chip, box: { x: end - width, y: box.y + 1 - chipHeight / 2, width, height: chipHeight } });
    end -= width + chipGap;
  }
  return placed;
}

/** Words beside the longest stretch of a line; broken where they would be longer than a stretch across. */
function labelOf(text: string, points: readonly Point[]): LineLabel | null {
  if (text === '') return null;
  const place = labelPlace(points);
  return { lines: wrap(text, labelFace, labelRoom(place), 3), x: place.x, y: place.y - 8 };
}

/** The box that the words of a line take. */
export function labelBox({ lines, x, y }: LineLabel): Box {
  const width = Math.max(...lines.map((line) => line.width)) + 8;
  const height = lines.length * labelLine;
  return { x: x - width / 2, y: y + 3 - height, width, height };
}

function shapesOf(design: Design, boxes: ReadonlyMap<ResourceId, Box>): readonly Shape[] {
  const { resources } = design.network;
  const { chips } = pictureOf(design.network);
  return [...boxes].flatMap(([id, box]): Shape[] => {
    const resource = resources.get(id);
    if (!resource) return [];
    const { kind, name } = resource;
    const spec = specOf(kind);
    const container = spec?.container === true;
    const second = secondLineOf(design.network, resource);
    const kindTitle = spec?.title ?? kind;
    const carried = (chips.get(id) ?? []).flatMap((chip) => resources.get(chip) ?? []);
    return [
      {
        ...{ id, kind, framed: container && !isCompact(box.height), name, second, box },
        title: `${kindTitle} ${name}${second === '' || second === kindTitle ? '' : `: ${second}`}`,
        managed: container && hasRoomForFrame(box.height) ? managedNetworkOf(resource) : null,
        managedRules: hasRoomForRules(box.height) ? managedRulesOf(design.network, resource) : '',
        chips: chipsOn(resource, box, container, carried),
      },
    ];
  });
}

function linesOf(
  design: Design,
  boxes: ReadonlyMap<ResourceId, Box>,
  layers: Readonly<Record<EdgeLayer, boolean>>,
): readonly Line[] {
  const wayOf = createRouter();
  const name = (id: ResourceId): string => design.network.resources.get(id)?.name ?? '';
  return pictureOf(design.network).relations.flatMap((line): Line[] => {
    const points = layers[line.layer] ? wayOf(design, line, boxes) : undefined;
    if (!points) return [];
    const { label, arrows } = lookOfLine(design.network, line);
    const title = `${line.title}: ${name(line.from)} to ${name(line.to)}`;
    return [{ layer: line.layer, what: line.title, title, points, arrows, label: labelOf(label, points) }];
  });
}

/** Half of the widest arrowhead beside the end of a line. */
const aroundLine = 6;

function boundsOf(shapes: readonly Shape[], lines: readonly Line[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = ({ x, y, width, height }: Box): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const { box, chips } of shapes) for (const each of [box, ...chips.map((chip) => chip.box)]) hold(each);
  for (const { points, label } of lines) {
    for (const { x, y } of points) hold({ x: x - aroundLine, y: y - aroundLine, width: 12, height: 12 });
    if (label) hold(labelBox(label));
  }
  return shapes.length === 0 ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** What is drawn of a design when these layers of lines are shown. */
export function sceneOf(design: Design, layers: Readonly<Record<EdgeLayer, boolean>>): Scene {
  const boxes = boxesOf(design, pictureOf(design.network).order);
  const shapes = shapesOf(design, boxes);
  const lines = linesOf(design, boxes, layers);
  return { shapes, lines, bounds: boundsOf(shapes, lines) };
}
