import type { Network } from '../../model/design.ts';
import { useDocument } from '../../store/hooks.ts';
import { intentsFor, type JudgedIntent, judgedIntents } from '../../store/traffic.ts';
import type { Asked } from '../../store/traffic-view.ts';
import { IntentRow } from './IntentRow.tsx';

const count = (intents: readonly JudgedIntent[]): string => {
  const kept = intents.filter(({ state }) => state.is === 'holds').length;
  return kept === intents.length ? (kept === 1 ? 'it holds' : `all ${kept} hold`) : `${kept} of ${intents.length} hold`;
};

/** What the design is meant to do, and whether it does. */
export function IntentList({ network, asked }: { readonly network: Network; readonly asked: Asked | null }) {
  const readOnly = useDocument((state) => state.readOnly);
  const intents = judgedIntents(network);
  const shown = asked === null ? [] : intentsFor(network, asked).map(({ id }) => id);
  return (
    <section className="rf-intents" aria-label="Intents">
      <h3>Intents{intents.length === 0 ? null : <span className="rf-muted">, {count(intents)}</span>}</h3>
      {intents.length === 0 ? (
        <p className="rf-muted">
          A flow that is pinned is checked after every change. It becomes a problem when it stops being allowed or
          denied as it must be.
        </p>
      ) : (
        <ul>
          {intents.map((each) => (
            <IntentRow
              key={each.intent.id}
              {...each}
              network={network}
              readOnly={readOnly}
              shown={shown.includes(each.intent.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
