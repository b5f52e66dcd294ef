import { describe, expect, test } from 'vitest';
import { largeDesign } from '../bench/large-design.ts';
import { build } from '../edits/builder.ts';
import { emptyDesign } from '../model/design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { design as managedPreset } from '../presets/managed-approved-only/design.ts';
import { presets } from '../presets/registry.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';
import { parseDestination, parseSource } from './ends-by-name.ts';
import { flow } from './flow.ts';
import { fileLimits, type MatrixChoice, matrixRows, planMatrix, portWords, screenLimits } from './matrix.ts';
import { matrixTable } from './print-matrix.ts';
import type { Verdict } from './step.ts';
import { trace } from './trace.ts';

const marks: Readonly<Record<Verdict, string>> = { allowed: 'A', denied: 'D', unknown: '?' };

/** The matrix with a letter for each verdict, a row for each source. */
function letters(topology: Topology, choice: MatrixChoice = {}): Readonly<Record<string, string>> {
  const plan = planMatrix(topology, choice, fileLimits);
  const rows = [...matrixRows(topology, plan)];
  return Object.fromEntries(
    plan.sources.map(({ words }, row) => [words, (rows[row] ?? []).map(({ verdict }) => marks[verdict]).join('')]),
  );
}

const columns = (topology: Topology): readonly string[] =>
  planMatrix(topology, {}, fileLimits).destinations.map((each) => `${each.words} ${portWords(each)}`);

const tags = [
  ...['AzureActiveDirectory TCP 80', 'AzureResourceManager TCP 443'],
  'AzureMachineLearning',
  ...['BatchNodeManagement.WestEurope TCP 443', 'Storage.WestEurope TCP 443'],
];

test('a hub with a firewall: computes reach services by endpoints and the tags, but not the internet', () => {
  const topology = indexTopology(firewallPreset().network);
  expect(columns(topology).slice(0, 10)).toEqual([
    ...['stml/blob TCP 443', 'stml/file TCP 445', 'kv-ml/vault TCP 443', 'crml/registry TCP 443'],
    ...['log-ml TCP 443', 'appi-ml TCP 443', 'mlw-prod/amlworkspace TCP 443', 'aks-scoring TCP 443'],
    ...['on-premises TCP 443', 'internet TCP 443'],
  ]);
  const cut = Object.entries(letters(topology)).map(([name, row]) => [name, row.slice(0, 10)]);
  expect(Object.fromEntries(cut)).toEqual({
    'ci-researcher': 'AAAAAAAAAD',
    'cpu-cluster': 'AAAAAAAAAD',
    'k8s-scoring': 'AAAAAAAAAD',
    'aks-scoring': 'AAAAAAAAAD',
    // Nothing says where the servers on-premises ask for names.
    'on-premises': '???????AA?',
    internet: 'DDDDAADDDA',
    'trusted-service': '????AADDDA',
  });
});

test('a managed network that approves: its own endpoints and tags, nothing else', () => {
  const topology = indexTopology(managedPreset().network);
  const names = columns(topology);
  const inside = letters(topology)['cpu-cluster'] ?? '';
  const answer = (name: string): string => inside[names.findIndex((each) => each.startsWith(name))] ?? '';
  for (const name of ['stml/blob', 'stml/file', 'stdata/blob', 'stdata/dfs']) expect(answer(name), name).toBe('A');
  for (const name of ['on-premises', 'internet']) expect(answer(name), name).toBe('D');
  for (const tag of tags.slice(0, 4)) expect(answer(tag.split(' ')[0] ?? ''), tag).toBe('A');
  expect(letters(topology).internet?.slice(0, 2)).toBe('DD');
});

describe.each(presets.map(({ slug, load }) => [slug, load] as const))('%s', (_, load) => {
  test('every cell is the trace of its words', async () => {
    const topology = indexTopology((await load()).design().network);
    const plan = planMatrix(topology, {}, fileLimits);
    const rows = [...matrixRows(topology, plan)];
    expect(rows).toHaveLength(plan.sources.length);
    for (const [row, source] of plan.sources.entries()) {
      for (const [column, destination] of plan.destinations.entries()) {
        // Names may repeat in a design, ids do not.
        const { end } = destination;
        const part = end.is === 'shape' && end.subResource !== undefined ? `/${end.subResource}` : '';
        const from = parseSource(topology, source.end.is === 'shape' ? `#${source.end.id}` : source.words);
        const to = parseDestination(topology, end.is === 'shape' ? `#${end.id}${part}` : destination.words);
        if (!from.ok || !to.ok) throw new Error(`${source.words} or ${destination.words} cannot be read`);
        const { verdict } = trace(topology, flow(from.value, to.value, destination.port, destination.protocol));
        expect(rows[row]?.[column]?.verdict, `${source.words} to ${destination.words}`).toBe(verdict);
      }
    }
  });
});

