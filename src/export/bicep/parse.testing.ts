// The grammar of Bicep for tests, and the texts of string literals by the rules of the language.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

const wasm = join(
  dirname(createRequire(import.meta.url).resolve('tree-sitter-bicep/package.json')),
  'tree-sitter-bicep.wasm',
);

/** A parser for Bicep. */
export async function bicepParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(readFileSync(wasm))));
  return parser;
}

/** The syntax tree of a text; fails where the grammar does not follow. */
export function parseBicep(parser: Parser, text: string): Node {
  const root = parser.parse(text)?.rootNode;
  if (!root || root.hasError) throw new Error(`not Bicep: ${faultIn(root)}`);
  return root;
}

const faultIn = (node: Node | null | undefined): string => {
  if (!node) return 'no tree';
  if (node.isError || node.isMissing) return `line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`;
  return node.children.map((child) => (child?.hasError ? faultIn(child) : '')).find((text) => text !== '') ?? '';
};

const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', "'": "'", '\\': '\\', $: '$' };

/** The text between quotes, without escapes. Throws on an escape that the language does not have. */
function literal(source: string): string {
  return source.replace(/\\(u\{([0-9a-f]{1,6})\}|[^u])/gsu, (all, code: string, hex: string | undefined) => {
    const value = hex === undefined ? short[code] : String.fromCodePoint(Number.parseInt(hex, 16));
    if (value === undefined) throw new Error(`no such escape: ${all}`);
    return value;
  });
}

/** The texts of all string literals in order; a hole is shown as ${…} with the source in it. */
export function stringsIn(root: Node): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'string') {
      const source = node.text.slice(1, -1);
      const holes = node.children.filter((child) => child?.type === 'interpolation');
      let at = 0;
      let text = '';
      for (const hole of holes) {
        if (!hole) continue;
        const from = hole.startIndex - node.startIndex - 1;
        text += literal(source.slice(at, from)) + hole.text;
        at = from + hole.text.length;
      }
      found.push(text + literal(source.slice(at)));
      for (const hole of holes) if (hole) for (const child of hole.children) if (child) visit(child);
      return;
    }
    for (const child of node.children) if (child) visit(child);
  };
  visit(root);
  return found;
}
