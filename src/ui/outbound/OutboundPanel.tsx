import '../theme/list-panel.css';
import './outbound.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { useDocument } from '../../store/hooks.ts';
import { sectionsOf, useAskedFor } from '../../store/outbound-plan.ts';
import { OutboundBar } from './OutboundBar.tsx';
import { Section } from './Section.tsx';
import { useWorkedOut } from './use-worked-out.ts';
import { WritePreview } from './WritePreview.tsx';

/** Sections that are drawn at once. */
const page = 12;

/** What computes and clusters have to reach, who lets it through today, and what is missing. */
export function OutboundPanel() {
  const network = useDeferredValue(useDocument((state) => state.design.network));
  const recordId = useDocument((state) => state.recordId);
  const readOnly = useDocument((state) => state.readOnly);
  const asked = useAskedFor(recordId);
  const sections = useMemo(() => sectionsOf(network), [network]);
  const known = useWorkedOut(sections);
  const [shown, setShown] = useState(page);
  const [isWriting, setWriting] = useState(false);
  if (sections.length === 0) {
    return (
      <p className="rf-nothing">
        <strong>Nothing asks for a way out</strong>
        Computes and clusters in a subnet or in a managed network are listed here with what they have to reach.
      </p>
    );
  }
  return (
    <div className="rf-list-panel rf-out">
      <OutboundBar
        network={network}
        sections={known}
        asked={asked}
        readOnly={readOnly}
        isWriting={isWriting}
        onWrite={() => setWriting(!isWriting)}
      />
      {isWriting && known && !readOnly ? (
        <WritePreview network={network} asked={asked} onClose={() => setWriting(false)} />
      ) : null}
      <section className="rf-list" aria-label="Required outbound">
        {sections.slice(0, shown).map((section) => (
          <Section key={section.id} section={section} asked={asked} />
        ))}
        {sections.length > shown ? (
          <button
            type="button"
            className="rf-list-action rf-list-more rf-out-action"
            onClick={() => setShown(shown + page)}
          >
            Show {Math.min(page, sections.length - shown)} more of {sections.length}
          </button>
        ) : null}
      </section>
    </div>
  );
}
