// Random designs for property tests: shapes of all kinds with random properties, drawn at random or on top of a
// complete design. Whatever the edits refuse is left out, so every result is a design that decodes.
import fc from 'fast-check';
import { applyEdit } from '../edits/apply.ts';
import { addLink, addShape, removeShapes } from '../edits/edits.ts';
import { everyKind } from '../edits/every-kind.ts';
import { formatSamples } from '../edits/format-samples.ts';
import { linkSpecs, type ResourceSlug, resourceSpecs } from '../kinds/types.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { Field, Fields, FieldValue, Props } from '../model/field.ts';
import type { Format } from '../model/format.ts';
import { checkField } from '../model/gate.ts';
import { references } from '../model/refs.ts';

/** Texts that try to leave the literal that they are printed in. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    "it's",
    "''",
    '[x]',
    '[[x]]',
    '[x',
    "[concat('a')]",
    '${x}',
    '$${x}',
    '$',
    '\\${x}',
    "'''",
    '\\',
    '\\u{41}',
    '"',
    'a\nb',
    '\r\n',
    '\t',
    '\u0000',
    '\u202eabc',
    '\u200b',
    '\u{e0001}',
    '%{x}',
    '{0}',
    '//x',
    '/*',
    '*/',
    '@secure()',
    '\ufeff',
    '👩‍🚀',
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.toWellFormed()),
  fc.string({ unit: fc.constantFrom('[', ']', "'", '\\', '$', '{', '}', '\n', 'a', '"', '\u2028'), maxLength: 8 }),
);

const name = fc.oneof(hostileText, fc.constantFrom('vnet-hub', 'VNET_hub', 'a', '2nd', 'AzureFirewallSubnet', 'param'));

/** What few people would draw, or what says something else to some of those who read it. */
const oddSamples: Readonly<Partial<Record<Format, readonly string[]>>> = {
  cidr: ['0.0.0.0/0'],
  address: ['*', '0.0.0.0/0'],
  ports: ['*'],
  fqdn: ['core.windows.net'],
  'fqdn-pattern': ['*'],
  domain: ['.'],
  region: ['usgovvirginia'],
  'resource-group': ['rg_(a)'],
  token: ['blob', 'amlworkspace', 'Standard_DS3_v2'],
};

const textOf = (format: Format): fc.Arbitrary<string> =>
  format === 'free' ? hostileText : fc.constantFrom('', ...formatSamples[format], ...(oddSamples[format] ?? []));

/** A value of a field; references are numbers into the shapes of the allowed kinds, resolved when it is set. */
function fieldValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return textOf(field.format);
    case 'texts':
      return fc.array(textOf(field.format), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: field.min, max: field.max });
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value));
    case 'choices':
      return fc.subarray(field.options.map((option) => option.value));
    case 'ref':
      return fc.option(fc.nat(20));
    case 'refs':
      return fc.array(fc.nat(20), { maxLength: 3 });
    case 'rows':
      return fc.array(propsOf(field.columns), { maxLength: 3 });
    default:
      return field satisfies never;
  }
}

const propsOf = (fields: Fields): fc.Arbitrary<{ readonly [key: string]: unknown }> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldValue(field)])), {
    requiredKeys: [],
  });

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

function resolve(design: Design, field: Field, value: unknown): unknown {
  const targets = (kinds: readonly string[]) =>
    [...design.network.resources.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  if (field.type === 'ref') return typeof value === 'number' ? (pick(targets(field.kinds), value) ?? null) : null;
  if (field.type === 'refs') return (value as number[]).flatMap((n) => pick(targets(field.kinds), n) ?? []);
  if (field.type !== 'rows') return value;
  return (value as { [key: string]: unknown }[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, inner]) => [key, resolve(design, field.columns[key] as Field, inner)]),
    ),
  );
}

