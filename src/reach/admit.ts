// The smallest change that lets a denied flow pass: one thing after another that stands in the way, each opened for this
// flow and no further. Every step is proven by tracing again.
import { applyEdit } from '../edits/apply.ts';
import { combine } from '../edits/edits.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { Fix } from '../model/finding.ts';
import { indexTopology } from '../topology/topology.ts';
import type { Flow } from './flow.ts';
import { openingFor } from './opening.ts';
import { decidingStep, type Obstacle, type Trace } from './step.ts';
import { trace } from './trace.ts';

/** More obstacles than any way has; a guard against changes that do not help. */
const most = 8;

type Found = { readonly labels: readonly string[]; readonly edits: readonly Edit[] };

/**
 * What to open first: where the name leads to the public address, the private endpoint that is not found, if that is
 * preferred; else what stops the flow.
 */
function obstacleOf(answer: Trace, privately: boolean, tried: ReadonlyMap<string, number>): Obstacle | undefined {
  if (answer.verdict !== 'denied') return undefined;
  const named = answer.steps.find(({ layer, result, obstacle }) => layer === 'dns' && result === 'pass' && obstacle);
  const first = privately ? named?.obstacle : undefined;
  return first && !tried.has(JSON.stringify(first)) ? first : decidingStep(answer)?.obstacle;
}

/** Changes after which the flow passes; undefined where nothing known would do. */
function search(design: Design, flow: Flow, privately: boolean): Found | undefined {
  let current = design;
  const labels: string[] = [];
  const edits: Edit[] = [];
  const tried = new Map<string, number>();
  for (let round = 0; round <= most; round += 1) {
    const topology = indexTopology(current.network);
    const answer = trace(topology, flow);
    if (answer.verdict === 'allowed') return edits.length > 0 ? { labels, edits } : undefined;
    const obstacle = obstacleOf(answer, privately, tried);
    if (!obstacle) return undefined;
    const key = JSON.stringify(obstacle);
    const times = tried.get(key) ?? 0;
    const opening = times < 2 ? openingFor(topology, answer, obstacle, times > 0) : undefined;
    const edit = opening?.edit(current);
    const applied = edit?.ok ? applyEdit(current, edit.value) : undefined;
    if (!opening || !edit?.ok || !applied?.ok) return undefined;
    tried.set(key, times + 1);
    labels.push(opening.label);
    edits.push(edit.value);
    current = applied.value.design;
  }
  return undefined;
}

/** The shorter of the two ways, the private one where they are equal. */
function shortest(design: Design, flow: Flow): Found | undefined {
  const [privately, publicly] = [search(design, flow, true), search(design, flow, false)];
  if (!privately || !publicly) return privately ?? publicly;
  return publicly.edits.length < privately.edits.length ? publicly : privately;
}

const labelOf = ([first = '', ...rest]: readonly string[]): string =>
  rest.length === 0 ? first : `${first}, and ${rest.length} more ${rest.length === 1 ? 'change' : 'changes'}`;

/** A change that admits a flow, with what it does step by step. */
export type Admission = Fix & { readonly steps: readonly string[] };

/**
 * The change that makes a denied flow pass, as one edit; undefined for flows that pass, that nobody can judge, or that
 * no change of the design would admit. The edit is refused for a design in which the flow passes already.
 */
export function admission(design: Design, { flow, verdict }: Pick<Trace, 'flow' | 'verdict'>): Admission | undefined {
  const found = verdict === 'denied' ? shortest(design, flow) : undefined;
  if (!found) return undefined;
  const label = labelOf(found.labels);
  const edit = (now: Design): Result<Edit> => {
    const again = now === design ? found : shortest(now, flow);
    if (again) return ok(combine(label, again.edits));
    return fail([{ pointer: '', message: 'The design has changed: nothing has to be opened for this flow any more.' }]);
  };
  return { label, steps: found.labels, edit };
}