test('a large design is cut to a screen and says how much is left out; the search finds what was cut', () => {
  const topology = indexTopology(largeDesign(1_000).network);
  const plan = planMatrix(topology, {}, screenLimits);
  const all = planMatrix(topology, {}, fileLimits);
  expect(plan.sources).toHaveLength(screenLimits.sources);
  expect(plan.destinations).toHaveLength(screenLimits.destinations);
  expect(plan.leftOut).toEqual({
    sources: all.sources.length - screenLimits.sources,
    destinations: all.destinations.length - screenLimits.destinations,
  });
  expect(plan.sources.map(({ kind }) => kind)).toContain('internet');
  expect(plan.destinations.map(({ words }) => words)).toContain('AzureActiveDirectory');
  const last = all.destinations.find(({ words }) => words === 'cr40/registry');
  expect(plan.destinations).not.toContainEqual(last);
  const found = planMatrix(topology, { to: 'CR40', toKind: 'container-registry' }, screenLimits);
  expect(found.destinations).toEqual([last]);
});

test('a plan and its answers are data that a worker can be sent', () => {
  const { network } = firewallPreset();
  const plan = planMatrix(indexTopology(network), {}, screenLimits);
  const sent = structuredClone({ network, plan });
  const here = [...matrixRows(indexTopology(network), plan)];
  expect([...matrixRows(indexTopology(sent.network), sent.plan)]).toEqual(here);
  expect(structuredClone(here)).toEqual(here);
});

test('one port for all', () => {
  const topology = indexTopology(firewallPreset().network);
  const { destinations } = planMatrix(topology, { port: 22, protocol: 'TCP' }, fileLimits);
  expect(new Set(destinations.map(portWords))).toEqual(new Set(['TCP 22']));
  const ping = planMatrix(topology, { port: 7, protocol: 'ICMP' }, fileLimits);
  expect(new Set(ping.destinations.map(portWords))).toEqual(new Set(['ICMP']));
});

test('machines are asked where people sign in, DNS servers for names, databases on their own port', () => {
  const b = build('Ports');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  b.add('virtual-machine', 'jump', { os: 'Windows' }, { in: subnet });
  b.add('virtual-machine', 'box', {}, { in: subnet });
  b.add('virtual-machine', 'dns', { role: 'dns-server' }, { in: subnet });
  b.add('azure-service', 'sql', { service: 'Microsoft.Sql/servers' });
  const names = columns(indexTopology(b.design().network));
  for (const name of ['jump TCP 3389', 'box TCP 22', 'dns UDP 53', 'sql/sqlServer TCP 1433'])
    expect(names).toContain(name);
});

test('an empty design has the internet and the platform alone', () => {
  const topology = indexTopology(emptyDesign('Empty').network);
  const plan = planMatrix(topology, {}, fileLimits);
  expect(plan.sources.map(({ words }) => words)).toEqual(['internet']);
  expect([...matrixRows(topology, plan)]).toHaveLength(1);
});

test('the table has a row for each flow, whose columns are those of its head', () => {
  const topology = indexTopology(firewallPreset().network);
  const plan = planMatrix(topology, { from: 'ci-', to: 'stml' }, fileLimits);
  const [row = []] = matrixRows(topology, plan);
  const flows = plan.destinations.flatMap((destination, column) => {
    const [source, cell] = [plan.sources[0], row[column]];
    return source && cell ? [{ source, destination, cell }] : [];
  });
  const [head = [], ...rows] = matrixTable(flows);
  expect(rows).toHaveLength(2);
  for (const each of rows) expect(each).toHaveLength(head.length);
  expect(rows[0]?.slice(0, 9)).toEqual([
    ...['ci-researcher', 'compute-instance', 'snet-training'],
    ...['stml/blob', 'storage-account', '', 'TCP', '443', 'allowed'],
  ]);
});
