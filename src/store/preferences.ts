// What a person set up once and expects to find again: theme and panels. Kept in this browser, lost without harm.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { setTheme, type ThemeMode, viewStore } from './view-store.ts';

export type Panels = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
};

/** Media query of windows that show one panel at a time. */
export const narrowWindow = '(max-width: 899.98px)';

/** Sizes in CSS pixels that a panel can have. */
export const panelLimits = {
  left: { min: 200, max: 480 },
  right: { min: 280, max: 640 },
  bottom: { min: 120, max: 640 },
} as const;
export type PanelSide = keyof typeof panelLimits;

const defaults: Panels = { left: 264, right: 344, bottom: 232, leftOpen: true, rightOpen: true };

export const panelStore = createStore<Panels>(() => defaults);
export const usePanels = <T>(selector: (panels: Panels) => T): T => useStore(panelStore, selector);

const within = (side: PanelSide, size: number): number =>
  Math.round(Math.min(panelLimits[side].max, Math.max(panelLimits[side].min, size)));

export const resizePanel = (side: PanelSide, size: number): void => panelStore.setState({ [side]: within(side, size) });
export const resetPanel = (side: PanelSide): void => panelStore.setState({ [side]: defaults[side] });
export const toggleLeft = (): void => panelStore.setState(({ leftOpen }) => ({ leftOpen: !leftOpen }));
export const toggleRight = (): void => panelStore.setState(({ rightOpen }) => ({ rightOpen: !rightOpen }));

const key = 'ringfence.preferences';
const themes: readonly ThemeMode[] = ['light', 'dark', 'system'];

/** What was kept, or nothing: a browser may refuse storage, and anything may stand in it. */
function readKept(): { readonly [name: string]: unknown } {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {}; // Preferences are a convenience; without them the defaults hold.
  }
}

function keep(): void {
  const { theme, bottomOpen } = viewStore.getState();
  try {
    localStorage.setItem(key, JSON.stringify({ ...panelStore.getState(), theme, bottomOpen }));
  } catch {
    // A browser that keeps nothing still works for the visit.
  }
}

const size = (kept: unknown, side: PanelSide): number =>
  typeof kept === 'number' ? within(side, kept) : defaults[side];
const flag = (kept: unknown, otherwise: boolean): boolean => (typeof kept === 'boolean' ? kept : otherwise);

function restore(): void {
  const kept = readKept();
  panelStore.setState({
    left: size(kept.left, 'left'),
    right: size(kept.right, 'right'),
    bottom: size(kept.bottom, 'bottom'),
    leftOpen: flag(kept.leftOpen, true),
    rightOpen: flag(kept.rightOpen, true),
  });
  const theme = themes.find((mode) => mode === kept.theme);
  if (theme) setTheme(theme);
  viewStore.setState({ bottomOpen: flag(kept.bottomOpen, true) });
}

/** Restores what was kept, shows the theme on <html> and keeps every change. Called once, before the first paint. */
export function startPreferences(): void {
  restore();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const { theme } = viewStore.getState();
    document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  show();
  dark.addEventListener('change', show);
  viewStore.subscribe((now, before) => {
    if (now.theme !== before.theme) show();
    if (now.theme !== before.theme || now.bottomOpen !== before.bottomOpen) keep();
  });
  panelStore.subscribe(keep);
}
