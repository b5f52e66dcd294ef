import { mdiChevronDown, mdiChevronRight, mdiDotsHorizontal } from '@mdi/js';
import { memo } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { kindTitle } from '../../store/catalog.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';
import type { Badge, OutlineRow } from './outline-rows.ts';
import { RenameField } from './RenameField.tsx';

type Props = {
  readonly row: OutlineRow;
  readonly badge: Badge | undefined;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly renaming: boolean;
  readonly onRenamed: (id: ResourceId, name: string | null) => void;
};

const spoken = (row: OutlineRow, badge: Badge | undefined): string => {
  const problems = badge ? `, ${badge.count} ${badge.count === 1 ? 'problem' : 'problems'}` : '';
  return `${row.name}, ${kindTitle(row.kind)}${problems}`;
};

/** Rows and badges are made anew with every edit, so they are compared by what they hold. */
function same(a: Props, b: Props): boolean {
  const keys = ['id', 'name', 'kind', 'level', 'expanded', 'place', 'siblings'] as const;
  return (
    keys.every((key) => a.row[key] === b.row[key]) &&
    a.badge?.severity === b.badge?.severity &&
    a.badge?.count === b.badge?.count &&
    a.selected === b.selected &&
    a.tabbable === b.tabbable &&
    a.renaming === b.renaming &&
    a.onRenamed === b.onRenamed
  );
}

/**
 * One shape of the outline. The tree that holds it handles keys and clicks for all items; `data-part` tells it what was
 * clicked. Folding and the menu are on keys too, so their signs are for pointers only.
 */
export const OutlineItem = memo(function OutlineItem({ row, badge, selected, tabbable, renaming, onRenamed }: Props) {
  return (
    <div
      className="rf-outline-item"
      role="treeitem"
      data-id={row.id}
      aria-label={spoken(row, badge)}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.expanded ?? undefined}
      tabIndex={tabbable ? 0 : -1}
      style={{ paddingLeft: 4 + 16 * (row.level - 1) }}
    >
      <span className="rf-outline-fold" aria-hidden="true" data-part={row.expanded === null ? undefined : 'fold'}>
        {row.expanded === null ? null : (
          <MdiIcon path={row.expanded ? mdiChevronDown : mdiChevronRight} sx={{ fontSize: 18 }} />
        )}
      </span>
      <KindIcon kind={row.kind} size={16} />
      {renaming ? (
        <RenameField name={row.name} onDone={(name) => onRenamed(row.id, name)} />
      ) : (
        <span className="rf-outline-name">{row.name}</span>
      )}
      {badge ? (
        <span className="rf-outline-badge" data-severity={badge.severity} aria-hidden="true">
          <SeverityIcon severity={badge.severity} size={14} silent />
          {badge.count}
        </span>
      ) : null}
      <span className="rf-outline-more" aria-hidden="true" data-part="menu">
        <MdiIcon path={mdiDotsHorizontal} sx={{ fontSize: 18 }} />
      </span>
    </div>
  );
}, same);
