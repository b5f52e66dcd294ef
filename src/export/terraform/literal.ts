// Texts and keys in the syntax of HCL. https://developer.hashicorp.com/terraform/language/expressions/strings

const short: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Characters that end a string, open a hole in it, or hide and reorder source text. */
const unsafe = /\\|"|[$%](?=\{)|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function code(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  return point > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** A text between the quotes of a string; an opening of a hole is doubled, which keeps it literal. */
const escaped = (text: string): string =>
  text.replace(unsafe, (c) => (c === '$' || c === '%' ? c + c : (short[c] ?? code(c))));

/** A string that holds exactly this text. Terraform itself brings texts into Unicode's normal form C. */
export const quoted = (text: string): string => `"${escaped(text)}"`;

/** Words that mean something else at the start of an object. */
const reserved: ReadonlySet<string> = new Set(['for', 'null', 'true', 'false']);

/** A key of an object: bare where it is an identifier. Others have ASCII only, so that their width can be counted. */
export const objectKey = (key: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !reserved.has(key)
    ? key
    : quoted(key).replace(/[^\0-\x7f]/gu, (character) => code(character));

/** A piece of a string: a text, or an expression whose value stands there. */
export type Piece = { readonly text: string } | { readonly hole: string };

/** A string of pieces. A text that ends in $ would double the opening of a hole behind it. */
export function template(pieces: readonly Piece[]): string {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if ('text' in piece && before && 'text' in before) joined[joined.length - 1] = { text: before.text + piece.text };
    else joined.push(piece);
  }
  const source = joined.map((piece, index) => {
    if ('hole' in piece) return `\${${piece.hole}}`;
    return index < joined.length - 1 ? escaped(piece.text).replace(/\$$/, code) : escaped(piece.text);
  });
  return `"${source.join('')}"`;
}
