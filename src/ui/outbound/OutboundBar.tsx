import type { Network } from '../../model/design.ts';
import {
  choosable,
  missingRules,
  outboundCounts,
  type ShownSection,
  toggleAskedFor,
  type useAskedFor,
} from '../../store/outbound-plan.ts';

type Asked = ReturnType<typeof useAskedFor>;

/** Scenarios that only people know whether they need. */
function Features({ sections, asked }: { readonly sections: readonly ShownSection[]; readonly asked: Asked }) {
  const groups = choosable(sections);
  if (groups.length === 0) return null;
  const chosen = groups.filter(({ scenario }) => asked.has(scenario)).map(({ title }) => title);
  return (
    <details className="rf-out-features">
      <summary>{chosen.length === 0 ? 'Add what else people need' : `Also needed: ${chosen.join(', ')}`}</summary>
      <fieldset>
        <legend className="rf-visually-hidden">Also needed</legend>
        {groups.map(({ scenario, title }) => (
          <button
            key={scenario}
            type="button"
            aria-pressed={asked.has(scenario)}
            onClick={() => toggleAskedFor(scenario)}
          >
            {title}
          </button>
        ))}
      </fieldset>
    </details>
  );
}

type Props = {
  readonly network: Network;
  /** Null while they are worked out. */
  readonly sections: readonly ShownSection[] | null;
  readonly asked: Asked;
  readonly readOnly: boolean;
  readonly isWriting: boolean;
  readonly onWrite: () => void;
};

/** How it stands all in all, what else is needed, and the way to write what is missing. */
export function OutboundBar({ network, sections, asked, readOnly, isWriting, onWrite }: Props) {
  if (!sections) return <div className="rf-list-bar rf-out-bar">Asking</div>;
  const { allowed, denied, unknown } = outboundCounts(sections, asked);
  const missing = missingRules(network, asked).length;
  return (
    <div className="rf-list-bar rf-out-bar">
      <p>
        <span data-verdict="allowed">{allowed} let through</span>,{' '}
        <span data-verdict={denied > 0 ? 'denied' : undefined}>{denied} missing</span>
        {unknown > 0 ? (
          <>
            , <span data-verdict="unknown">{unknown} unknown</span>
          </>
        ) : null}
      </p>
      <Features sections={sections} asked={asked} />
      {readOnly ? null : (
        <button
          type="button"
          className="rf-list-action rf-out-action"
          disabled={missing === 0}
          aria-expanded={isWriting && missing > 0}
          onClick={onWrite}
        >
          {missing === 0 ? 'No rule is missing' : 'Write what is missing'}
        </button>
      )}
    </div>
  );
}
