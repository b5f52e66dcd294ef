import './outline.css';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { deleteSelection, finishRenaming, reveal } from '../../store/canvas-actions.ts';
import { findingsByShape, findingsOf } from '../../store/derived.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { select, toggleSelected, viewStore } from '../../store/view-store.ts';
import { OutlineItem } from './OutlineItem.tsx';
import { type MenuPlace, OutlineMenu } from './OutlineMenu.tsx';
import { badgeOf, moveByKey, type OutlineRow, outlineRows, rangeOf, rowAfter, rowByTyping } from './outline-rows.ts';
import { focusItem, itemOf, useShowSelected } from './tree-dom.ts';
import { useTyping } from './use-typing.ts';

type Held = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Deletes the selection, or a row outside it, and lets `go` take the focus on once the rows are drawn. */
function removeAt(rows: readonly OutlineRow[], id: ResourceId, go: (id: ResourceId | undefined) => void): void {
  if (!viewStore.getState().selected.has(id)) select([id]);
  const next = rowAfter(rows, viewStore.getState().selected);
  deleteSelection();
  requestAnimationFrame(() => go(next?.id));
}

/** The design as a tree that can do what the canvas can: the keyboard's and the screen reader's way through it. */
export function Outline() {
  const resources = useDocument((state) => state.design.network.resources);
  const readOnly = useDocument((state) => state.readOnly);
  const findings = findingsByShape(useDocument(findingsOf));
  const selected = useView((state) => state.selected);
  const [folded, setFolded] = useState<ReadonlySet<ResourceId>>(new Set());
  const [current, setCurrent] = useState<ResourceId | null>(null);
  const [renaming, setRenaming] = useState<ResourceId | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const anchor = useRef<ResourceId | null>(null);
  const type = useTyping();
  const rows = useMemo(() => outlineRows(resources, folded), [resources, folded]);
  const [firstSelected] = selected;
  const tabbable = [current, firstSelected, rows[0]?.id].find((id) => rows.some((row) => row.id === id));
  useShowSelected(tree, firstSelected);

  const go = (id: ResourceId | undefined) => {
    if (id === undefined) return;
    setCurrent(id);
    focusItem(tree.current, id);
  };
  const fold = (id: ResourceId) => {
    const after = new Set(folded);
    if (!after.delete(id)) after.add(id);
    setFolded(after);
  };
  const pick = (id: ResourceId, held: Held) => {
    setCurrent(id);
    if (held.shiftKey) select(rangeOf(rows, anchor.current ?? firstSelected ?? null, id));
    else if (held.ctrlKey || held.metaKey) toggleSelected(id);
    else reveal(id);
    if (!held.shiftKey) anchor.current = id;
  };
  const openMenu = (id: ResourceId, at: { readonly x: number; readonly y: number }) => {
    if (!viewStore.getState().selected.has(id)) select([id]);
    setCurrent(id);
    setMenu({ id, ...at });
  };
  const renamed = useCallback((id: ResourceId, name: string | null) => {
    setRenaming(null);
    finishRenaming(id, name);
    requestAnimationFrame(() => focusItem(tree.current, id));
  }, []);

  const act = (id: ResourceId, event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' || event.key === ' ') pick(id, event);
    else if (event.key === 'F2') setRenaming(readOnly ? null : id);
    else if (event.key === 'Delete' || event.key === 'Backspace') removeAt(rows, id, go);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = itemOf(tree.current, id)?.getBoundingClientRect();
      openMenu(id, { x: (box?.left ?? 0) + 32, y: box?.bottom ?? 0 });
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.id : undefined;
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (!row || renaming !== null) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const move = plain ? moveByKey(rows, at, event.key) : null;
    if (move?.type === 'focus') {
      go(move.id);
      if (event.shiftKey) pick(move.id, event);
    } else if (move) fold(move.id);
    else if (!act(row.id, event)) {
      const typed = plain && event.key.length === 1 ? rowByTyping(rows, at, type(event.key)) : undefined;
      if (!typed) return;
      go(typed.id);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointer = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element; // the target of a click is an element
    const item = target.closest<HTMLElement>('[data-id]');
    const row = rows.find((each) => each.id === item?.dataset.id);
    if (!row || target.closest('input')) return;
    const part = target.closest<HTMLElement>('[data-part]')?.dataset.part;
    if (event.type === 'contextmenu' || part === 'menu') {
      event.preventDefault();
      openMenu(row.id, { x: event.clientX, y: event.clientY });
    } else if (part === 'fold') fold(row.id);
    else pick(row.id, event);
  };

  if (rows.length === 0) return <p className="rf-nothing">The design is empty. Add a resource from the palette.</p>;
  return (
    <>
      <div
        className="rf-outline"
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label="Outline of the design"
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onClick={onPointer}
        onContextMenu={onPointer}
      >
        {rows.map((row) => (
          <OutlineItem
            key={row.id}
            row={row}
            badge={badgeOf(findings.get(row.id))}
            selected={selected.has(row.id)}
            tabbable={row.id === tabbable}
            renaming={row.id === renaming}
            onRenamed={renamed}
          />
        ))}
      </div>
      <OutlineMenu place={menu} readOnly={readOnly} onClose={() => setMenu(null)} onRename={setRenaming} />
    </>
  );
}
