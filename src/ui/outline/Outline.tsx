import './outline.css';
import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { deleteSelection, finishRenaming, reveal } from '../../store/canvas-actions.ts';
import { findingsByShape, findingsOf } from '../../store/derived.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { select, toggleSelected, viewStore } from '../../store/view-store.ts';
import { OutlineItem } from './OutlineItem.tsx';
import { type MenuPlace, OutlineMenu } from './OutlineMenu.tsx';
import { badgeOf, moveByKey, outlineRows, rangeOf, rowByTyping } from './outline-rows.ts';
import { useTyping } from './use-typing.ts';

const focusItem = (tree: HTMLElement | null, id: ResourceId): void => {
  const item = tree?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
};

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
  const rows = outlineRows(resources, folded);

  const shown = (id: ResourceId | null | undefined) => rows.some((row) => row.id === id);
  const [firstSelected] = selected;
  const tabbable = [current, firstSelected, rows[0]?.id].find(shown);

  const fold = useCallback((id: ResourceId) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const pick = (id: ResourceId, how: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    setCurrent(id);
    if (how.shiftKey) select(rangeOf(rows, anchor.current ?? firstSelected ?? null, id));
    else if (how.ctrlKey || how.metaKey) toggleSelected(id);
    else reveal(id);
    if (!how.shiftKey) anchor.current = id;
  };
  const openMenu = useCallback((id: ResourceId, at: { readonly x: number; readonly y: number }) => {
    if (!viewStore.getState().selected.has(id)) select([id]);
    setCurrent(id);
    setMenu({ id, ...at });
  }, []);
  const renamed = useCallback((id: ResourceId, name: string | null) => {
    setRenaming(null);
    finishRenaming(id, name);
    // The item takes the focus back once the field is gone.
    queueMicrotask(() => focusItem(tree.current, id));
  }, []);

  const act = (id: ResourceId, event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' || event.key === ' ') pick(id, event);
    else if (event.key === 'F2' && !readOnly) setRenaming(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (!viewStore.getState().selected.has(id)) select([id]);
      deleteSelection();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.querySelector(`[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
      openMenu(id, { x: (box?.left ?? 0) + 32, y: box?.bottom ?? 0 });
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset.id;
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (!row || renaming !== null) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const move = plain ? moveByKey(rows, at, event.key) : null;
    if (move?.type === 'focus') {
      setCurrent(move.id);
      focusItem(tree.current, move.id);
      if (event.shiftKey) pick(move.id, event);
    } else if (move) fold(move.id);
    else if (!act(row.id, event)) {
      const typed = plain && event.key.length === 1 ? rowByTyping(rows, at, type(event.key)) : undefined;
      if (!typed) return;
      setCurrent(typed.id);
      focusItem(tree.current, typed.id);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onPick = (id: ResourceId, event: MouseEvent) => pick(id, event);

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
      >
        {rows.map((row) => (
          <OutlineItem
            key={row.id}
            row={row}
            badge={badgeOf(findings.get(row.id))}
            selected={selected.has(row.id)}
            tabbable={row.id === tabbable}
            renaming={row.id === renaming}
            onPick={onPick}
            onFold={fold}
            onMenu={openMenu}
            onRenamed={renamed}
          />
        ))}
      </div>
      <OutlineMenu place={menu} readOnly={readOnly} onClose={() => setMenu(null)} onRename={setRenaming} />
    </>
  );
}
