// Cycles of an import graph, and the patterns of import.meta.glob.

/**
 * The groups of files that import each other in a circle, each as one such circle, closed.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function cycles(graph) {
  return components(graph)
    .filter((component) => component.length > 1)
    .map((component) => circle(graph, component));
}

/** Strongly connected components (Tarjan). @param {ReadonlyMap<string, readonly string[]>} graph @returns {string[][]} */
function components(graph) {
  /** @type {Map<string, number>} */
  const index = new Map();
  /** @type {Map<string, number>} */
  const low = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];
  const visit = (/** @type {string} */ node) => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** The shortest way from the first file of a component back to itself. @param {ReadonlyMap<string, readonly string[]>} graph @param {string[]} component */
function circle(graph, component) {
  const start = [...component].sort()[0] ?? '';
  /** @type {Map<string, string>} */
  const cameFrom = new Map();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (!component.includes(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  const way = [start];
  for (let node = cameFrom.get(start); node !== undefined && node !== start; node = cameFrom.get(node))
    way.unshift(node);
  return [start, ...way];
}

/** @param {string} glob with *, ** and {a,b} */
export function globToRegExp(glob) {
  const source = glob.replace(/\*\*\/|\*\*|\*|\{[^}]*\}|[.+?^$()|[\]\\]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    return token.startsWith('{')
      ? `(?:${token.slice(1, -1).replaceAll('.', '\\.').replaceAll(',', '|')})`
      : `\\${token}`;
  });
  return new RegExp(`^${source}$`);
}
