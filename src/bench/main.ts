// Medians in milliseconds on a design of 1,000 shapes, as JSON. Prints figures; judges nothing.
import { performance } from 'node:perf_hooks';
import { lower } from '../deployment/lower.ts';
import { decodeText } from '../document/decode.ts';
import { printDocument } from '../document/encode.ts';
import { applyEdit } from '../edits/apply.ts';
import { setBoxes, setField } from '../edits/edits.ts';
import { print as printArm } from '../export/arm/print.ts';
import { print as printBicep } from '../export/bicep/print.ts';
import { present } from '../lib/invariant.ts';
import type { Design } from '../model/design.ts';
import { printPicture } from '../picture/print-svg.ts';
import { flow } from '../reach/flow.ts';
import { trace } from '../reach/trace.ts';
import { checkNetwork } from '../rules/check.ts';
import { rules } from '../rules/registry.ts';
import { openFragment, packLink } from '../share/link.ts';
import { indexTopology } from '../topology/topology.ts';
import { largeDesign } from './large-design.ts';

const runs = 25;
const text = printDocument(largeDesign(1_000));

/** A design of which nothing is memoised yet. */
function fresh(): Design {
  const decoded = decodeText(text);
  if (!decoded.ok) throw new Error('the generated design does not decode');
  return decoded.value.design;
}

const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
};

async function measure<T>(prepare: () => T, work: (prepared: T) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const prepared = prepare();
    const start = performance.now();
    await work(prepared);
    times.push(performance.now() - start);
  }
  return median(times);
}

const warm = (): Design => {
  const design = fresh();
  checkNetwork(design.network);
  return design;
};
const firstOf = (design: Design, kind: string) =>
  present(
    [...design.network.resources.values()].find((resource) => resource.kind === kind),
    kind,
  );

let toggle = 10;
function oneField(design: Design): Design {
  toggle += 1;
  const edit = setField(design, firstOf(design, 'compute-cluster').id, 'maxNodes', toggle);
  const applied = applyEdit(design, edit);
  if (!applied.ok) throw new Error('the edit was refused');
  return applied.value.design;
}

/** Whether dragging a shape leaves topology and findings as they are, by identity. */
function dragRecomputes(): boolean {
  const design = warm();
  const { id } = firstOf(design, 'virtual-network');
  const box = present(design.layout.get(id), 'box');
  const moved = applyEdit(design, setBoxes(design, [[id, { ...box, x: box.x + 8 }]]));
  if (!moved.ok) throw new Error('the move was refused');
  const after = moved.value.design.network;
  return indexTopology(after) !== indexTopology(design.network) || checkNetwork(after) !== checkNetwork(design.network);
}

/** The rules that take longest on the whole design, median each. */
async function slowestRules() {
  const times: { rule: string; ms: number }[] = [];
  for (const rule of rules) {
    times.push({
      rule: rule.id,
      ms: await measure(
        () => indexTopology(fresh().network),
        (topology) => [...rule.run(topology)],
      ),
    });
  }
  return times.sort((a, b) => b.ms - a.ms).slice(0, 5);
}

const idsOf = (design: Design, kinds: readonly string[]) =>
  [...design.network.resources.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Traces from so many computes to so many services, on a topology that knows nothing yet. */
function traces(design: Design, sources: number, destinations: number): number {
  const topology = indexTopology(design.network);
  const from = idsOf(design, ['compute-cluster', 'compute-instance']).slice(0, sources);
  const to = idsOf(design, ['storage-account', 'key-vault', 'container-registry']).slice(0, destinations);
  let allowed = 0;
  for (const source of from) {
    for (const destination of to) {
      const answer = trace(topology, flow({ is: 'shape', id: source }, { is: 'shape', id: destination }, 443));
      if (answer.verdict === 'allowed') allowed += 1;
    }
  }
  return allowed;
}

const design = fresh();
const link = await packLink(design);
const figures = {
  node: process.version,
  shapes: design.network.resources.size,
  links: design.network.links.size,
  rules: rules.length,
  findings: checkNetwork(design.network).length,
  topologyAndRulesFromScratch: await measure(fresh, (d) => checkNetwork(d.network)),
  afterOneFieldEdit: await measure(warm, (d) => checkNetwork(oneField(d).network)),
  dragRecomputes: dragRecomputes(),
  lowerAndPrintArm: await measure(fresh, (d) => printArm(lower(d))),
  lowerAndPrintBicep: await measure(fresh, (d) => printBicep(lower(d))),
  printSvg: await measure(fresh, (d) => printPicture(d)),
  encodeLink: await measure(fresh, packLink),
  decodeLink: await measure(() => link, openFragment),
  linkCharacters: link.length,
  oneTrace: await measure(fresh, (d) => traces(d, 1, 1)),
  traces200By50: await measure(fresh, (d) => traces(d, 200, 50)),
  slowestRules: await slowestRules(),
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
