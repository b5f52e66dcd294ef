// Containers, cards and chips, as the canvas draws them: the distances are those of ui/canvas/shapes.css.
import { element, type Markup, text } from '../lib/markup.ts';
import type { Box } from '../model/design.ts';
import type { Colors } from './colors.ts';
import { iconSizes, nameGives, titleIcon } from './metrics.ts';
import { type Frame, frame, icon, type Pen, write } from './pen.ts';
import { type Chip, chipFace, type Shape } from './scene.ts';
import { type Clipped, clip, type Face, widthOf, wrap } from './text.ts';

const nameFace: Face = { size: 13, weight: 600 };
const zoneFace: Face = { size: 12, weight: 600 };
const factFace: Face = { size: 11, weight: 400 };
const managedFace: Face = { size: 10.5, weight: 600 };
const rulesFace: Face = { size: 10.5, weight: 400 };
const lineHeight = 1.3;
const plateSide = 2;
/** What a fact leaves of a name at least. */
const leastName = 80;
/** Border and blank before the icon and behind the text, and between both. */
const side = 13;
const gaps = { card: 10, title: 8 } as const;
/** Middle of the title of a container below its top, and where a managed network leaves less room for it. */
const titleMiddle = { usual: 22, managed: 17 } as const;
/** Distance of the frame of a managed network from the border, and of its title from its corner. */
const managedFrame = { side: 8, top: 40, title: 9.5, blank: 5, height: 15, foot: 9 } as const;

type Looks = Readonly<Record<string, (colors: Colors) => Frame>>;
const cardLook = ({ card, cardBorder }: Colors): Frame => ({ fill: card, stroke: cardBorder, width: 1, radius: 8 });
const looks: Looks = {
  'virtual-network': ({ vnetFill, vnetBorder }) => ({
    ...{ fill: vnetFill, stroke: vnetBorder, width: 1.5, radius: 8 },
    dash: '5 3',
  }),
  subnet: ({ subnetFill, subnetBorder }) => ({ fill: subnetFill, stroke: subnetBorder, width: 1, radius: 6 }),
};
export const managedLook = ({ managedFill, managedBorder }: Colors): Frame => ({
  ...{ fill: managedFill, stroke: managedBorder, width: 1.5, radius: 6 },
  dash: '5 3',
});
/** The look of a container or card. */
export const lookOf = (kind: string, colors: Colors): Frame => {
  const look = Object.hasOwn(looks, kind) ? looks[kind] : undefined;
  return (look ?? cardLook)(colors);
};

/** What is drawn around a text is as wide as the text was measured, so the text has to be that wide. */
const asMeasured = (line: Clipped): Clipped => ({ ...line, length: line.width });

type Row = { readonly line: Clipped; readonly face: Face; readonly fill: string };

/** A plate in the colour of what is below, so that a text can be read where a line runs behind it. */
const plateBehind = (x: number, middle: number, width: number, height: number, fill: string): Markup =>
  element('rect', {
    ...{ x: x - plateSide, y: middle - height / 2, width: width + 2 * plateSide, height },
    ...{ rx: 3, fill, 'fill-opacity': 0.85 },
  });

/** Rows of text around a middle, as many of them as have room; on plates of a colour, if one is given. */
function rows(
  all: readonly Row[],
  { x, middle, room, plate }: { x: number; middle: number; room: number; plate?: string },
): readonly Markup[] {
  const shown: Row[] = [];
  let height = 0;
  for (const row of all) {
    const own = row.face.size * lineHeight;
    if (row.line.text === '' || height + own > room) continue;
    shown.push(row);
    height += own;
  }
  let top = middle - height / 2;
  return shown.flatMap(({ line, face, fill }) => {
    const own = face.size * lineHeight;
    top += own;
    const behind = plate === undefined ? [] : [plateBehind(x, top - own / 2, line.width, own, plate)];
    return [...behind, ...write(line, face, { x, middle: top - own / 2, fill })];
  });
}

/** The name of a zone in up to two lines, broken at the dot that makes them most alike. */
function zoneLines(name: string, room: number): readonly Clipped[] {
  if (widthOf(name, zoneFace) <= room) return [clip(name, zoneFace, room)];
  const parts = name.split(/(?<=\.)/);
  let best: readonly [string, string] | undefined;
  let least = room;
  for (let at = 1; at < parts.length; at += 1) {
    const halves = [parts.slice(0, at).join(''), parts.slice(at).join('')] as const;
    const width = Math.max(...halves.map((half) => widthOf(half, zoneFace)));
    if (width <= least) [best, least] = [halves, width];
  }
  return best ? best.map((half) => clip(half, zoneFace, room)) : wrap(name, zoneFace, room, 2, /(?<=\.)/);
}

/** Icon and text beside it, in the middle of a card. */
function cardContent({ kind, name, second, box }: Shape, { colors }: Pen): readonly Markup[] {
  const middle = box.y + box.height / 2;
  const size = Math.min(iconSizes.card, Math.max(0, box.height - 8), Math.max(0, box.width - 8));
  const x = box.x + side + size + gaps.card;
  const room = box.x + box.width - side - x;
  const zone = kind === 'private-dns-zone';
  const face = zone ? zoneFace : nameFace;
  const names = zone ? zoneLines(name, room) : [clip(name, face, room)];
  return [
    ...icon(kind, box.x + Math.min(side, (box.width - size) / 2), middle, size),
    ...rows(
      [
        ...names.map((line) => ({ line, face, fill: colors.text })),
        { line: clip(second, factFace, room), face: factFace, fill: colors.textMuted },
      ],
      { x, middle, room: box.height - 4 },
    ),
  ];
}

