import { mdiTrashCanOutline } from '@mdi/js';
import { memo, useEffect, useRef } from 'react';
import type { Network } from '../../model/design.ts';
import { intentExpectations, intentLimits } from '../../model/intent.ts';
import { endNote, expectOtherwise, flowWords, type JudgedIntent, noteIntent, unpin } from '../../store/traffic.ts';
import { ask, takeWantedIntent, useWantedIntent } from '../../store/traffic-view.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { intentLooks } from './words.ts';

type Props = JudgedIntent & { readonly network: Network; readonly readOnly: boolean; readonly shown: boolean };

/** One intent: what must be, what is, and why. A click shows its trace. */
export const IntentRow = memo(function IntentRow({ intent, state, network, readOnly, shown }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const wanted = useWantedIntent() === intent.id;
  // The focus belongs to the page: a finding leads here.
  useEffect(() => {
    if (!wanted) return;
    takeWantedIntent();
    button.current?.scrollIntoView({ block: 'nearest' });
    button.current?.focus({ preventScroll: true });
  }, [wanted]);
  const { from, to, protocol, port } = intent;
  const { icon, color, word } = intentLooks[state.is];
  const words = flowWords(network, intent);
  return (
    <li className="rf-intent" data-state={state.is} data-shown={shown || undefined}>
      <div className="rf-intent-line">
        <button
          ref={button}
          type="button"
          className="rf-intent-go"
          aria-current={shown || undefined}
          onClick={() => ask({ from, to, protocol, port })}
        >
          <MdiIcon path={icon} sx={{ color, fontSize: 16 }} />
          <span>
            <strong>{word}:</strong> {words} must be {intent.expect}
          </span>
        </button>
      </div>
      {state.is === 'holds' ? null : <p className="rf-intent-reason">{state.reason}</p>}
      {readOnly ? (
        intent.note === undefined ? null : (
          <p className="rf-muted">{intent.note}</p>
        )
      ) : (
        <div className="rf-intent-tools">
          <select
            className="rf-intent-expect"
            aria-label={`Expectation of ${words}`}
            value={intent.expect}
            onChange={({ target }) => expectOtherwise(intent, target.value === 'denied' ? 'denied' : 'allowed')}
          >
            {intentExpectations.map((each) => (
              <option key={each} value={each}>
                must be {each}
              </option>
            ))}
          </select>
          <IconAction
            icon={mdiTrashCanOutline}
            label={`Remove the intent for ${words}`}
            side="top"
            onClick={() => unpin(intent.id)}
          />
          <input
            className="rf-intent-note"
            aria-label={`Note on ${words}`}
            placeholder="Add a note"
            maxLength={intentLimits.note}
            autoComplete="off"
            value={intent.note ?? ''}
            onChange={({ target }) => noteIntent(intent, target.value)}
            onBlur={endNote}
          />
        </div>
      )}
    </li>
  );
});
