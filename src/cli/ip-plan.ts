import { formatPrefix } from '../lib/cidr.ts';
import { type Advice, adviceOn } from '../topology/ip-advice.ts';
import { ipPlan, type NetworkPlan, type SubnetRow } from '../topology/ip-plan.ts';
import { stateWords } from '../topology/ip-plan-words.ts';
import { indexTopology } from '../topology/topology.ts';
import { inLine, type Options, type Outcome, textOrJson } from './outcome.ts';

type Planned = { readonly plan: NetworkPlan; readonly advice: readonly Advice[] };

const inText = (row: SubnetRow): readonly string[] => [
  inLine(row.name),
  row.prefixes.map(formatPrefix).join(', ') || '-',
  String(row.size),
  String(row.reserved),
  row.keptFor === undefined ? String(row.needed) : '-',
  row.keptFor === undefined ? String(row.free) : '-',
  stateWords(row),
  row.byKind.map(({ kind, addresses }) => `${kind} ${addresses}`).join(', '),
];

const heads = ['subnet', 'prefixes', 'size', 'reserved', 'needed', 'free', 'state', 'needed by'];
const toTheRight = new Set([2, 3, 4, 5]);

/** Rows in columns that are as wide as their longest cell; numbers stand to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return toTheRight.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function networkText({ plan, advice }: Planned): string {
  const space = plan.space.map(formatPrefix).join(', ') || 'no address space';
  const blocks = plan.blocks.map(formatPrefix).join(', ') || 'none';
  return [
    `${inLine(plan.name)} (${space}): ${plan.size} addresses, ${plan.unallocated} in no subnet`,
    ...aligned([heads, ...plan.subnets.map(inText)]).map((line) => `  ${line}`),
    `  free blocks: ${blocks}`,
    ...advice.map(({ text, source }) => `  advice: ${inLine(text)} (${source})`),
  ].join('\n');
}

/** The same rows as data; prefixes as text. */
const networkJson = ({ plan, advice }: Planned) => ({
  ...plan,
  space: plan.space.map(formatPrefix),
  blocks: plan.blocks.map(formatPrefix),
  subnets: plan.subnets.map((row) => ({
    ...row,
    prefixes: row.prefixes.map(formatPrefix),
    ...(row.larger && { larger: row.larger.map(formatPrefix) }),
    clusters: row.clusters.map(({ podRange, ...cluster }) => ({
      ...cluster,
      ...(podRange && { podRange: { ...podRange, prefix: formatPrefix(podRange.prefix) } }),
    })),
  })),
  advice,
});

/** `ipplan FILE [--json]`: the subnets of each virtual network with what they have, need and have left. */
export const ipPlanCommand = ([file]: readonly string[], options: Options): Promise<Outcome> =>
  textOrJson(file, options, ({ network }) => {
    const topology = indexTopology(network);
    const planned = ipPlan(topology).map((plan): Planned => ({ plan, advice: adviceOn(topology, plan) }));
    return {
      text: () => planned.map(networkText).join('\n\n') || 'The design has no virtual network of its own.',
      json: () => ({ networks: planned.map(networkJson) }),
    };
  });
