// Text of a design inside Markdown: always a literal, never markup. https://spec.commonmark.org/0.31.2/#backslash-escapes

/**
 * Marks that Markdown, or what GitHub adds to it, may read as markup. Hyphens between letters or digits, and the full
 * stop of a sentence, never are; they stay as they are so that the page reads well as plain text too.
 */
const markup = /[!#$&()*+/:<=>@[\\\]^_`{|}~]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])|(?<![A-Za-z])\.|\.(?! |$)/g;

/** One line of text that shows exactly what was written; what cannot be seen shows as U+FFFD. */
export const literal = (text: string): string =>
  text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
    .replace(markup, (mark) => `\\${mark}`);

/** A table; cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

/** A list, or nothing. */
export const bullets = (items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [...items.map((item) => `- ${item}`), ''];

/** Commands to be typed; ours only. Of a design they may hold names of resource groups, whose format has no quotes. */
export const commands = (...lines: readonly string[]): readonly string[] => ['```sh', ...lines, '```', ''];
