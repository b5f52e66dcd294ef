// What the architecture test knows about one source file, read from its syntax tree.
import { parseSync } from 'vite';
import { unboundReferences } from './scopes.mjs';
import { walk } from './syntax.mjs';

/**
 * @typedef {{ specifier: string, typeOnly: boolean, line: number }} Import
 * @typedef {{ name: string, line: number }} Mention
 * @typedef {{ name: string, line: number, lines: number, component: boolean }} FunctionSize
 * @typedef {{ path: string, lines: number, imports: Import[], globs: string[], barrel: boolean,
 *   globals: Mention[], functions: FunctionSize[] }} Module
 * @typedef {import('./syntax.mjs').Node} Node
 */

/**
 * @param {string} path ends with .ts or .tsx
 * @param {string} code
 * @returns {Module} throws when the file is no TypeScript
 */
export function readModule(path, code) {
  const { program, errors } = parseSync(path, code, { lang: path.endsWith('x') ? 'tsx' : 'ts', sourceType: 'module' });
  const fault = errors[0];
  if (fault) throw new Error(`${path} can't be parsed: ${fault.message}`);
  const lineOf = (/** @type {number} */ offset) => code.slice(0, offset).split('\n').length;
  const tree = /** @type {Node} */ (/** @type {unknown} */ (program));
  /** @type {Module} */
  const module = {
    path,
    lines: code.replace(/\n$/, '').split('\n').length,
    imports: [],
    globs: [],
    barrel: isBarrel(tree),
    globals: unboundReferences(tree).map(({ name, start }) => ({ name, line: lineOf(start) })),
    functions: [],
  };
  walk(tree, (node, parent) => {
    for (const found of importsOf(node)) module.imports.push({ ...found, line: lineOf(node.start) });
    module.globs.push(...globsOf(node));
    const size = functionSize(node, parent, lineOf);
    if (size) module.functions.push(size);
  });
  return module;
}

/** Static, dynamic and type imports, re-exports and worker addresses. @param {Node} node */
function importsOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: node.source.value, typeOnly: onlyTypes(node, node.importKind) }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? [{ specifier: node.source.value, typeOnly: onlyTypes(node, node.exportKind) }] : [];
    case 'ImportExpression':
      return text(node.source).map((specifier) => ({ specifier, typeOnly: false }));
    case 'TSImportType':
      return text(node.source ?? node.argument).map((specifier) => ({ specifier, typeOnly: true }));
    case 'NewExpression':
      // new URL('./worker.ts', import.meta.url)
      return node.callee.name === 'URL' && node.arguments[1]?.object?.type === 'MetaProperty'
        ? text(node.arguments[0]).map((specifier) => ({ specifier, typeOnly: false }))
        : [];
    default:
      return [];
  }
}

/** @param {Node} node @param {string} kind */
function onlyTypes(node, kind) {
  /** @type {Node[]} */
  const names = node.specifiers ?? [];
  return kind === 'type' || (names.length > 0 && names.every((n) => (n.importKind ?? n.exportKind) === 'type'));
}

/** The text of a literal, also of one inside a TypeScript literal type. @param {Node | undefined} node @returns {string[]} */
function text(node) {
  const literal = node?.type === 'TSLiteralType' ? node.literal : node;
  return typeof literal?.value === 'string' ? [literal.value] : [];
}

/** The patterns of `import.meta.glob(…)`. @param {Node} node @returns {string[]} */
function globsOf(node) {
  const isGlob =
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'MetaProperty' &&
    node.callee.property.name === 'glob';
  if (!isGlob) return [];
  const patterns = node.arguments[0];
  return patterns?.type === 'ArrayExpression' ? patterns.elements.flatMap(text) : text(patterns);
}

/** A file that only passes on what other files export. @param {Node} program */
function isBarrel(program) {
  /** @type {Node[]} */
  const body = program.body;
  const passesOn = (/** @type {Node} */ statement) =>
    statement.type === 'ExportAllDeclaration' ||
    (statement.type === 'ExportNamedDeclaration' && statement.declaration === null);
  return body.some(passesOn) && body.every((s) => passesOn(s) || s.type === 'ImportDeclaration');
}

/** @param {Node} node @param {Node | null} parent @param {(offset: number) => number} lineOf @returns {FunctionSize | undefined} */
function functionSize(node, parent, lineOf) {
  if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return undefined;
  const name = node.id?.name ?? parent?.id?.name ?? parent?.key?.name ?? 'a function without a name';
  const line = lineOf(node.start);
  return { name, line, lines: lineOf(node.end) - line + 1, component: /^[A-Z]/.test(name) };
}
