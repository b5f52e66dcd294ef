// Fields of a link that belong to one of its ends, told apart and named after that end instead of "first" and "second".
import type { Field } from '../../model/field.ts';

type Names = { readonly first: string; readonly second: string };
type Entry = readonly [string, Field];
type SideFields = { readonly title: string; readonly fields: readonly Entry[] };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Says the names of the ends where a label counts them. */
function named(field: Field, names: Names): Field {
  if (field.type !== 'choice') return field;
  const say = (label: string): string =>
    label.replace(/^First network/, () => `In ${names.first}`).replace(/^Second network/, () => `In ${names.second}`);
  return { ...field, options: field.options.map((option) => ({ ...option, label: say(option.label) })) };
}

/** What is said of the link as a whole, then of each end: fields whose label starts with "First: " or "Second: ". */
export function bySide(entries: readonly Entry[], names: Names): readonly SideFields[] {
  const titles = ['', `In ${names.first}`, `In ${names.second}`];
  const groups = titles.map((title) => ({ title, fields: [] as Entry[] }));
  for (const [key, field] of entries) {
    const [, side, rest] = /^(First|Second): (.+)$/.exec(field.label) ?? [];
    const group = groups[side === undefined ? 0 : side === 'First' ? 1 : 2];
    group?.fields.push([key, rest === undefined ? named(field, names) : { ...field, label: capital(rest) }]);
  }
  return groups.filter(({ fields }) => fields.length > 0);
}
