// Edits of what a design is meant to do.
import { present } from '../lib/invariant.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import { freshId, type IntentId, parseIntentId } from '../model/ids.ts';
import type { Intent, IntentEnd } from '../model/intent.ts';

const nameOf = (end: IntentEnd): string => (typeof end === 'string' ? end : end.shape);

/** Pins a flow as something that must be allowed or denied. */
export function addIntent(design: Design, pinned: Omit<Intent, 'id'>): Edit {
  const wanted = `${nameOf(pinned.from)}-${nameOf(pinned.to)}-${pinned.port}`;
  const id = present(parseIntentId(freshId(wanted, design.network.intents)), 'freshId makes legal ids');
  return {
    label: `Pin a flow that must be ${pinned.expect}`,
    changes: [{ type: 'add-intent', intent: { ...pinned, id } }],
  };
}

/** Changes what an intent says. Keystrokes in its note become one history entry. */
export function changeIntent(intent: Intent, change: Partial<Pick<Intent, 'expect' | 'note'>>): Edit {
  return {
    label: 'Change an intent',
    changes: [{ type: 'set-intent', intent: { ...intent, ...change } }],
    ...(change.note === undefined ? {} : { coalesce: `intent ${intent.id} note` }),
  };
}

export const removeIntent = (id: IntentId): Edit => ({
  label: 'Remove an intent',
  changes: [{ type: 'remove-intent', id }],
});
