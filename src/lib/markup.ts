// XML and HTML made of texts that nobody can be trusted with. Markup is a type of its own, so a text gets into it
// through `text` or as the value of an attribute, and in no other way.
import type { Brand } from './brand.ts';

export type Markup = Brand<string, 'Markup'>;

/** Values of attributes; undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 has no way to write: control characters, the two non-characters, and halves of a pair. */
const unwritable = /(?![\t\n\r\x7F-\x9F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser makes a line feed of a carriage return, and blanks of all three in attributes.
  '\r': '&#13;',
};
const inAttribute: Readonly<Record<string, string>> = { ...special, '\n': '&#10;', '\t': '&#9;' };

const written = (value: string): string => value.replace(unwritable, '\uFFFD');

/** Characters that make others appear in another order, so that a name could look like another one. */
const reordering = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text with U+FFFD for every character that only changes the order of others. */
export const inPlainOrder = (value: string): string => value.replace(reordering, '\uFFFD');

/** A text as content of an element; what XML cannot write, and what would reorder the text, becomes U+FFFD. */
export const text = (value: string): Markup =>
  inPlainOrder(written(value)).replace(/[&<>"'\r]/g, (character) => special[character] ?? '') as Markup;

const attribute = (value: string): string =>
  written(value).replace(/[&<>"'\r\n\t]/g, (character) => inAttribute[character] ?? '');

/** A number with at most two decimals, the same on every machine. */
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** An element; without `content` it closes itself. Names of elements and attributes are constants of the caller. */
export function element(name: string, attributes: Attributes = {}, content?: readonly Markup[]): Markup {
  let opening = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    opening += ` ${key}="${typeof value === 'number' ? rounded(value) : attribute(value)}"`;
  }
  return (content === undefined ? `${opening}/>` : `${opening}>${content.join('')}</${name}>`) as Markup;
}

/** Markup of one's own that is no text of a person: a table of icons, a style sheet. */
export const trusted = (markup: string): Markup => markup as Markup;
