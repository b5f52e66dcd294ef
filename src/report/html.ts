// The few pieces of HTML that a report is made of. Texts get in through `text` alone, so nothing of a design is markup.
import { element, type Markup, text } from '../lib/markup.ts';

/** A part of the report: an anchor and title of ours, and its content. */
export type Section = { readonly id: string; readonly title: string; readonly content: readonly Markup[] };

/** Characters above which a name may take two lines. */
const longName = 26;

export const paragraph = (words: string, style?: string): Markup => element('p', { class: style }, [text(words)]);

/** Texts below each other in one cell; nothing for none. */
export const lines = (items: readonly string[]): Markup =>
  element(
    'div',
    {},
    items.map((item) => element('div', {}, [text(item)])),
  );

/** Words with a look of their own, such as a severity. */
export const mark = (words: string, style: string): Markup => element('span', { class: style }, [text(words)]);

/** Words that stay on one line, such as a region. */
export const brief = (words: string): Markup => mark(words, 'brief');

/** A name: not broken at its hyphens unless it is long. */
export const shortName = (words: string): Markup => (words.length > longName ? text(words) : brief(words));

/** A page of Microsoft Learn; any other address stays a text. */
export const learnLink = (address: string): Markup =>
  address.startsWith('https://learn.microsoft.com/')
    ? element('a', { href: address }, [text(address.slice('https://'.length))])
    : text(address);

const cell = (content: Markup, index: number): Markup =>
  index === 0 ? element('th', { scope: 'row' }, [content]) : element('td', {}, [content]);

export type Row = { readonly cells: readonly Markup[]; readonly muted?: boolean };

/** A table whose first column names its rows. It scrolls where the screen is narrow, and its head repeats on paper. */
export const table = (heads: readonly string[], rows: readonly Row[]): Markup =>
  element('div', { class: 'wide' }, [
    element('table', {}, [
      element('thead', {}, [
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, [text(head)])),
        ),
      ]),
      element(
        'tbody',
        {},
        rows.map(({ cells, muted }) => element('tr', { class: muted ? 'muted' : undefined }, cells.map(cell))),
      ),
    ]),
  ]);

/** A heading inside a section. */
export const heading = (words: string): Markup => element('h3', {}, [text(words)]);

/** Names with their values. */
export const definitions = (pairs: readonly (readonly [name: string, value: Markup])[]): Markup =>
  element(
    'dl',
    {},
    pairs.map(([name, value]) => element('div', {}, [element('dt', {}, [text(name)]), element('dd', {}, [value])])),
  );
