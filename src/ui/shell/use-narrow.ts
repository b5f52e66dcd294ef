import { useSyncExternalStore } from 'react';
import { narrowWindow } from '../../store/preferences.ts';

function subscribe(notify: () => void): () => void {
  const query = matchMedia(narrowWindow);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

/** Whether the window is too narrow for panels beside the canvas. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(narrowWindow).matches);
