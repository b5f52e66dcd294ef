// A question about shapes that the panels and the canvas ask in one dialog: where to move them, what to connect.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ResourceId } from '../model/ids.ts';

export type Chooser = { readonly task: 'move' | 'connect'; readonly ids: readonly ResourceId[] } | null;

const chooserStore = createStore<{ readonly chooser: Chooser }>(() => ({ chooser: null }));

/** Asks which container the shapes move into. */
export const askMove = (ids: readonly ResourceId[]): void =>
  chooserStore.setState({ chooser: ids.length > 0 ? { task: 'move', ids } : null });
/** Asks what a shape is connected to. */
export const askConnect = (id: ResourceId): void => chooserStore.setState({ chooser: { task: 'connect', ids: [id] } });
export const closeChooser = (): void => chooserStore.setState({ chooser: null });

export const useChooser = (): Chooser => useStore(chooserStore, (state) => state.chooser);