/** Name and fact beside each other, where the frame of a managed network has its title in the second line. */
function titleRow(
  { kind, name, second }: Shape,
  { x, middle, room }: { x: number; middle: number; room: number },
  colors: Colors,
): readonly Markup[] {
  const fact = clip(second, factFace, room - leastName);
  const factRoom = fact.width === 0 ? 0 : fact.width + gaps.title;
  const line = asMeasured(clip(name, nameFace, room - factRoom));
  const { fill: plate } = lookOf(kind, colors);
  return [
    ...rows([{ line, face: nameFace, fill: colors.text }], { x, middle, room: nameFace.size * lineHeight, plate }),
    // On one foot with the name, as the canvas does it.
    ...write(fact, factFace, { x: x + line.width + gaps.title, middle: middle + 0.7, fill: colors.textMuted }),
  ];
}

/** Icon, name and addresses at the top of a container. */
function titleContent(shape: Shape, { colors }: Pen): readonly Markup[] {
  const { kind, name, second, box, chips, managed } = shape;
  const middle = box.y + (managed === null ? titleMiddle.usual : titleMiddle.managed);
  const size = Math.min(titleIcon(kind, box.height), Math.max(0, box.width - 2 * gaps.title));
  const x = box.x + side + size + gaps.title;
  const right = box.x + box.width - side;
  const chipsBegin = chips[0] ? chips[0].box.x - gaps.title : right;
  const nameRoom = Math.min(right - nameGives(chips.length, box.height), chipsBegin) - x;
  const sign = icon(kind, box.x + Math.min(side, (box.width - size) / 2), middle, size);
  if (managed !== null) return [...sign, ...titleRow(shape, { x, middle, room: nameRoom }, colors)];
  return [
    ...sign,
    ...rows(
      [
        { line: clip(name, nameFace, nameRoom), face: nameFace, fill: colors.text },
        { line: clip(second, factFace, right - x), face: factFace, fill: colors.textMuted },
      ],
      { x, middle, room: box.height, plate: lookOf(kind, colors).fill },
    ),
  ];
}

/** The network that the service manages, inside its workspace. */
function managedContent(title: string, rules: string, box: Box, { colors }: Pen): readonly Markup[] {
  const inner = {
    x: box.x + managedFrame.side,
    y: box.y + managedFrame.top,
    width: box.width - 2 * managedFrame.side,
    height: box.height - managedFrame.top - managedFrame.side,
  };
  if (inner.width < 2 * managedFrame.title) return [];
  const x = inner.x + managedFrame.title;
  const line = clip(title, managedFace, inner.width - 2 * (managedFrame.title + managedFrame.blank));
  const plate = { x, y: inner.y - managedFrame.height / 2, rx: 3, height: managedFrame.height };
  const foot = { x, middle: inner.y + inner.height - managedFrame.foot, fill: colors.textMuted };
  return [
    frame(inner, managedLook(colors)),
    element('rect', { ...plate, width: line.width + 2 * managedFrame.blank, fill: colors.managedFill }),
    ...write(asMeasured(line), managedFace, { x: x + managedFrame.blank, middle: inner.y, fill: colors.text }),
    ...write(clip(rules, rulesFace, inner.width - 2 * managedFrame.title), rulesFace, foot),
  ];
}

const named = ({ title }: Shape, content: readonly Markup[]): Markup =>
  element('g', {}, [element('title', {}, [text(title)]), ...content]);

/** A card, or a container that looks like one, without its chips. */
export const drawCard = (shape: Shape, pen: Pen): Markup =>
  named(shape, [frame(shape.box, lookOf(shape.kind, pen.colors)), ...cardContent(shape, pen)]);

/** The frames of a container, which lines run over. */
export const drawFrames = (shape: Shape, pen: Pen): Markup =>
  named(shape, [
    frame(shape.box, lookOf(shape.kind, pen.colors)),
    ...(shape.managed === null ? [] : managedContent(shape.managed, shape.managedRules, shape.box, pen)),
  ]);

/** The title of a container, which lies on lines. */
export const drawTitle = (shape: Shape, pen: Pen): Markup => element('g', {}, titleContent(shape, pen));

const pill = { border: 7, gap: 4 } as const;

/** A chip on a border. */
export function drawChip({ kind, title, name, box }: Chip, { colors }: Pen): Markup {
  const middle = box.y + box.height / 2;
  const fill = colors.text;
  const inside =
    kind === null
      ? write(name, chipFace, { x: box.x + box.width / 2, middle, fill, anchor: 'middle' })
      : [
          ...icon(kind, box.x + pill.border, middle, iconSizes.chip),
          ...write(asMeasured(name), chipFace, {
            x: box.x + pill.border + iconSizes.chip + pill.gap,
            middle,
            fill,
          }),
        ];
  return element('g', {}, [
    element('title', {}, [text(title)]),
    frame(box, { fill: colors.card, stroke: colors.cardBorder, width: 1, radius: box.height / 2 }),
    ...inside,
  ]);
}
