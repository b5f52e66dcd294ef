import type { ResourceId } from '../../model/ids.ts';
import { useView } from '../../store/hooks.ts';

/** Class of a shape that something is held over: it would take it, or refuse it. */
export const useDropMark = (id: ResourceId): string =>
  useView(({ dropTarget }) => {
    if (dropTarget?.id !== id) return '';
    return dropTarget.refusal === null ? ' rf-drop-ok' : ' rf-drop-refused';
  });
