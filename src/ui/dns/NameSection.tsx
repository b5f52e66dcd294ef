import type { Network } from '../../model/design.ts';
import type { namesOf } from '../../store/dns.ts';
import { showOnCanvas } from '../../store/ip-plan.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { AnswerRow } from './AnswerRow.tsx';

type Row = ReturnType<typeof namesOf>[number];

type Props = {
  readonly row: Row;
  readonly network: Network;
  readonly readOnly: boolean;
  readonly onlyWrong: boolean;
};

/** One private name with its zone and its endpoints, and what each network and corporate network is answered. */
export function NameSection({ row, network, readOnly, onlyWrong }: Props) {
  const answers = onlyWrong ? row.answers.filter(({ state, asks }) => asks && state !== 'private') : row.answers;
  return (
    <section className="rf-list-section rf-dns-name">
      <header>
        <KindIcon kind="private-endpoint" size={18} />
        <h3>{row.host}</h3>
        <p className="rf-list-note">
          {row.endpoints.map(({ id, name }) => (
            <button key={id} type="button" className="rf-list-name" onClick={() => showOnCanvas(id)}>
              {name}
            </button>
          ))}
          <span>{row.zone}</span>
        </p>
      </header>
      {answers.length === 0 ? (
        <p className="rf-dns-none">No network of the design reaches its endpoint.</p>
      ) : (
        <table className="rf-list-table rf-dns-table">
          <caption className="rf-visually-hidden">Answers for {row.host}</caption>
          <colgroup>
            <col className="rf-dns-from" />
            <col className="rf-dns-what" />
            <col />
          </colgroup>
          <thead className="rf-visually-hidden">
            <tr>
              <th scope="col">Asked from</th>
              <th scope="col">Answer</th>
              <th scope="col">How</th>
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => (
              <AnswerRow key={answer.asker.id} answer={answer} network={network} readOnly={readOnly} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
