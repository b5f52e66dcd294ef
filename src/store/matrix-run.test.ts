import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { fileLimits, matrixRows, planMatrix } from '../reach/matrix.ts';
import { indexTopology } from '../topology/topology.ts';
import { FakeWorker } from './fake-worker.testing.ts';
import { runMatrix } from './matrix-run.ts';
import type { MatrixRows, MatrixTask } from './matrix-task.ts';

const { network } = firewallPreset();
const topology = indexTopology(network);
const task: MatrixTask = { network, plan: planMatrix(topology, {}, fileLimits) };
const expected: MatrixRows = [...matrixRows(topology, task.plan)];

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker is sent data, tells of its rows, and ends with the last one', () => {
  const told: MatrixRows[] = [];
  runMatrix(task, (rows) => told.push(rows));
  const [worker] = FakeWorker.made;
  expect(worker?.sent).toEqual([task]);
  worker?.onmessage?.({ data: expected.slice(0, 2) });
  expect(worker?.ended).toBe(false);
  worker?.onmessage?.({ data: expected.slice(2) });
  expect(told.flat()).toEqual(expected);
  expect(worker?.ended).toBe(true);
});

test('a cancelled worker ends at once', () => {
  const end = runMatrix(task, () => undefined);
  end();
  expect(FakeWorker.made[0]?.ended).toBe(true);
});

test('where a worker fails, the page does the rest of it, in slices', () => {
  const told: MatrixRows[] = [];
  runMatrix(task, (rows) => told.push(rows));
  const [worker] = FakeWorker.made;
  worker?.onmessage?.({ data: expected.slice(0, 2) });
  worker?.onerror?.();
  vi.runAllTimers();
  expect(told.flat()).toEqual(expected);
});

test('where there are no workers, the page does all of it, and can be told to stop', () => {
  vi.stubGlobal('Worker', undefined);
  const told: MatrixRows[] = [];
  runMatrix(task, (rows) => told.push(rows));
  vi.runAllTimers();
  expect(told.flat()).toEqual(expected);

  const never: MatrixRows[] = [];
  const end = runMatrix(task, (rows) => never.push(rows));
  end();
  vi.runAllTimers();
  expect(never).toEqual([]);
});
