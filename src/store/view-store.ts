// What is shown, not what is drawn: selection, layers, panels, theme. None of it is in the history or in the file.
import { createStore } from 'zustand/vanilla';
import type { Box } from '../model/design.ts';
import type { EdgeLayer } from '../model/field.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { usualLayers } from '../picture/line-look.ts';

export type ThemeMode = 'light' | 'dark' | 'system';
export type LeftTab = 'palette' | 'outline';
export type BottomTab = 'problems' | 'ip-plan' | 'traffic' | 'outbound' | 'dns' | 'template';
export type Dialog = 'presets' | 'share' | 'export' | 'shortcuts' | 'open' | null;
/** A panel that small screens show one at a time. */
export type Drawer = 'left' | 'right' | 'bottom' | null;

export type ViewState = {
  readonly selected: ReadonlySet<ResourceId>;
  readonly selectedLink: LinkId | null;
  /** Boxes of shapes that are being dragged or resized; the design changes when the gesture ends. */
  readonly dragged: ReadonlyMap<ResourceId, Box>;
  /** Container under the pointer during a drag, and why it refuses, if it does. */
  readonly dropTarget: { readonly id: ResourceId | null; readonly refusal: string | null } | null;
  readonly layers: Readonly<Record<EdgeLayer, boolean>>;
  readonly theme: ThemeMode;
  readonly leftTab: LeftTab;
  readonly bottomTab: BottomTab;
  readonly bottomOpen: boolean;
  readonly drawer: Drawer;
  readonly dialog: Dialog;
  readonly minimap: boolean;
  /** Last thing done, for screen readers. */
  readonly announcement: string;
  /** A short message with an optional action, shown for a while. */
  readonly toast: { readonly message: string; readonly severity: 'info' | 'success' | 'warning' | 'error' } | null;
};

const initial: ViewState = {
  selected: new Set(),
  selectedLink: null,
  dragged: new Map(),
  dropTarget: null,
  layers: usualLayers,
  theme: 'system',
  leftTab: 'palette',
  bottomTab: 'problems',
  bottomOpen: true,
  drawer: null,
  dialog: null,
  minimap: true,
  announcement: '',
  toast: null,
};

export const viewStore = createStore<ViewState>(() => initial);

const { getState, setState } = viewStore;

/** Selects exactly these shapes. */
export const select = (ids: Iterable<ResourceId>): void => setState({ selected: new Set(ids), selectedLink: null });
export const selectLink = (id: LinkId | null): void => setState({ selected: new Set(), selectedLink: id });
/** Adds a shape to the selection or takes it out. */
export function toggleSelected(id: ResourceId): void {
  const selected = new Set(getState().selected);
  if (!selected.delete(id)) selected.add(id);
  setState({ selected, selectedLink: null });
}
export const setDragged = (dragged: ReadonlyMap<ResourceId, Box>): void => setState({ dragged });
export const setDropTarget = (dropTarget: ViewState['dropTarget']): void => setState({ dropTarget });
export const toggleLayer = (layer: EdgeLayer): void =>
  setState(({ layers }) => ({ layers: { ...layers, [layer]: !layers[layer] } }));
export const setTheme = (theme: ThemeMode): void => setState({ theme });
export const setLeftTab = (leftTab: LeftTab): void => setState({ leftTab });
export const setBottomTab = (bottomTab: BottomTab): void => setState({ bottomTab, bottomOpen: true });
export const toggleBottom = (): void => setState(({ bottomOpen }) => ({ bottomOpen: !bottomOpen }));
export const setDrawer = (drawer: Drawer): void => setState({ drawer });
/** Opens a dialog or closes it. A message from before would lie over it. */
export const openDialog = (dialog: Dialog): void =>
  setState(({ toast }) => ({ dialog, toast: dialog === null ? toast : null }));
export const toggleMinimap = (): void => setState(({ minimap }) => ({ minimap: !minimap }));
/** Tells screen readers what happened. */
export const announce = (announcement: string): void => setState({ announcement });
export const showToast = (toast: ViewState['toast']): void => setState({ toast });
