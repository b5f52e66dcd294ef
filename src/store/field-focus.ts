// Going from a finding to the very field: the panel that shows the field takes the focus there when it is drawn.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Finding } from '../model/finding.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { reveal } from './canvas-actions.ts';
import { documentStore } from './document-store.ts';
import { narrowWindow, panelStore, toggleRight } from './preferences.ts';
import { showIntent } from './traffic-doors.ts';
import { selectLink, setDrawer } from './view-store.ts';

/** A field that waits for the focus. */
export type Wanted = { readonly of: ResourceId | LinkId; readonly field: string | null };

const fieldFocusStore = createStore<{ readonly wanted: Wanted | null }>(() => ({ wanted: null }));
export const useWanted = (): Wanted | null => useStore(fieldFocusStore, (state) => state.wanted);

/** Takes the wish, so that it is granted once. */
export function takeFieldFocus(of: string): string | null {
  const { wanted } = fieldFocusStore.getState();
  if (wanted?.of !== of) return null;
  fieldFocusStore.setState({ wanted: null });
  return wanted.field;
}

/** Opens what a finding is about: the trace of an intent, else the field. */
export function goToFinding(finding: Finding): void {
  const { intents } = documentStore.getState().design.network;
  const intent = finding.intent === undefined ? undefined : intents.get(finding.intent);
  if (intent) showIntent(intent);
  else goToField(finding);
}

/** Selects a shape or link, brings it into view and puts the focus on its field. */
export function goToField(finding: Pick<Finding, 'resource' | 'link' | 'field'>): void {
  const of = finding.resource ?? finding.link;
  if (finding.resource !== null) reveal(finding.resource);
  else if (finding.link !== null) selectLink(finding.link);
  else return;
  if (!panelStore.getState().rightOpen) toggleRight();
  if (matchMedia(narrowWindow).matches) setDrawer('right');
  if (of !== null) fieldFocusStore.setState({ wanted: { of, field: finding.field } });
}
