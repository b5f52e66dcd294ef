// Sets of whole numbers as spans: addresses, ports, protocols. The one algebra under boxes.ts.

/** Numbers from `first` to `last`, both included. */
export type Span = { readonly first: number; readonly last: number };

/** Ascending spans that neither overlap nor touch. */
export type Spans = readonly Span[];

export const nothing: Spans = [];

/** The same numbers in the fewest spans. */
export function union(list: readonly Span[]): Spans {
  const merged: Span[] = [];
  for (const span of [...list].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && span.first <= before.last + 1) {
      if (span.last > before.last) merged[merged.length - 1] = { first: before.first, last: span.last };
    } else merged.push(span);
  }
  return merged;
}

/** What is in both. */
export function intersect(a: Spans, b: Spans): Spans {
  const found: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) break;
    const first = Math.max(one.first, other.first);
    const last = Math.min(one.last, other.last);
    if (first <= last) found.push({ first, last });
    if (one.last < other.last) i += 1;
    else j += 1;
  }
  return found;
}

/** What is in the first and not in the second. */
export function subtract(a: Spans, b: Spans): Spans {
  const left: Span[] = [];
  let at = 0;
  for (const { first, last } of a) {
    let next = first;
    while ((b[at]?.last ?? Number.POSITIVE_INFINITY) < next) at += 1;
    for (let k = at; next <= last; k += 1) {
      const taken = b[k];
      if (!taken || taken.first > last) {
        left.push({ first: next, last });
        break;
      }
      if (taken.first > next) left.push({ first: next, last: taken.first - 1 });
      next = taken.last + 1;
    }
  }
  return left;
}

/** Whether the number is in one of the spans. */
export function holds(spans: Spans, value: number): boolean {
  for (const { first, last } of spans) {
    if (value < first) return false;
    if (value <= last) return true;
  }
  return false;
}
