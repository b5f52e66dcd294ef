import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycle, reachable, topologicalOrder } from './graph.ts';

const edgesOf =
  (graph: Readonly<Record<string, readonly string[]>>) =>
  (node: string): readonly string[] =>
    graph[node] ?? [];

test('dependencies come first and ties keep the order of the input', () => {
  const edges = edgesOf({ a: ['c'], d: ['b'] });
  expect(topologicalOrder(['a', 'b', 'c', 'd'], edges)).toEqual({ ok: true, value: ['b', 'c', 'a', 'd'] });
  expect(topologicalOrder(['d', 'c', 'b', 'a'], edges)).toEqual({ ok: true, value: ['c', 'b', 'd', 'a'] });
});

test('unknown dependencies are ignored and repeated nodes kept once', () => {
  expect(topologicalOrder(['a', 'a'], edgesOf({ a: ['z', 'z'] }))).toEqual({ ok: true, value: ['a'] });
});

test('a cycle is named in the direction of its edges', () => {
  const edges = edgesOf({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] });
  expect(topologicalOrder(['a', 'b', 'c', 'd'], edges)).toEqual({ ok: false, error: ['b', 'c', 'd'] });
  expect(findCycle(['x'], edgesOf({ x: ['x'] }))).toEqual(['x']);
  expect(findCycle(['a', 'b'], edgesOf({ a: ['b'] }))).toBeUndefined();
});

test('reachable holds the starts and ends on cycles', () => {
  const edges = edgesOf({ a: ['b'], b: ['a', 'c'], x: ['a'] });
  expect([...reachable(['a'], edges)]).toEqual(['a', 'b', 'c']);
  expect([...reachable([], edges)]).toEqual([]);
});

test('a chain of 100,000 nodes needs no recursion', () => {
  const nodes = Array.from({ length: 100_000 }, (_, n) => n);
  const next = (n: number) => (n + 1 < nodes.length ? [n + 1] : []);
  const ordered = topologicalOrder(nodes, next);
  expect(ordered.ok && ordered.value[0]).toBe(99_999);
  expect(findCycle(nodes, (n) => [(n + 1) % nodes.length])).toHaveLength(100_000);
  expect(reachable([0], next).size).toBe(100_000);
});

test('an order or a real cycle, for any graph', () => {
  const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(graph, (adjacency) => {
      const nodes = adjacency.map((_, n) => n);
      const edges = (n: number) => (adjacency[n] ?? []).filter((m) => m < nodes.length);
      const ordered = topologicalOrder(nodes, edges);
      if (ordered.ok) {
        expect(findCycle(nodes, edges)).toBeUndefined();
        const place = new Map(ordered.value.map((n, index) => [n, index]));
        for (const n of nodes) for (const m of edges(n)) expect(place.get(m)).toBeLessThan(place.get(n) ?? -1);
      } else {
        const cycle = ordered.error;
        expect(cycle.length).toBeGreaterThan(0);
        cycle.forEach((n, index) => {
          expect(edges(n)).toContain(cycle[(index + 1) % cycle.length]);
        });
      }
    }),
  );
});
