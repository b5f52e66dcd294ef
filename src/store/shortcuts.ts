// One table of shortcuts: the key handler, the menus and the help sheet all read it.
import { grid } from '../edits/geometry.ts';
import {
  cancelOrClear,
  connectTo,
  deleteSelection,
  nudge,
  selectAll,
  startConnecting,
  startRenaming,
} from './canvas-actions.ts';
import { canvasStore } from './canvas-state.ts';
import { copyToClipboard, duplicateSelection, pasteFromClipboard } from './clipboard-actions.ts';
import { documentStore, redo, undo } from './document-store.ts';
import { traceWith } from './traffic-doors.ts';
import { announce, openDialog, setLeftTab, toggleMinimap, viewStore } from './view-store.ts';

export type Shortcut = {
  readonly id: string;
  /** Imperative, for menus and the help sheet. */
  readonly title: string;
  readonly group: 'Edit' | 'Select' | 'Move' | 'View' | 'Help';
  /** Each as "Mod+Shift+Z": modifiers, then `event.key`. Mod is Ctrl, or Cmd on a Mac. Empty for menus only. */
  readonly keys: readonly string[];
  readonly run: () => void;
  readonly when?: () => boolean;
  /** Works wherever the focus is but in text; others only on the canvas or when nothing has the focus. */
  readonly anywhere?: true;
  /** The browser makes a clipboard event of these keys, which the canvas answers; `run` is for menus. */
  readonly native?: true;
};

const hasSelection = (): boolean => viewStore.getState().selected.size > 0;
const onlySelected = () => {
  const { selected } = viewStore.getState();
  const [only] = selected;
  return selected.size === 1 ? only : undefined;
};
function traceSelected(end: 'from' | 'to'): void {
  const id = onlySelected();
  if (id !== undefined) traceWith(end, id);
}
const camera = () => canvasStore.getState().camera;

function history(turn: () => string | null, done: string, nothing: string): void {
  const label = turn();
  announce(label === null ? nothing : `${done}: ${label}.`);
}

const arrows = [
  ['ArrowLeft', -1, 0],
  ['ArrowRight', 1, 0],
  ['ArrowUp', 0, -1],
  ['ArrowDown', 0, 1],
] as const;

const moves = arrows.flatMap(([key, x, y]): Shortcut[] =>
  [1, 5].map((steps) => ({
    id: `nudge-${key}-${steps}`,
    title: `Move ${key.slice(5).toLowerCase()} by ${steps * grid}`,
    group: 'Move',
    keys: [steps === 1 ? key : `Shift+${key}`],
    run: () => nudge({ x: x * steps * grid, y: y * steps * grid }),
    when: hasSelection,
  })),
);

