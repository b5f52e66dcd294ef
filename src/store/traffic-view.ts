// What the traffic panel asks: which view, which flow, what is being picked. Gone with the page. The answers are worked
// out in traffic.ts, which comes with the panel.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { IntentId, ResourceId } from '../model/ids.ts';
import type { Intent, IntentEnd } from '../model/intent.ts';
import { canvasStore } from './canvas-state.ts';
import { documentStore } from './document-store.ts';
import { narrowWindow } from './preferences.ts';
import { openTraffic } from './traffic-panel.ts';
import { announce, setDrawer } from './view-store.ts';

export type TrafficViewId = 'trace' | 'scenarios' | 'exfiltration' | 'matrix';

/** A flow that is asked about, as far as it is said. */
export type Question = Pick<Intent, 'protocol' | 'port'> & {
  readonly from: IntentEnd | null;
  readonly to: IntentEnd | null;
};
/** A flow with both of its ends. */
export type Asked = Pick<Intent, 'from' | 'to' | 'protocol' | 'port'>;
export type EndName = 'from' | 'to';

type TrafficState = {
  readonly view: TrafficViewId;
  /** The design that the question is about: another one has shapes of its own. */
  readonly recordId: string;
  readonly question: Question;
  /** Flows of this visit, the last one first. */
  readonly recent: readonly Asked[];
  /** An intent that waits for the focus. */
  readonly wanted: IntentId | null;
  /** Whether the path is kept off the canvas. */
  readonly pathHidden: boolean;
};

const blank: Question = { from: null, to: null, protocol: 'TCP', port: 443 };
const none: readonly Asked[] = [];
/** Flows that are remembered. */
const most = 8;

const trafficStore = createStore<TrafficState>(() => ({
  view: 'trace',
  recordId: '',
  question: blank,
  recent: none,
  wanted: null,
  pathHidden: false,
}));
const { getState, setState } = trafficStore;

const ofThisDesign = (state: TrafficState): boolean => state.recordId === documentStore.getState().recordId;

export const useTrafficView = (): TrafficViewId => useStore(trafficStore, (state) => state.view);
export const showTrafficView = (view: TrafficViewId): void => setState({ view });
export const useQuestion = (): Question =>
  useStore(trafficStore, (state) => (ofThisDesign(state) ? state.question : blank));
export const useRecent = (): readonly Asked[] =>
  useStore(trafficStore, (state) => (ofThisDesign(state) ? state.recent : none));
export const useWantedIntent = (): IntentId | null => useStore(trafficStore, (state) => state.wanted);
export const takeWantedIntent = (): void => setState({ wanted: null });
export const usePathHidden = (): boolean => useStore(trafficStore, (state) => state.pathHidden);
export const hidePath = (): void => setState({ pathHidden: true });

export const questionNow = (): Question => (ofThisDesign(getState()) ? getState().question : blank);

/** The question as a flow; null while an end is missing. */
export const flowAsked = ({ from, to, protocol, port }: Question): Asked | null =>
  from === null || to === null ? null : { from, to, protocol, port };

const keyOf = (asked: Asked): string => JSON.stringify([asked.from, asked.to, asked.protocol, asked.port]);

/** Whether two flows are the same. */
export const sameFlow = (a: Asked, b: Asked): boolean => keyOf(a) === keyOf(b);

/** Puts the flow that is asked about in front of the recent ones. */
export function rememberFlow(): void {
  const asked = flowAsked(questionNow());
  if (!asked) return;
  const { recent } = getState();
  setState({ recent: [asked, ...recent.filter((each) => !sameFlow(each, asked))].slice(0, most) });
}

/** Asks something else, in one part or in all. */
export function ask(change: Partial<Question>): void {
  const { recordId } = documentStore.getState();
  const before = getState();
  const isSame = before.recordId === recordId;
  setState({
    recordId,
    question: { ...(isSame ? before.question : blank), ...change },
    recent: isSame ? before.recent : none,
    pathHidden: false,
  });
  if (change.from !== undefined || change.to !== undefined) rememberFlow();
}

export const swapEnds = (): void => {
  const { from, to } = questionNow();
  ask({ from: to, to: from });
};

/** Shows the panel with the view of one flow. */
export function openTrace(): void {
  setState({ view: 'trace', pathHidden: false });
  openTraffic();
}

const nameOf = (id: ResourceId): string => documentStore.getState().design.network.resources.get(id)?.name ?? 'shape';

/** Makes a shape an end of the flow and shows the panel. */
export function traceWith(end: EndName, id: ResourceId): void {
  ask({ [end]: { shape: id } });
  openTrace();
  announce(`Trace ${end} ${nameOf(id)}.`);
}

/** Shows the trace of an intent and brings it into view in the list. */
export function showIntent({ id, from, to, protocol, port }: Intent): void {
  ask({ from, to, protocol, port });
  openTrace();
  setState({ wanted: id });
}

/** The next click on a shape, or Enter, makes it an end. `done` gets the focus back to where it came from. */
export function startPicking(end: EndName, done: () => void): void {
  const narrow = matchMedia(narrowWindow).matches;
  const over = (): void => {
    canvasStore.setState({ picking: null });
    if (narrow) setDrawer('bottom');
    done();
  };
  const where = end === 'from' ? 'where the flow begins' : 'what the flow reaches';
  canvasStore.setState({
    picking: {
      prompt: `Choose ${where}`,
      take: (id) => {
        over();
        ask({ [end]: { shape: id } });
        announce(`${end === 'from' ? 'From' : 'To'} ${nameOf(id)}.`);
      },
      cancel: () => {
        over();
        announce('Nothing was picked.');
      },
    },
    ...{ placing: null, connecting: null, menu: null },
  });
  if (narrow) setDrawer(null);
  announce(`Choose ${where}: click a shape, or press Enter on it. Escape ends it.`);
}
