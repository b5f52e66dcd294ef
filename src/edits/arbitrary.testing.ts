// Random designs and edits for property tests: anything a person could draw, sensible or not.
import fc from 'fast-check';
import { type ResourceSlug, resourceSpecs } from '../kinds/types.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { applyEdit } from './apply.ts';
import { meanings } from './connection.ts';
import { addShape, connect, removeShapes, renameShape, reparent, setBoxes, setDesign, setField } from './edits.ts';
import { addIntent, changeIntent, removeIntent } from './intents.ts';

/** One thing a person does; the numbers pick among what is there. */
type Gesture = { readonly what: number; readonly a: number; readonly b: number; readonly text: string };

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)];

const kinds = [...resourceSpecs.keys()];

function editFor(design: Design, { what, a, b, text }: Gesture): Edit | undefined {
  const ids = [...design.network.resources.keys()];
  const id = pick(ids, a);
  const other = pick(ids, b);
  switch (what % 10) {
    case 0:
    case 1: {
      const kind = pick(kinds, b) as ResourceSlug;
      const places = resourceSpecs.get(kind)?.parents ?? [];
      const homes = [null, ...ids].filter((home) => places.includes(home === null ? null : kindOf(design, home)));
      const added = addShape(design, { kind, parent: pick(homes, a) ?? null, ...(text === '' ? {} : { name: text }) });
      return added.ok ? added.value.edit : undefined;
    }
    case 2:
      return id && renameShape(design, id, text);
    case 3: {
      const moved = id && reparent(design, id, other ?? null);
      return moved?.ok ? moved.value : undefined;
    }
    case 4:
      return id && setBoxes(design, [[id, { x: a, y: -b, width: 100 + a, height: 50 + b }]]);
    case 5: {
      const meaning = id && other ? pick(meanings(design.network, id, other), a + b) : undefined;
      const joined = meaning && connect(design, meaning);
      return joined?.ok ? joined.value : undefined;
    }
    case 6:
      return id && (b % 4 === 0 ? removeShapes(design, [id]) : flip(design, id, a));
    case 7:
      return pin(design, a, b, text);
    case 8: {
      const intent = pick([...design.network.intents.values()], a);
      if (!intent) return undefined;
      return b % 3 === 0 ? removeIntent(intent.id) : changeIntent(intent, { expect: 'denied', note: text });
    }
    default:
      return setDesign({ name: text });
  }
}

/** Pins a flow between shapes, or to something outside. */
function pin(design: Design, a: number, b: number, note: string): Edit {
  const ids = [...design.network.resources.keys()];
  const [from, to] = [pick(ids, a), pick(ids, b)];
  return addIntent(design, {
    from: from && a % 3 !== 0 ? { shape: from } : 'internet',
    to: to && b % 3 !== 0 ? { shape: to, ...(b % 2 === 0 ? { part: 'blob' } : {}) } : 'Storage.WestEurope',
    ...(a % 5 === 0 ? { protocol: 'ICMP', port: 0 } : { protocol: a % 2 === 0 ? 'TCP' : 'UDP', port: b + 1 }),
    expect: b % 2 === 0 ? 'allowed' : 'denied',
    ...(note === '' ? {} : { note }),
  });
}

const kindOf = (design: Design, id: ResourceId): string => design.network.resources.get(id)?.kind ?? '';

/** Turns a yes into a no, or picks another choice. */
function flip(design: Design, id: ResourceId, index: number): Edit | undefined {
  const resource = design.network.resources.get(id);
  const fields = Object.entries(resourceSpecs.get(resource?.kind ?? '')?.fields ?? {});
  const [key, field] = pick(fields, index) ?? [];
  if (!resource || key === undefined || !field) return undefined;
  if (field.type === 'boolean') return setField(design, id, key, resource.props[key] !== true);
  if (field.type === 'choice') return setField(design, id, key, pick(field.options, index)?.value ?? field.default);
  return field.type === 'integer' ? setField(design, id, key, field.max) : undefined;
}

/** Text with everything that ever broke an exporter or a parser. */
const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    "it's",
    '${1+1}',
    "'${resourceGroup().id}'",
    "[concat('a','b')]",
    '[[x]',
    "']",
    'a\nb\r\nc\td',
    '\u202Egnp.exe',
    '__proto__',
    'constructor',
    '*/ //',
    "'''",
    '\\',
    '%{if true}',
    '#!~',
    '</script>',
    'ümläut 漢字',
  ),
);

const gesture: fc.Arbitrary<Gesture> = fc.record({
  what: fc.nat(1_000),
  a: fc.nat(500),
  b: fc.nat(500),
  text: hostileText,
});

/** Edits that can be made on a design, one after the other. */
export const arbitraryGestures = (most = 40): fc.Arbitrary<readonly Gesture[]> =>
  fc.array(gesture, { maxLength: most });

/** Carries the gestures out; what is refused is left out. Gives every design on the way and the edits between them. */
export function play(gestures: readonly Gesture[], start: Design = emptyDesign('Random')) {
  let design = start;
  const steps: { readonly before: Design; readonly edit: Edit; readonly after: Design; readonly inverse: Edit }[] = [];
  for (const each of gestures) {
    const edit = editFor(design, each);
    const applied = edit && applyEdit(design, edit);
    if (!edit || !applied?.ok) continue;
    steps.push({ before: design, edit, after: applied.value.design, inverse: applied.value.inverse });
    design = applied.value.design;
  }
  return { design, steps };
}

/** A random design that any sequence of gestures can lead to. */
export const arbitraryDesign = (most = 40): fc.Arbitrary<Design> =>
  arbitraryGestures(most).map((gestures) => play(gestures).design);
