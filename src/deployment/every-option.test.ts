import { describe, expect, test } from 'vitest';
import { optionDesigns } from '../edits/every-option.ts';
import { allOptionRules } from '../edits/every-option-rules.ts';
import { kindSpecs } from '../kinds/registry.gen.ts';
import type { Design, Link, Resource } from '../model/design.ts';
import type { Field, Fields, FieldValue } from '../model/field.ts';
import { placementKeys } from '../model/placement.ts';
import { lower } from './lower.ts';
import { lowerings } from './lowerings.gen.ts';

const designs = optionDesigns.map(({ slug, design }) => ({ slug, design: design() }));
const drawn = designs.filter(({ slug }) => slug.startsWith('every-option-'));
const itemsOf = ({ network }: Design): readonly (Resource | Link)[] => [
  ...network.resources.values(),
  ...network.links.values(),
];

type Values = { readonly [key: string]: FieldValue };
const differs = (value: unknown, field: Field): boolean => JSON.stringify(value) !== JSON.stringify(field.default);

/** Whether a field says anything beside the values of its siblings. */
const counts = ({ when }: Field, values: Values): boolean =>
  when === undefined || when.is.some((value) => value === values[when.field]);

/** Fields and columns, by path, whose value is not the default and has a meaning. */
function changedIn(fields: Fields, values: Values, path: string): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = values[key];
    if (value === undefined || !differs(value, field) || !counts(field, values)) return [];
    const inside = field.type === 'rows' ? (value as readonly Values[]) : [];
    const columns = field.type === 'rows' ? field.columns : {};
    return [`${path}.${key}`, ...inside.flatMap((row) => changedIn(columns, row, `${path}.${key}`))];
  });
}

const hasChoice = (field: Field): boolean => field.type !== 'choice' || field.options.length > 1;

const pathsOf = (fields: Fields, path: string): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) => [
    ...(hasChoice(field) ? [`${path}.${key}`] : []),
    ...(field.type === 'rows' ? pathsOf(field.columns, `${path}.${key}`) : []),
  ]);

const specs = Object.values(kindSpecs);
const fieldsOf = (kind: string): Fields => specs.find(({ slug }) => slug === kind)?.fields ?? {};

describe('designs with every option', () => {
  test('every field of every kind, columns too, has another value than its default somewhere', () => {
    const found = new Set(
      drawn.flatMap(({ design }) =>
        itemsOf(design).flatMap((item) => changedIn(fieldsOf(item.kind), item.props, item.kind)),
      ),
    );
    const wanted = specs.flatMap(({ slug, fields }) => pathsOf(fields as Fields, slug));
    const elsewhere = /\.(existing|existingId|resourceGroup|subscription)$/;
    expect(wanted.filter((path) => !elsewhere.test(path) && !found.has(path))).toEqual([]);
  });

  test('what is exported has a node, or a part of one, in one of them', () => {
    const made = new Set(
      drawn.flatMap(({ design }) => {
        const { nodes } = lower(design);
        const origins = new Set<string>(nodes.filter((node) => !node.existing).map(({ origin }) => origin.id));
        return itemsOf(design).flatMap(({ id, kind }) => (origins.has(id) ? [kind] : []));
      }),
    );
    // A subnet is a part of its network, and a service of another team is given by its id.
    const apart = ['subnet', 'azure-service'];
    expect(Object.keys(lowerings).filter((slug) => !made.has(slug) && !apart.includes(slug))).toEqual([]);
  });

  test('placement is set in those in which much exists and in which there are several groups', () => {
    const placed = designs.filter(({ slug }) => slug === 'much-exists' || slug === 'several-groups');
    const set = new Set(
      placed.flatMap(({ design }) =>
        itemsOf(design).flatMap(({ props }) => [...placementKeys].filter((key) => props[key])),
      ),
    );
    expect([...set].sort()).toEqual([...placementKeys].sort());
  });

  test('each exception is about a field that there is, once, and says why', () => {
    const paths = new Set(specs.flatMap(({ slug, fields }) => pathsOf(fields as Fields, slug)));
    const fields = allOptionRules.flatMap(([names]) => names).filter((name) => !name.startsWith('*.'));
    expect(fields.filter((name) => !paths.has(name))).toEqual([]);
    expect(new Set(fields).size).toBe(fields.length);
    for (const [, , reason] of allOptionRules) expect(reason).toMatch(/^[A-Z].*[.]$/);
  });

  test.each(designs)('Azure would take $slug as a whole', ({ design }) => {
    expect(lower(design).problems).toEqual([]);
  });
});
