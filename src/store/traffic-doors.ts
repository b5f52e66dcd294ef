// Ways into the traffic panel from the first screen. What the panel asks comes with the panel.
import type { ResourceId } from '../model/ids.ts';
import type { Intent } from '../model/intent.ts';
import { openTraffic } from './traffic-panel.ts';
import type { EndName } from './traffic-view.ts';

function withPanel(act: (panel: typeof import('./traffic-view.ts')) => void): void {
  openTraffic();
  // Where a part is not to be had, the panel says so itself.
  void import('./traffic-view.ts').then(act, () => undefined);
}

/** Makes a shape an end of the flow and shows the panel. */
export const traceWith = (end: EndName, id: ResourceId): void => withPanel((panel) => panel.traceWith(end, id));

/** Shows the trace of an intent. */
export const showIntent = (intent: Intent): void => withPanel((panel) => panel.showIntent(intent));
