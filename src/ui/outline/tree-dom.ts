// The tree's items as they stand on the page: finding, focusing and showing them.
import { type RefObject, useEffect } from 'react';
import type { ResourceId } from '../../model/ids.ts';

export const itemOf = (tree: HTMLElement | null, id: ResourceId): HTMLElement | null =>
  tree?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;

export function focusItem(tree: HTMLElement | null, id: ResourceId): void {
  const item = itemOf(tree, id);
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

/** Scrolls to what was selected elsewhere. */
export function useShowSelected(tree: RefObject<HTMLElement | null>, id: ResourceId | undefined): void {
  // The scroll position belongs to the page, not to React.
  useEffect(() => {
    if (id !== undefined) itemOf(tree.current, id)?.scrollIntoView({ block: 'nearest' });
  }, [tree, id]);
}
