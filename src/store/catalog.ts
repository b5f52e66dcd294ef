// What the kinds, rules and facts say, for screens: the interface reads them here and not in the layers themselves.
import { inSentence } from '../edits/containment.ts';
import { type Region, regions } from '../facts/regions.ts';
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import type { Result } from '../lib/result.ts';
import { type Design, limits, type Resource } from '../model/design.ts';
import { defaultsOf, type Fields, type Props } from '../model/field.ts';
import { type Format, parseFormat } from '../model/format.ts';
import type { LinkSpec, ResourceSpec } from '../model/kind.ts';
import { ruleOf } from './checking.ts';

export const resourceSpecOf = (kind: string): ResourceSpec | undefined => resourceSpecs.get(kind);
export const linkSpecOf = (kind: string): LinkSpec | undefined => linkSpecs.get(kind);
/** Every resource kind, in the order of the registry. */
export const allResourceSpecs: readonly ResourceSpec[] = [...resourceSpecs.values()];

/** Title of a resource or link kind; the slug of an unknown one. */
export const kindTitle = (kind: string): string => (resourceSpecs.get(kind) ?? linkSpecs.get(kind))?.title ?? kind;
/** The title of a kind in the middle of a sentence. */
export const kindInSentence = (kind: string): string => inSentence(kindTitle(kind));

/** Title of a rule, for headings. */
export const ruleTitle = (id: string): string => ruleOf(id)?.title ?? 'A rule could not be checked';

/** Lengths that fields stop at. */
export const lengths = {
  name: limits.nameLength,
  description: limits.descriptionLength,
  text: limits.textLength,
} as const;

/** Regions of all clouds, by title. */
export const regionList: readonly Region[] = regions;

/** The text in its normal form, or a sentence that says what is wrong with it. The empty text means "not set". */
export const parseText = (format: Format, text: string): Result<string, string> =>
  text === '' ? { ok: true, value: '' } : parseFormat(format, text);

/** A row of a table with every column at its default. */
export const newRow = (columns: Fields): Props => defaultsOf(columns);

/** The shape of an id that a property holds as text. */
export function shapeOf(design: Design, id: string): Resource | undefined {
  const byText: ReadonlyMap<string, Resource> = design.network.resources;
  return byText.get(id);
}
