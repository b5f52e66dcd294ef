import { expect, test } from 'vitest';
import { largeDesign } from '../bench/large-design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { fileLimits, matrixRows, planMatrix } from '../reach/matrix.ts';
import { indexTopology } from '../topology/topology.ts';
import { planned, shownMatrix } from './matrix.ts';

const { network } = firewallPreset();
const topology = indexTopology(network);
const plan = planMatrix(topology, {}, fileLimits);
const rows = [...matrixRows(topology, plan)];
const all = { from: '', to: '', fromKind: '', toKind: '', verdict: '' } as const;
const namesOf = (shown: ReturnType<typeof shownMatrix>) => [
  shown.sources.map(({ source }) => source.words),
  shown.destinations.map(({ destination }) => destination.words),
];

test('texts and kinds narrow what is shown, by name and place', () => {
  const shown = shownMatrix(plan, rows, { ...all, from: 'SNET-TRAINING', toKind: 'storage-account' });
  expect(namesOf(shown)).toEqual([
    ['ci-researcher', 'cpu-cluster'],
    ['stml/blob', 'stml/file'],
  ]);
  expect(shown.counts).toEqual({ allowed: 4, denied: 0, unknown: 0 });
});

test('a verdict leaves the sources and destinations that have it', () => {
  const shown = shownMatrix(plan, rows, { ...all, from: 'ci-', verdict: 'denied' });
  expect(namesOf(shown)).toEqual([['ci-researcher'], ['internet']]);
  const none = shownMatrix(plan, rows, { ...all, from: 'ci-', verdict: 'unknown' });
  expect(namesOf(none)).toEqual([[], []]);
});

test('what has no answer yet is shown and not counted', () => {
  const shown = shownMatrix(plan, rows.slice(0, 1), all);
  expect(shown.sources).toHaveLength(plan.sources.length);
  const { allowed, denied, unknown } = shown.counts;
  expect(allowed + denied + unknown).toBe(plan.destinations.length);
});

test('the filter decides what is asked only where not all of it fits', () => {
  const filter = { ...all, from: 'ci-' };
  expect(planned(network, null, filter).sources).toEqual(plan.sources);
  const large = planned(largeDesign(1_000).network, null, { ...all, from: 'cpu-7-', to: 'st7' });
  expect(large.sources.map(({ words }) => words)).toEqual(Array.from({ length: 6 }, (_, n) => `cpu-7-${n}`));
  expect(large.leftOut).toEqual({ sources: 0, destinations: 0 });
});
