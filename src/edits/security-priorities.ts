// Rows for security groups: new rules before a deny, and priorities that keep the order.
import { networkLimits } from '../facts/subnets.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { freshRowName } from './row-names.ts';
import type { SecurityRow } from './security-rows.ts';

type SecurityRule = ResourceOf<'network-security-group'>['props']['rules'][number];
type Ordered = Pick<SecurityRule, 'direction' | 'priority'>;

const { first, last } = networkLimits.rulePriority;

/** Priorities of the same direction below a limit that no rule has: multiples of ten where there are enough. */
function freeBelow(rules: readonly SecurityRule[], limit: number, count: number): readonly number[] | undefined {
  const taken = new Set(rules.map((rule) => rule.priority));
  for (const step of [10, 1]) {
    const free: number[] = [];
    for (let n = Math.ceil(limit / step) * step - step; n >= first && free.length < count; n -= step) {
      if (n < limit && !taken.has(n)) free.push(n);
    }
    if (free.length === count) return free.reverse();
  }
  return undefined;
}

/**
 * Rules of one direction with new priorities in the given order: each keeps its own where it can. When that runs past
 * the end, all are packed from the start.
 */
function renumber<R extends Ordered>(ordered: readonly R[], lowest: number = first): readonly R[] {
  let next = lowest;
  const spread = ordered.map((rule) => {
    const priority = Math.max(rule.priority, next);
    next = priority + 1;
    return { ...rule, priority };
  });
  return next - 1 <= last ? spread : ordered.map((rule, index) => ({ ...rule, priority: lowest + index }));
}

const byPriority = <R extends Ordered>(rules: readonly R[]): readonly R[] =>
  [...rules].sort((a, b) => a.priority - b.priority);

/** All rules with new ones of one direction before every rule from `limit` on. */
export function insertBefore(
  rules: readonly SecurityRule[],
  added: readonly SecurityRow[],
  limit: number,
): readonly SecurityRule[] {
  const names = rules.map(({ name }) => name);
  const named = added.map((rule) => ({ ...rule, name: freshRowName(names, rule.name) }));
  const same = rules.filter(({ direction }) => direction === added[0]?.direction);
  const bound = Math.min(limit, last + 1);
  const free = freeBelow(same, bound, named.length);
  if (free) return [...rules, ...named.map((rule, index) => ({ ...rule, priority: free[index] ?? first }))];
  const before = byPriority(same.filter((rule) => rule.priority < bound));
  const after = byPriority(same.filter((rule) => rule.priority >= bound));
  const start = (before.at(-1)?.priority ?? first - 1) + 1;
  const others = rules.filter((rule) => !same.includes(rule));
  return [...others, ...renumber([...before, ...named.map((rule) => ({ ...rule, priority: start })), ...after])];
}

/**
 * All rules in the order of their priorities, with priorities that are unique in each direction; `lowest` is the first
 * number that they may have.
 */
export const withUniquePriorities = <R extends Ordered>(rules: readonly R[], lowest?: number): readonly R[] =>
  (['Inbound', 'Outbound'] as const).flatMap((direction) =>
    renumber(byPriority(rules.filter((rule) => rule.direction === direction)), lowest),
  );
