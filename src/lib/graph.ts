// Directed graphs given by a list of nodes and a function to their neighbours. Nothing here recurses: depth is data.
import { fail, ok, type Result } from './result.ts';

/** The nodes that one node points at. Must be pure; repeats are harmless. */
export type Edges<T> = (node: T) => readonly T[];

/**
 * The nodes with everything that `dependencies` names before the node that needs it, or the nodes of one cycle.
 * Among nodes that are ready the one that comes first in the input goes first, so the order is stable.
 * Dependencies outside the list are ignored, repeated nodes are kept once.
 */
export function topologicalOrder<T>(nodes: readonly T[], dependencies: Edges<T>): Result<readonly T[], readonly T[]> {
  const entries = new Map<T, Entry<T>>();
  for (const node of new Set(nodes)) entries.set(node, { node, index: entries.size, waiting: 0, dependents: [] });
  for (const entry of entries.values()) {
    for (const dependency of new Set(dependencies(entry.node))) {
      const needed = entries.get(dependency);
      if (!needed) continue;
      needed.dependents.push(entry);
      entry.waiting += 1;
    }
  }
  const ready = [...entries.values()].filter((entry) => entry.waiting === 0);
  const order: T[] = [];
  for (let entry = ready.shift(); entry; entry = ready.shift()) {
    order.push(entry.node);
    for (const dependent of entry.dependents) {
      dependent.waiting -= 1;
      if (dependent.waiting === 0) insertByIndex(ready, dependent);
    }
  }
  return order.length === entries.size ? ok(order) : fail(findCycle(nodes, dependencies) ?? []);
}

type Entry<T> = {
  readonly node: T;
  readonly index: number;
  readonly dependents: Entry<T>[];
  /** How many dependencies are not placed yet. */
  waiting: number;
};

/** Puts the entry into the list, which is ascending by index. */
function insertByIndex<T>(list: Entry<T>[], entry: Entry<T>): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.index ?? 0) < entry.index) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, entry);
}

/** Every node that can be reached from the starts by any number of edges, the starts included. */
export function reachable<T>(starts: Iterable<T>, edges: Edges<T>): ReadonlySet<T> {
  const seen = new Set(starts);
  // A set is iterated in insertion order and shows what is added meanwhile: it is its own queue.
  for (const node of seen) for (const next of edges(node)) seen.add(next);
  return seen;
}

/** One cycle among the nodes, each pointing at the next and the last at the first, or undefined. */
export function findCycle<T>(nodes: readonly T[], edges: Edges<T>): readonly T[] | undefined {
  const known = new Set(nodes);
  const finished = new Set<T>();
  for (const start of known) {
    const path: { readonly node: T; readonly next: Iterator<T> }[] = [];
    const onPath = new Set<T>();
    const enter = (node: T) => {
      path.push({ node, next: edges(node)[Symbol.iterator]() });
      onPath.add(node);
    };
    if (!finished.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.next.next();
      if (step.done) {
        finished.add(top.node);
        onPath.delete(top.node);
        path.pop();
      } else if (onPath.has(step.value)) {
        const members = path.map(({ node }) => node);
        return members.slice(members.indexOf(step.value));
      } else if (known.has(step.value) && !finished.has(step.value)) enter(step.value);
    }
  }
  return undefined;
}
