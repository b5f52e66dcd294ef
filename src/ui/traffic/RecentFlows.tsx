import type { Network } from '../../model/design.ts';
import { flowWords } from '../../store/traffic.ts';
import { type Asked, ask, sameFlow } from '../../store/traffic-view.ts';

type Props = { readonly recent: readonly Asked[]; readonly asked: Asked | null; readonly network: Network };

/** Flows that were asked about in this visit. */
export function RecentFlows({ recent, asked, network }: Props) {
  const others = recent.filter((each) => asked === null || !sameFlow(each, asked));
  if (others.length === 0) return null;
  return (
    <section className="rf-recent" aria-label="Recent flows">
      <h3>Recent flows</h3>
      <ul>
        {others.map((each) => (
          <li key={JSON.stringify(each)}>
            <button type="button" onClick={() => ask(each)}>
              {flowWords(network, each)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