export const shortcuts: readonly Shortcut[] = [
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    keys: ['Mod+Z'],
    run: () => history(undo, 'Undone', 'Nothing to undo.'),
    when: () => documentStore.getState().past.length > 0,
    anywhere: true,
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: () => history(redo, 'Done again', 'Nothing to redo.'),
    when: () => documentStore.getState().future.length > 0,
    anywhere: true,
  },
  {
    id: 'cut',
    title: 'Cut',
    group: 'Edit',
    keys: ['Mod+X'],
    run: () => void copyToClipboard(true),
    when: hasSelection,
    native: true,
  },
  {
    id: 'copy',
    title: 'Copy',
    group: 'Edit',
    keys: ['Mod+C'],
    run: () => void copyToClipboard(false),
    when: hasSelection,
    native: true,
  },
  { id: 'paste', title: 'Paste', group: 'Edit', keys: ['Mod+V'], run: () => void pasteFromClipboard(), native: true },
  {
    id: 'duplicate',
    title: 'Duplicate',
    group: 'Edit',
    keys: ['Mod+D'],
    run: duplicateSelection,
    when: hasSelection,
    anywhere: true,
  },
  {
    id: 'rename',
    title: 'Rename',
    group: 'Edit',
    keys: ['Enter', 'F2'],
    run: () => {
      const id = onlySelected();
      if (id === undefined) return;
      const { connecting, picking } = canvasStore.getState();
      // While a line is drawn by keyboard, Enter on a shape ends it there; while a shape is picked, it is this one.
      if (picking !== null) picking.take(id);
      else if (connecting === null) startRenaming(id);
      else connectTo(id, camera()?.clientPoint(id) ?? { x: 0, y: 0 });
    },
    when: () => onlySelected() !== undefined,
  },
  {
    id: 'connect',
    title: 'Connect to…',
    group: 'Edit',
    keys: ['Mod+Enter'],
    run: () => {
      const id = onlySelected();
      if (id !== undefined) startConnecting(id);
    },
    when: () => onlySelected() !== undefined,
  },
  {
    id: 'delete',
    title: 'Delete',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    run: deleteSelection,
    when: () => hasSelection() || viewStore.getState().selectedLink !== null,
  },
  { id: 'select-all', title: 'Select all', group: 'Select', keys: ['Mod+A'], run: selectAll },
  {
    id: 'select-none',
    title: 'Clear selection or cancel',
    group: 'Select',
    keys: ['Escape'],
    run: cancelOrClear,
    anywhere: true,
  },
  ...moves,
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'View',
    keys: ['Mod++', 'Mod+='],
    run: () => camera()?.zoomBy(1.25),
    anywhere: true,
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    group: 'View',
    keys: ['Mod+-'],
    run: () => camera()?.zoomBy(0.8),
    anywhere: true,
  },
  {
    id: 'zoom-100',
    title: 'Zoom to 100 %',
    group: 'View',
    keys: ['Mod+0'],
    run: () => camera()?.zoomTo(1),
    anywhere: true,
  },
  { id: 'zoom-fit', title: 'Zoom to fit', group: 'View', keys: ['Shift+1'], run: () => camera()?.fitAll() },
  {
    id: 'zoom-selection',
    title: 'Zoom to selection',
    group: 'View',
    keys: ['Shift+2'],
    run: () => camera()?.fitSelection(),
    when: hasSelection,
  },
  {
    id: 'trace-from',
    title: 'Trace from here',
    group: 'View',
    keys: [],
    run: () => traceSelected('from'),
    when: () => onlySelected() !== undefined,
  },
  {
    id: 'trace-to',
    title: 'Trace to here',
    group: 'View',
    keys: [],
    run: () => traceSelected('to'),
    when: () => onlySelected() !== undefined,
  },
  { id: 'minimap', title: 'Show or hide the minimap', group: 'View', keys: [], run: toggleMinimap },
  { id: 'outline', title: 'Show the outline', group: 'View', keys: [], run: () => setLeftTab('outline') },
  { id: 'help', title: 'Show the shortcuts', group: 'Help', keys: ['?'], run: () => openDialog('shortcuts') },
];

export type KeyPress = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** Keys that need Shift on some keyboards are matched by what they write, not by Shift. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

/** Whether a key press is one of the table's. Shift+digit is matched by the key's place, as it writes a sign. */
function matches(press: KeyPress, keys: string): boolean {
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  const shift = parts.includes('Shift');
  if (press.altKey || mod !== (press.ctrlKey || press.metaKey)) return false;
  if (shift && /^[0-9]$/.test(key)) return press.shiftKey && press.code === `Digit${key}`;
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  return isSign(key) || press.shiftKey === shift;
}

/** The shortcut that a key press stands for. */
export const shortcutFor = (press: KeyPress): Shortcut | undefined =>
  shortcuts.find((shortcut) => shortcut.keys.some((keys) => matches(press, keys)));

/** Keys as they are printed on the keyboard at hand: "Ctrl+Shift+Z" or "⇧⌘Z". */
export function keyLabel(keys: string, mac: boolean): string {
  const named = keys
    .replace(/Arrow(\w+)$/, (_, way: string) => ({ Left: '←', Right: '→', Up: '↑', Down: '↓' })[way] ?? way)
    .replace('Escape', 'Esc')
    .replace(/\+-$/, '+−');
  if (!mac) return named.replace('Mod', 'Ctrl');
  return named.replace(/Shift\+/, '⇧').replace(/Mod\+/, '⌘');
}
