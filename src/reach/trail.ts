// What a flow has met on its way so far. Ways that part each go on with a trail of their own.
import type { ResourceId } from '../model/ids.ts';
import type { Firewall } from '../topology/egress.ts';
import type { Obstacle, Step, Verdict } from './step.ts';

/** A device on the way that keeps state: it has to see the replies too, unless it put its own address in. */
export type Stateful = { readonly firewall: Firewall; readonly translates: Translates };

/** Whether a firewall puts its own address in for that of the source: for all of the flow, for some of it, or never. */
export type Translates = 'always' | 'sometimes' | 'never';

export type Trail = {
  readonly steps: readonly Step[];
  readonly path: readonly ResourceId[];
  readonly stateful: readonly Stateful[];
  /** Places that were passed, so that a loop of routes ends. */
  readonly passed: ReadonlySet<string>;
};

/** A trail that has ended. */
export type Ended = {
  readonly steps: readonly Step[];
  readonly path: readonly ResourceId[];
  readonly verdict: Verdict;
};

export const emptyTrail: Trail = { steps: [], path: [], stateful: [], passed: new Set() };

export const withStep = (trail: Trail, ...steps: readonly Step[]): Trail => ({
  ...trail,
  steps: [...trail.steps, ...steps],
});

/** The trail with a shape at its end, unless it is there already. */
export const at = (trail: Trail, id: ResourceId): Trail =>
  trail.path.at(-1) === id ? trail : { ...trail, path: [...trail.path, id] };

function verdictOf(steps: readonly Step[]): Verdict {
  if (steps.some(({ result }) => result === 'stop')) return 'denied';
  return steps.some(({ result }) => result === 'unknown') ? 'unknown' : 'allowed';
}

export const ended = ({ steps, path }: Trail, ...last: readonly Step[]): Ended => {
  const all = [...steps, ...last];
  return { steps: all, path, verdict: verdictOf(all) };
};

/** Whether nothing can pass any more. */
export const isStopped = ({ steps }: Trail): boolean => steps.some(({ result }) => result === 'stop');

const badness: Readonly<Record<Verdict, number>> = { denied: 0, unknown: 1, allowed: 2 };

/**
 * One answer of several possible ways, of which nobody knows which one is taken: theirs where they agree, else unknown,
 * shown by the way that ends worst, with the step that says what decides between them. What would stop that way is not
 * sure to stop the flow, so it is shown as unknown.
 */
export function undecided(trail: Trail, ways: readonly Ended[], fork: Step): Ended {
  const [first] = ways;
  if (!first) return ended(trail, fork);
  if (ways.every(({ verdict }) => verdict === first.verdict)) return first;
  const worst = [...ways].sort((a, b) => badness[a.verdict] - badness[b.verdict])[0] ?? first;
  const doubted = (step: Step): Step =>
    step.result === 'stop' ? { ...step, result: 'unknown', ...(fork.missing && { missing: fork.missing }) } : step;
  const steps = [...trail.steps, fork, ...worst.steps.slice(trail.steps.length).map(doubted)];
  return { steps, path: worst.path, verdict: 'unknown' };
}

/** One answer of several ways of which the best may be taken: the first that is allowed, else unknown, else the first. */
export const bestOf = (ways: readonly Ended[]): Ended | undefined =>
  [...ways].sort((a, b) => badness[b.verdict] - badness[a.verdict])[0];

type Told = Omit<Step, 'result' | 'text'>;

export const pass = (text: string, told: Told): Step => ({ ...told, result: 'pass', text });
export const stop = (text: string, told: Told & { readonly obstacle?: Obstacle }): Step => ({
  ...told,
  result: 'stop',
  text,
});
export const unknown = (text: string, missing: string, told: Told): Step => ({
  ...told,
  result: 'unknown',
  text,
  missing,
});
