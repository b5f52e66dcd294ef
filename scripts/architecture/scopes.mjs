// Which names of a file are bound nowhere in it, and so come from the browser or from Node.
import { childrenOf } from './syntax.mjs';

/**
 * @typedef {import('./syntax.mjs').Node} Node
 * @typedef {{ name: string, start: number }} Reference `Math.random` is given by its dotted name
 * @typedef {ReadonlySet<string>[]} Scopes innermost last
 */

/** Members that count by their dotted name; of `globalThis`, each member counts by its own. */
const dotted = new Set(['Math.random']);

/** Values that the file uses without binding them. Types are left out. @param {Node} program @returns {Reference[]} */
export function unboundReferences(program) {
  /** @type {Reference[]} */
  const found = [];
  visit(program, [bindingsIn(program)], found);
  return found;
}

/** @param {Node} node @param {Scopes} scopes @param {Reference[]} found */
function visit(node, scopes, found) {
  if (isTypeOnly(node)) return;
  const inner = opensScope(node) ? [...scopes, bindingsIn(node)] : scopes;
  const bound = (/** @type {string} */ name) => inner.some((scope) => scope.has(name));
  if (node.type === 'Identifier' && !bound(node.name)) found.push({ name: node.name, start: node.start });
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && !bound(node.object.name)) {
    const member = node.computed ? node.property.value : node.property.name;
    const name = node.object.name === 'globalThis' ? String(member) : `${node.object.name}.${member}`;
    if (node.object.name === 'globalThis' || dotted.has(name)) found.push({ name, start: node.start });
  }
  for (const child of childrenOf(node)) if (!isMereName(node, child)) visit(child, inner, found);
}

/** @param {Node} node */
function opensScope(node) {
  return /Function|^(BlockStatement|For\w*Statement|SwitchStatement|CatchClause|ClassExpression|StaticBlock)/.test(
    node.type,
  );
}

/** TypeScript nodes hold types, but for those that wrap an expression. @param {Node} node */
function isTypeOnly(node) {
  if (!node.type.startsWith('TS')) return false;
  return !/^TS(As|Satisfies|NonNull|Instantiation|TypeAssertion)/.test(node.type);
}

/** A name that is no reference: a member, a key, a label, the foreign side of an import or export. @param {Node} node @param {Node} child */
function isMereName(node, child) {
  switch (node.type) {
    case 'MemberExpression':
      return child === node.property && !node.computed;
    case 'Property':
      return child === node.key && !node.computed && !node.shorthand;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return child === node.key && !node.computed;
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportAttribute':
    case 'MetaProperty':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return child.type === 'Identifier';
    case 'ExportSpecifier':
      return child === node.exported && node.exported !== node.local;
    case 'ExportNamedDeclaration':
      return node.source !== null && child.type === 'ExportSpecifier';
    case 'ExportAllDeclaration':
      return true;
    default:
      return false;
  }
}

/** Names that a scope binds. The linter forbids `var`, so nothing is bound from further in. @param {Node} scope @returns {Set<string>} */
function bindingsIn(scope) {
  const own = /Function/.test(scope.type)
    ? [scope.id, ...scope.params]
    : [scope.type === 'CatchClause' ? scope.param : null, scope.type === 'ClassExpression' ? scope.id : null];
  return new Set([...own.flatMap(boundNames), ...childrenOf(scope).flatMap(declaredIn)]);
}

/** @param {Node} node @returns {string[]} */
function declaredIn(node) {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap((/** @type {Node} */ d) => boundNames(d.id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return boundNames(node.id);
    case 'ImportDeclaration':
      return node.specifiers.flatMap((/** @type {Node} */ s) => boundNames(s.local));
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return node.declaration ? declaredIn(node.declaration) : [];
    case 'SwitchCase':
      return childrenOf(node).flatMap(declaredIn);
    default:
      return [];
  }
}

/** @param {Node | null | undefined} pattern @returns {string[]} */
function boundNames(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((/** @type {Node} */ p) => boundNames(p.type === 'Property' ? p.value : p));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}
