import { expect, test } from 'vitest';
import { labelPlace, pathOf, route } from './route.ts';

const box = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height });

test('boxes that face each other are joined by one straight line', () => {
  expect(route(box(0, 0), box(200, 0))).toEqual([
    { x: 100, y: 30 },
    { x: 200, y: 30 },
  ]);
  expect(route(box(0, 200), box(0, 0))).toEqual([
    { x: 50, y: 200 },
    { x: 50, y: 60 },
  ]);
  // A small box beside a tall one is met in its middle.
  expect(route(box(0, 100), box(200, 0, 400, 600))).toEqual([
    { x: 100, y: 130 },
    { x: 200, y: 130 },
  ]);
});

test('others get a corner or two', () => {
  const points = route(box(0, 0), box(300, 200));
  expect(points.length).toBeGreaterThan(2);
  points.slice(1).forEach((point, i) => {
    const before = points[i];
    expect(point.x === before?.x || point.y === before?.y).toBe(true);
  });
});

test('a line goes around a card where it can', () => {
  const [from, to] = [box(0, 400), box(600, 0, 400, 300)];
  const inTheWay = { box: box(300, 400), cost: 1000 };
  const crosses = (points: ReturnType<typeof route>) =>
    points.some((p, i) => {
      const q = points[i + 1];
      return q && p.y === q.y && p.y > 400 && p.y < 460 && Math.min(p.x, q.x) < 400 && Math.max(p.x, q.x) > 300;
    });
  expect(crosses(route(from, to, [inTheWay]))).toBe(false);
});

test('overlapping boxes still get a line', () => {
  expect(route(box(0, 0), box(20, 20)).length).toBeGreaterThan(1);
});

test('paths round their corners and labels sit on the longest stretch', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 20 },
  ];
  expect(pathOf(points)).toBe('M0 0L92 0Q100 0 100 8L100 20');
  expect(labelPlace(points)).toEqual({ x: 50, y: 0, across: 100, down: 0 });
});
