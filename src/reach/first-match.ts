// Ordered rules of which the first that matches decides, applied to sets of addresses: what of a flow each rule takes.
import type { Held, Space } from './end.ts';

/** Sources and destinations that are still undecided. */
type Box = { readonly from: Space; readonly to: Space };

/** How a rule looks at a box: what it holds of each side; `maybe` where something else about it is not known. */
export type Look = { readonly from: Held; readonly to: Held; readonly maybe?: boolean };

/** A rule that decides some of the flow, or null where none does; `sure` unless it only may. */
export type Taken<R> = { readonly rule: R | null; readonly sure: boolean };

const filled = (space: Space | 'none'): space is Space => space !== 'none' && (space === null || space.length > 0);

/** What is left of a box when a rule has taken its part: other sources, and other destinations of its sources. */
function remainder({ to }: Box, look: Look): readonly Box[] {
  const left: Box[] = [];
  if (filled(look.from.rest)) left.push({ from: look.from.rest, to });
  if (filled(look.from.sure) && filled(look.to.rest)) left.push({ from: look.from.sure, to: look.to.rest });
  return left;
}

/**
 * The rules that decide a flow between two spaces, in their order; null stands for the part that no rule decides. One
 * entry means that one rule decides all of it. `look` gives undefined for rules that do not concern the flow.
 */
export function firstMatches<R>(
  rules: Iterable<R>,
  from: Space,
  to: Space,
  look: (rule: R, from: Space, to: Space) => Look | undefined,
): readonly Taken<R>[] {
  const taken: Taken<R>[] = [];
  let open: readonly Box[] = [{ from, to }];
  for (const rule of rules) {
    let sure = false;
    let maybe = false;
    const next: Box[] = [];
    for (const box of open) {
      const seen = look(rule, box.from, box.to);
      if (!seen) {
        next.push(box);
        continue;
      }
      const holds = filled(seen.from.sure) && filled(seen.to.sure);
      const mayHold = (filled(seen.from.sure) || seen.from.maybe) && (filled(seen.to.sure) || seen.to.maybe);
      if (holds && !seen.maybe) {
        sure = true;
        // What it may hold besides stays open, so that later rules are asked for it too.
        if (seen.from.maybe || seen.to.maybe) maybe = true;
        next.push(...remainder(box, seen));
      } else {
        if (mayHold) maybe = true;
        next.push(box);
      }
    }
    if (sure || maybe) taken.push({ rule, sure });
    open = next;
    if (open.length === 0) return taken;
  }
  return [...taken, { rule: null, sure: true }];
}
