import '../inspector/inspector.css';
import './trace.css';
import './checks.css';
import Button from '@mui/material/Button';
import { useDeferredValue, useState } from 'react';
import type { Design } from '../../model/design.ts';
import type { Standing } from '../../reach/exfiltration/report.ts';
import { leaksOf, type ShownLeak } from '../../store/exfiltration.ts';
import { goToField } from '../../store/field-focus.ts';
import { useDocument } from '../../store/hooks.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { standingLooks } from './check-looks.ts';
import { OpeningRow } from './OpeningRow.tsx';

/** Senders that are drawn before someone asks for all. */
const atFirst = 20;
const counted: readonly Standing[] = ['open', 'unclassified', 'accepted'];

function Summary({ leaks }: { readonly leaks: readonly ShownLeak[] }) {
  const all = leaks.flatMap(({ leak }) => leak.openings);
  const count = (standing: Standing): number => all.filter((opening) => opening.standing === standing).length;
  return (
    <p className="rf-check-summary" role="status">
      {count('open') === 0 ? <strong>Nothing is open that outsiders can write to.</strong> : null}
      {counted.map((standing) => {
        const { icon, color, word } = standingLooks[standing];
        return count(standing) === 0 ? null : (
          <span key={standing}>
            <MdiIcon path={icon} sx={{ fontSize: 16, color }} /> {count(standing)} {word.toLowerCase()}
          </span>
        );
      })}
    </p>
  );
}

function SenderSection({ shown, design }: { readonly shown: ShownLeak; readonly design: Design }) {
  const { key, leak, title, groups } = shown;
  const [first] = leak.ids;
  const shape = first === undefined ? undefined : design.network.resources.get(first);
  const id = `rf-leak-${first ?? ''}`;
  return (
    <section className="rf-check-section" aria-labelledby={id}>
      <header>
        {shape ? <KindIcon kind={shape.kind} size={16} /> : null}
        <h3 id={id}>
          <button
            type="button"
            className="rf-check-name"
            onClick={() => goToField({ resource: first ?? null, link: null, field: null })}
          >
            {title}
          </button>
        </h3>
        <span className="rf-check-place">{leak.place}</span>
      </header>
      {groups.map(({ standing, title: kind, meaning, openings }) =>
        openings.length === 0 ? null : (
          <div key={standing}>
            <h4 className="rf-check-kind">
              {kind} <span>{meaning}</span>
            </h4>
            <ul className="rf-check-list" aria-label={`${kind}: ${title}`}>
              {openings.map((opening) => (
                <OpeningRow key={opening.id} sender={key} opening={opening} design={design} />
              ))}
            </ul>
          </div>
        ),
      )}
      {leak.closed.length > 0 ? <p className="rf-check-closed">Closed: {leak.closed.join('; ')}.</p> : null}
    </section>
  );
}

/** From where data could leave, to whom, and what closes it. */
export function ExfiltrationView() {
  const design = useDeferredValue(useDocument((state) => state.design));
  const [all, setAll] = useState(false);
  const leaks = leaksOf(design.network);
  if (leaks.length === 0) {
    return (
      <p className="rf-nothing">
        Draw a compute, an AKS cluster, a deployment or a jump box to see where data could leave from it.
      </p>
    );
  }
  return (
    <div className="rf-checks">
      <Summary leaks={leaks} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys. */}
      <section className="rf-checks-list" aria-label="Exfiltration" tabIndex={0}>
        {(all ? leaks : leaks.slice(0, atFirst)).map((shown) => (
          <SenderSection key={shown.key} shown={shown} design={design} />
        ))}
        {all || leaks.length <= atFirst ? null : (
          <Button onClick={() => setAll(true)} sx={{ m: 1 }}>
            Show all {leaks.length}
          </Button>
        )}
      </section>
    </div>
  );
}
