// The gate for properties: unknown data in, a new object made of known keys out. Every door uses it.
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import { limits } from './design.ts';
import { defaultsOf, type Field, type Fields, type FieldValue, type Option, type Props } from './field.ts';
import { parseFormat } from './format.ts';
import { parseResourceId } from './ids.ts';
import { type Settings, settingsFields } from './settings.ts';

/** One step of a JSON pointer, escaped. */
export const pointer = (base: string, key: string | number): string =>
  `${base}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A plain JSON object, or undefined for anything else. */
export const asObject = (value: unknown): { readonly [key: string]: unknown } | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: unknown })
    : undefined;

/** The value under an own key; never one from the prototype. */
export const own = (object: { readonly [key: string]: unknown }, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const wrong = (at: string, message: string): Result<never> => fail([{ pointer: at, message }]);

/** Checks a list item by item; collects every problem. */
function each<T>(
  value: unknown,
  at: string,
  what: string,
  check: (item: unknown, at: string) => Result<T>,
): Result<T[]> {
  if (!Array.isArray(value)) return wrong(at, `Expected a list of ${what}.`);
  if (value.length > limits.listLength) return wrong(at, `At most ${limits.listLength} entries fit in this list.`);
  const good: T[] = [];
  const bad: Issue[] = [];
  value.forEach((item, index) => {
    const checked = check(item, pointer(at, index));
    if (checked.ok) good.push(checked.value);
    else bad.push(...checked.error);
  });
  return bad.length > 0 ? fail(bad) : ok(good);
}

/** A well-formed text within the length limit; lone surrogates become U+FFFD. */
export function checkText(value: unknown, at: string, maxLength: number): Result<string> {
  if (typeof value !== 'string') return wrong(at, 'Expected a text.');
  const text = value.toWellFormed();
  return text.length > maxLength ? wrong(at, `At most ${maxLength} characters fit here.`) : ok(text);
}

function checkFormatted(field: Extract<Field, { type: 'text' | 'texts' }>, value: unknown, at: string): Result<string> {
  const text = checkText(value, at, limits.textLength);
  if (!text.ok || text.value === '') return text;
  const parsed = parseFormat(field.format, text.value);
  return parsed.ok ? parsed : wrong(at, `${field.label}: ${parsed.error}`);
}

function checkOption(options: readonly Option[], value: unknown, at: string): Result<string> {
  const match = options.find((option) => option.value === value);
  return match ? ok(match.value) : wrong(at, `Expected one of ${options.map((option) => option.value).join(', ')}.`);
}

function checkRef(value: unknown, at: string): Result<string> {
  const id = typeof value === 'string' ? parseResourceId(value) : undefined;
  return id === undefined ? wrong(at, 'Expected the id of a shape.') : ok(id);
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
const mapped = <T, U>(result: Result<T>, map: (value: T) => U): Result<U> =>
  result.ok ? ok(map(result.value)) : result;

/** The value as the field holds it, or what is wrong with it. Total for any input. */
export function checkField(field: Field, value: unknown, at: string): Result<FieldValue> {
  switch (field.type) {
    case 'text':
      return checkFormatted(field, value, at);
    case 'texts':
      return mapped(
        each(value, at, 'texts', (item, itemAt) => checkFormatted(field, item, itemAt)),
        (items) => items.filter((item) => item !== ''),
      );
    case 'boolean':
      return typeof value === 'boolean' ? ok(value) : wrong(at, 'Expected true or false.');
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max
        ? ok(value)
        : wrong(at, `${field.label}: expected a whole number from ${field.min} to ${field.max}.`);
    case 'choice':
      return checkOption(field.options, value, at);
    case 'choices': {
      const checked = each(value, at, 'choices', (item, itemAt) => checkOption(field.options, item, itemAt));
      return mapped(checked, (items) => field.options.map((option) => option.value).filter((v) => items.includes(v)));
    }
    case 'ref':
      return value === null ? ok(null) : checkRef(value, at);
    case 'refs':
      return mapped(each(value, at, 'ids', checkRef), unique);
    case 'rows':
      return each(value, at, `${field.item}s`, (row, rowAt) => checkProps(field.columns, row, rowAt));
    default:
      return field satisfies never;
  }
}

/** The settings of a design; an empty region is the usual one. */
export function checkSettings(value: unknown, at: string): Result<Settings> {
  const checked = checkProps(settingsFields, value, at);
  if (!checked.ok) return checked;
  // The gate admits exactly what the table of fields says.
  const settings = checked.value as Settings;
  return ok(settings.region === '' ? { ...settings, region: settingsFields.region.default } : settings);
}

/**
 * Every field of the table with a checked value; absent keys take their default, unknown keys are dropped.
 * Collects every problem with its JSON pointer.
 */
export function checkProps(fields: Fields, value: unknown, at: string): Result<Props> {
  const given = asObject(value);
  if (!given) return wrong(at, 'Expected an object.');
  const defaults = defaultsOf(fields);
  const props: [string, FieldValue][] = [];
  const issues: Issue[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const raw = own(given, key);
    if (raw === undefined) {
      props.push([key, defaults[key] ?? null]);
      continue;
    }
    const checked = checkField(field, raw, pointer(at, key));
    if (checked.ok) props.push([key, checked.value]);
    else issues.push(...checked.error);
  }
  return issues.length > 0 ? fail(issues) : ok(Object.fromEntries(props));
}
