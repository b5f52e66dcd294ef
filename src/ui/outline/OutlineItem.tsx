import { mdiChevronDown, mdiChevronRight, mdiDotsHorizontal } from '@mdi/js';
import { type KeyboardEvent, type MouseEvent, memo, useState } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { kindTitle, lengths } from '../../store/catalog.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';
import type { Badge, OutlineRow } from './outline-rows.ts';

type Props = {
  readonly row: OutlineRow;
  readonly badge: Badge | undefined;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly renaming: boolean;
  readonly onPick: (id: ResourceId, event: MouseEvent) => void;
  readonly onFold: (id: ResourceId) => void;
  readonly onMenu: (id: ResourceId, at: { readonly x: number; readonly y: number }) => void;
  readonly onRenamed: (id: ResourceId, name: string | null) => void;
};

function RenameField(props: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const [draft, setDraft] = useState(props.name);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter') props.onDone(draft);
    if (event.key === 'Escape') props.onDone(null);
  };
  return (
    <input
      className="rf-outline-rename"
      aria-label="New name"
      // biome-ignore lint/a11y/noAutofocus: the person asked to type a name here.
      autoFocus
      maxLength={lengths.name}
      value={draft}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => props.onDone(draft)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

const spoken = (row: OutlineRow, badge: Badge | undefined): string => {
  const problems = badge ? `, ${badge.count} ${badge.count === 1 ? 'problem' : 'problems'}` : '';
  return `${row.name}, ${kindTitle(row.kind)}${problems}`;
};

/** One shape of the outline. Drawn again only when something of its own changes. */
export const OutlineItem = memo(function OutlineItem(props: Props) {
  const { row, badge } = props;
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onMenu(row.id, { x: event.clientX, y: event.clientY });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree that holds the items handles the keys of all of them.
    <div
      className="rf-outline-item"
      role="treeitem"
      data-id={row.id}
      aria-label={spoken(row, badge)}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={props.selected}
      aria-expanded={row.expanded ?? undefined}
      tabIndex={props.tabbable ? 0 : -1}
      style={{ paddingLeft: 4 + 16 * (row.level - 1) }}
      onClick={(event) => props.onPick(row.id, event)}
      onContextMenu={openMenu}
    >
      {/* The keyboard folds with the arrow keys; this is for pointers. */}
      <span
        className="rf-outline-fold"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          if (row.expanded !== null) props.onFold(row.id);
        }}
      >
        {row.expanded === null ? null : (
          <MdiIcon path={row.expanded ? mdiChevronDown : mdiChevronRight} sx={{ fontSize: 18 }} />
        )}
      </span>
      <KindIcon kind={row.kind} size={16} />
      {props.renaming ? (
        <RenameField name={row.name} onDone={(name) => props.onRenamed(row.id, name)} />
      ) : (
        <span className="rf-outline-name">{row.name}</span>
      )}
      {badge ? (
        <span className="rf-outline-badge" data-severity={badge.severity} aria-hidden="true">
          <SeverityIcon severity={badge.severity} size={14} silent />
          {badge.count}
        </span>
      ) : null}
      {/* Also Shift+F10 and the context menu key. */}
      <span className="rf-outline-more" aria-hidden="true" onClick={openMenu}>
        <MdiIcon path={mdiDotsHorizontal} sx={{ fontSize: 18 }} />
      </span>
    </div>
  );
});