function checkedProps(design: Design, fields: Fields, raw: { readonly [key: string]: unknown }): Props {
  const props: [string, FieldValue][] = [];
  for (const [key, value] of Object.entries(raw)) {
    const field = fields[key];
    const checked = field && checkField(field, resolve(design, field, value), '');
    if (checked?.ok) props.push([key, checked.value]);
  }
  return Object.fromEntries(props);
}

const apply = (design: Design, edit: Edit): Design => {
  const result = applyEdit(design, edit);
  return result.ok ? result.value.design : design;
};

type Step = (design: Design) => Design;

const addStep = fc
  .constantFrom(
    ...resourceSpecs.values(),
    ...['virtual-network', 'subnet', 'subnet'].flatMap((kind) => resourceSpecs.get(kind) ?? []),
  )
  .chain((spec) => fc.tuple(fc.constant(spec), name, fc.nat(20), propsOf(spec.fields)))
  .map(
    ([spec, text, place, raw]): Step =>
      (design) => {
        const parents = [
          ...(spec.parents.includes(null) ? [null] : []),
          ...[...design.network.resources.values()]
            .filter(({ kind }) => spec.parents.includes(kind))
            .map(({ id }) => id),
        ];
        const parent = pick(parents, place);
        if (parent === undefined) return design;
        const props = checkedProps(design, spec.fields, raw);
        const added = addShape(design, { kind: spec.slug as ResourceSlug, parent, name: text, props });
        return added.ok ? apply(design, added.value.edit) : design;
      },
  );

const linkStep = fc
  .constantFrom(...linkSpecs.values())
  .chain((spec) => fc.tuple(fc.constant(spec), fc.nat(20), fc.nat(20), propsOf(spec.fields)))
  .map(
    ([spec, a, b, raw]): Step =>
      (design) => {
        const of = (kinds: readonly string[]) =>
          [...design.network.resources.values()].filter(({ kind }) => kinds.includes(kind));
        const [from, to] = [pick(of(spec.from), a), pick(of(spec.to), b)];
        if (!from || !to) return design;
        const added = addLink(design, spec.slug, from.id, to.id, checkedProps(design, spec.fields, raw));
        return added.ok ? apply(design, added.value) : design;
      },
  );

const changeStep = fc.tuple(fc.nat(60), fc.nat(3), name).map(
  ([index, what, text]): Step =>
    (design) => {
      const shape = pick([...design.network.resources.values()], index);
      if (!shape) return design;
      if (what === 0) return apply(design, removeShapes(design, [shape.id]));
      if (what === 1)
        return apply(design, { label: 'Rename', changes: [{ type: 'rename', id: shape.id, name: text }] });
      const fields = resourceSpecs.get(shape.kind)?.fields ?? {};
      const [reference] = references(fields, shape.props);
      if (!reference || fields[reference.field]?.type !== 'ref') return design;
      return apply(design, {
        label: 'Cut',
        changes: [{ type: 'set-props', id: shape.id, props: { [reference.field]: null } }],
      });
    },
);

const grow = (start: () => Design, steps: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<Design> =>
  steps.map((list) => list.reduce((design, step) => step(design), start()));

const withRegion = (design: Design, region: string): Design => ({
  ...design,
  network: { ...design.network, settings: { ...design.network.settings, region } },
});

/** Drawn once: designs are never changed in place. */
const complete = everyKind();

/** Random designs of up to 30 shapes, and complete designs with random changes. */
export const arbitraryDesign: fc.Arbitrary<Design> = fc
  .tuple(
    fc.oneof(
      grow(
        () => emptyDesign('Random'),
        fc.array(fc.oneof({ weight: 4, arbitrary: addStep }, linkStep), { maxLength: 30 }),
      ),
      grow(
        () => complete,
        fc.array(fc.oneof({ weight: 3, arbitrary: changeStep }, addStep, linkStep), { maxLength: 8 }),
      ),
    ),
    fc.constantFrom('westeurope', 'northeurope', 'usgovvirginia', 'chinanorth3', 'atlantis'),
  )
  .map(([design, region]) => withRegion(design, region));
