import type { Network } from '../../model/design.ts';
import { destinationsOf, missingRules, type useAskedFor, writeMissing } from '../../store/outbound-plan.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';

type Props = {
  readonly network: Network;
  readonly asked: ReturnType<typeof useAskedFor>;
  readonly onClose: () => void;
};

/** Which rules would be written where, before they are. */
export function WritePreview({ network, asked, onClose }: Props) {
  const writings = missingRules(network, asked);
  const holders = [...new Map(writings.map((each) => [each.holder, each])).values()];
  if (writings.length === 0) return null;
  const names = holders.map(({ name }) => name).join(', ');
  return (
    <section className="rf-out-preview" aria-label="Rules to write">
      <ul>
        {holders.map(({ holder, name, kind }) => (
          <li key={holder}>
            <strong>
              <KindIcon kind={kind} size={16} /> {name}
            </strong>
            <ul>
              {writings
                .filter((each) => each.holder === holder)
                .map(({ coverage: { group, missing } }) => (
                  <li key={group.scenario}>
                    {group.title}:{' '}
                    {destinationsOf(missing.map((need) => ({ need, verdict: 'denied', by: [] })))
                      .map((each) => `${each.name} ${each.ports}`)
                      .join(', ')}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="rf-out-buttons">
        <button
          type="button"
          className="rf-list-action rf-out-action"
          data-primary
          onClick={() => {
            writeMissing(asked);
            onClose();
          }}
        >
          Write them into {names}
        </button>
        <button type="button" className="rf-list-action rf-out-action" onClick={onClose}>
          Cancel
        </button>
      </p>
    </section>
  );
}
