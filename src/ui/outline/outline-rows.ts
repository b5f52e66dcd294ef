// The design as rows of a tree: what stands in what, in the design's order, without what is folded away. Pure.
import type { Resource } from '../../model/design.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';

export type OutlineRow = {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: string;
  readonly parent: ResourceId | null;
  /** 1 for the canvas, as aria-level counts. */
  readonly level: number;
  readonly expanded: boolean | null;
  /** Place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
};

type Children = ReadonlyMap<ResourceId | null, readonly Resource[]>;

function childrenOf(resources: ReadonlyMap<ResourceId, Resource>): Children {
  const children = new Map<ResourceId | null, Resource[]>();
  for (const resource of resources.values()) {
    const list = children.get(resource.parent);
    if (list) list.push(resource);
    else children.set(resource.parent, [resource]);
  }
  return children;
}

/** Rows from top to bottom; `expanded` is null for a row without children. */
export function outlineRows(
  resources: ReadonlyMap<ResourceId, Resource>,
  folded: ReadonlySet<ResourceId>,
): readonly OutlineRow[] {
  const children = childrenOf(resources);
  const rows: OutlineRow[] = [];
  const visit = (parent: ResourceId | null, level: number): void => {
    const list = children.get(parent) ?? [];
    list.forEach(({ id, name, kind }, index) => {
      const has = children.has(id);
      const expanded = has ? !folded.has(id) : null;
      rows.push({ id, name, kind, parent, level, expanded, place: index + 1, siblings: list.length });
      if (expanded) visit(id, level + 1);
    });
  };
  visit(null, 1);
  return rows;
}

export type Badge = { readonly severity: Severity; readonly count: number };

/** The worst severity and the number of findings of a shape; undefined when there are none. */
export function badgeOf(findings: readonly Finding[] | undefined): Badge | undefined {
  if (!findings || findings.length === 0) return undefined;
  const worst = (['error', 'warning', 'info'] as const).find((s) => findings.some((finding) => finding.severity === s));
  return { severity: worst ?? 'info', count: findings.length };
}

/** Where a key of the tree leads: a row to focus, or a row to fold or unfold. */
export type Move =
  | { readonly type: 'focus'; readonly id: ResourceId }
  | { readonly type: 'fold' | 'unfold'; readonly id: ResourceId }
  | null;

const focus = (row: OutlineRow | undefined): Move => (row ? { type: 'focus', id: row.id } : null);

/** The keys of the tree pattern: arrows, Home and End. Null for keys that the tree does not know. */
export function moveByKey(rows: readonly OutlineRow[], at: number, key: string): Move {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return focus(rows[Math.min(at + 1, rows.length - 1)]);
    case 'ArrowUp':
      return focus(rows[Math.max(at - 1, 0)]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (!row || row.expanded === null) return null;
      return row.expanded ? focus(rows[at + 1]) : { type: 'unfold', id: row.id };
    case 'ArrowLeft':
      if (!row) return null;
      if (row.expanded) return { type: 'fold', id: row.id };
      return focus(rows.find((other) => other.id === row.parent));
    default:
      return null;
  }
}

/** The next row after `at` whose name begins with the typed letters, from the top again at the end. */
export function rowByTyping(rows: readonly OutlineRow[], at: number, typed: string): OutlineRow | undefined {
  const wanted = typed.toLowerCase();
  const from = typed.length === 1 ? at + 1 : at;
  const turned = [...rows.slice(from), ...rows.slice(0, from)];
  return turned.find((row) => row.name.toLowerCase().startsWith(wanted));
}

/** The rows from one to another, both included, in either direction. */
export function rangeOf(rows: readonly OutlineRow[], from: ResourceId | null, to: ResourceId): readonly ResourceId[] {
  const a = rows.findIndex((row) => row.id === from);
  const b = rows.findIndex((row) => row.id === to);
  if (a < 0 || b < 0) return [to];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).map((row) => row.id);
}

/** The row to go to when rows and what stands in them go away: the next one that stays, else the last before them. */
export function rowAfter(rows: readonly OutlineRow[], gone: ReadonlySet<ResourceId>): OutlineRow | undefined {
  const leaving = new Set(gone);
  // Containers come before what stands in them, so one pass finds all of it.
  for (const row of rows) if (row.parent !== null && leaving.has(row.parent)) leaving.add(row.id);
  const last = rows.findLastIndex((row) => leaving.has(row.id));
  const first = rows.findIndex((row) => leaving.has(row.id));
  return rows.slice(last + 1)[0] ?? rows.slice(0, Math.max(0, first)).findLast((row) => !leaving.has(row.id));
}
