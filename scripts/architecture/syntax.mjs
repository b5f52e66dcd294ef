// Walking a syntax tree.

/**
 * A node of the ESTree; the kinds are told apart by `type`, at run time only.
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 */

/** Calls `visit` on every node, parents first. @param {Node} node @param {(node: Node, parent: Node | null) => void} visit @param {Node | null} [parent] */
export function walk(node, visit, parent = null) {
  visit(node, parent);
  for (const child of childrenOf(node)) walk(child, visit, node);
}

/** @param {Node} node @returns {Node[]} */
export function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((value) => value !== null && typeof value === 'object' && typeof value.type === 'string');
}
