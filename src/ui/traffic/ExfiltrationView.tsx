import { useDeferredValue } from 'react';
import type { Design } from '../../model/design.ts';
import type { Standing } from '../../reach/exfiltration/report.ts';
import { leaksOf, type ShownLeak } from '../../store/exfiltration.ts';
import { useDocument } from '../../store/hooks.ts';
import { CheckCount, CheckList, CheckSection } from './CheckList.tsx';
import { standingLooks } from './check-looks.ts';
import { OpeningRow } from './OpeningRow.tsx';

const counted: readonly Standing[] = ['open', 'unclassified', 'accepted'];

function Summary({ leaks }: { readonly leaks: readonly ShownLeak[] }) {
  const all = leaks.flatMap(({ leak }) => leak.openings);
  const count = (standing: Standing): number => all.filter((opening) => opening.standing === standing).length;
  return (
    <>
      {count('open') === 0 ? <strong>Nothing is open that outsiders can write to.</strong> : null}
      {counted.map((standing) => (
        <CheckCount key={standing} look={standingLooks[standing]} count={count(standing)} />
      ))}
    </>
  );
}

function SenderSection({ shown, design }: { readonly shown: ShownLeak; readonly design: Design }) {
  const { key, leak, title, groups } = shown;
  const first = leak.ids[0] ?? null;
  const kind = first === null ? undefined : design.network.resources.get(first)?.kind;
  return (
    <CheckSection titleId={`rf-leak-${first ?? ''}`} shape={first} kind={kind} name={title} place={leak.place}>
      {groups.map(({ standing, title: group, meaning, openings }) =>
        openings.length === 0 ? null : (
          <div key={standing}>
            <h4 className="rf-check-kind">
              {group} <span className="rf-list-note">{meaning}</span>
            </h4>
            <ul className="rf-check-list" aria-label={`${group}: ${title}`}>
              {openings.map((opening) => (
                <OpeningRow key={opening.id} sender={key} opening={opening} design={design} />
              ))}
            </ul>
          </div>
        ),
      )}
      {leak.closed.length > 0 ? <p className="rf-check-closed">Closed: {leak.closed.join('; ')}.</p> : null}
    </CheckSection>
  );
}

/** From where data could leave, to whom, and what closes it. */
export function ExfiltrationView() {
  const design = useDeferredValue(useDocument((state) => state.design));
  const leaks = leaksOf(design.network);
  if (leaks.length === 0) {
    return (
      <p className="rf-nothing">
        Draw a compute, an AKS cluster, a deployment or a jump box to see where data could leave from it.
      </p>
    );
  }
  return (
    <CheckList
      label="Exfiltration"
      summary={<Summary leaks={leaks} />}
      items={leaks}
      section={(shown) => <SenderSection key={shown.key} shown={shown} design={design} />}
    />
  );
}
