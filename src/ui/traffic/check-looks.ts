// Signs and words of scenarios and of what stays open. A word and a sign go with each colour.
import { mdiAlertOctagonOutline, mdiMinusCircleOutline, mdiShieldCheckOutline } from '@mdi/js';
import type { Standing } from '../../reach/exfiltration/report.ts';
import type { Holds, ScenarioState } from '../../reach/scenarios/check.ts';
import { verdictLooks } from './words.ts';

type Look = { readonly word: string; readonly icon: string; readonly color: string };

const muted = { icon: mdiMinusCircleOutline, color: 'var(--rf-text-muted)' } as const;

export const stateLooks: Readonly<Record<ScenarioState, Look>> = {
  met: { ...verdictLooks.allowed, word: 'Met' },
  broken: { ...verdictLooks.denied, word: 'Broken' },
  'not-provable': { ...verdictLooks.unknown, word: 'Not provable' },
  'not-applicable': { ...muted, word: 'Does not apply' },
};

export const holdsLooks: Readonly<Record<Holds, Look>> = {
  yes: { ...verdictLooks.allowed, word: 'As it should be' },
  no: { ...verdictLooks.denied, word: 'Not as it should be' },
  open: { ...verdictLooks.unknown, word: 'Unknown' },
};

/** A flow that is needed in a case only and does not pass is no fault by itself. */
export const optionalLook: Look = { ...muted, word: 'Does not pass' };

export const standingLooks: Readonly<Record<Standing, Look>> = {
  open: { word: 'Open', icon: mdiAlertOctagonOutline, color: 'var(--rf-error)' },
  unclassified: { ...verdictLooks.unknown, word: 'Not classified' },
  accepted: { word: 'Accepted', icon: mdiShieldCheckOutline, color: 'var(--rf-ok)' },
};
