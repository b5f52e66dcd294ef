// Tables as CSV (RFC 4180) that a spreadsheet takes for text, whatever a field says.

/**
 * What a spreadsheet would calculate or swallow: a sign of a formula at the start, also behind blanks or in its wide
 * form. A semicolon or tab can begin a cell too, where the settings of a computer say so, and so can a line.
 */
const formula = /(?<=^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

const field = (text: string): string => `"${text.replace(formula, "'").replaceAll('"', '""')}"`;

/** Rows as text. Every field is quoted; one that would start a formula gets an apostrophe before its sign. */
export const printCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
