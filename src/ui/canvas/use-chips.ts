import { useMemo } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { pictureOf } from '../../picture/contents.ts';
import { useDocument } from '../../store/hooks.ts';

/** Chips that a shape carries; the same list until they change. */
export function useChips(id: ResourceId): readonly ResourceId[] {
  // Ids have no spaces, so one text stands for the list and equal lists don't draw again.
  const chips = useDocument((state) => pictureOf(state.design.network).chips.get(id)?.join(' ') ?? '');
  return useMemo(() => (chips === '' ? [] : (chips.split(' ') as ResourceId[])), [chips]);
}
