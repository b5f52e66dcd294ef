// Whether the traffic panel is in view, and how it comes there.
import { narrowWindow } from './preferences.ts';
import { setBottomTab, setDrawer, type ViewState } from './view-store.ts';

/** Whether the path of a flow may lie on the canvas; on a small screen the panel is closed to see it. */
export const isTracing = (view: ViewState): boolean =>
  view.bottomTab === 'traffic' && (view.bottomOpen || matchMedia(narrowWindow).matches);

/** Shows the panel. */
export function openTraffic(): void {
  setBottomTab('traffic');
  if (matchMedia(narrowWindow).matches) setDrawer('bottom');
}
