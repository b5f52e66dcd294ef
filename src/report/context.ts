// What every section of a report is made from, and the words that sections share.
import type { LoweredDesign } from '../deployment/deployment.ts';
import { resourceSpecs } from '../kinds/types.ts';
import type { Design, Resource } from '../model/design.ts';
import type { Fields, FieldValue, Props } from '../model/field.ts';
import { fieldsShown, inWords } from '../model/field-words.ts';
import type { Finding } from '../model/finding.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Topology } from '../topology/topology.ts';

/** What a report says about the rule behind a finding. */
export type RuleWords = { readonly title: string; readonly sources: readonly string[] };

export type Context = {
  readonly design: Design;
  readonly topology: Topology;
  readonly deployment: LoweredDesign;
  readonly findings: readonly Finding[];
  readonly ruleOf: (id: string) => RuleWords | undefined;
};

export const nameOf = ({ design }: Context, id: string | null): string =>
  // Ids in properties are those of shapes; others are shown as they are.
  design.network.resources.get(id as ResourceId)?.name ?? id ?? '';

export const kindTitle = (kind: string): string => resourceSpecs.get(kind)?.title ?? kind;

/** Names of the shapes that use a shape which is drawn as their chip. */
export const usersOf = ({ topology }: Context, id: ResourceId): readonly string[] => [
  ...new Set(topology.referrers(id).flatMap(({ chip, holder }) => (chip ? [holder.name] : []))),
];

/** "1 error", "2 errors". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export type Property = { readonly key: string; readonly label: string; readonly words: string };

/** The properties of a shape or link that say something; tables among them have a section of their own. */
export function propertiesOf(context: Context, fields: Fields, props: Props): readonly Property[] {
  return fieldsShown(fields, props).flatMap(([key, field]): Property[] => {
    const value: FieldValue | undefined = props[key];
    if (field.type === 'rows' || value === undefined || (field.sparse && value === field.default)) return [];
    const words = inWords(field, value, (id) => nameOf(context, id));
    return words === '' ? [] : [{ key, label: field.label, words }];
  });
}

/** Shapes in the order of a reader: by the place of their kind in the palette, then as they were drawn. */
export function inReadingOrder({ design }: Context): readonly Resource[] {
  const categories = ['network', 'dns', 'machine-learning', 'compute', 'dependencies', 'governance', 'outside'];
  const rank = ({ kind }: Resource): number => categories.indexOf(resourceSpecs.get(kind)?.category ?? 'outside');
  return [...design.network.resources.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.kind === b.kind ? 0 : kindTitle(a.kind) < kindTitle(b.kind) ? -1 : 1),
  );
}
