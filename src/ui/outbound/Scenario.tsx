import { useState } from 'react';
import { destinationsOf, type ShownSection } from '../../store/outbound-plan.ts';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { verdictLooks } from '../traffic/words.ts';

type Row = ReturnType<ShownSection['rows']>[number];

/** The verdict of a scenario: the worst of its destinations. */
function worst({ answers }: Row): keyof typeof verdictLooks {
  const verdicts = answers.map(({ verdict }) => verdict);
  return verdicts.find((each) => each === 'denied') ?? verdicts.find((each) => each === 'unknown') ?? 'allowed';
}

/** Each destination with its ports, what it is for, and who lets it through. */
function Destinations({ row }: { readonly row: Row }) {
  return (
    <table className="rf-list-table rf-out-table">
      <caption className="rf-visually-hidden">Destinations of {row.group.title}</caption>
      <thead>
        <tr>
          <th scope="col">Destination</th>
          <th scope="col">Ports</th>
          <th scope="col" className="rf-out-wide">
            What for
          </th>
          <th scope="col">Let through by</th>
        </tr>
      </thead>
      <tbody>
        {destinationsOf(row.answers).map(({ answer, name, ports }) => (
          <tr key={`${name} ${ports} ${answer.verdict}`}>
            <th scope="row">{name}</th>
            <td>{ports}</td>
            <td className="rf-out-wide">{answer.need.purpose}</td>
            <td>
              <span className="rf-out-verdict" data-verdict={answer.verdict}>
                {verdictLooks[answer.verdict].word}
              </span>{' '}
              {answer.by.map(({ text }) => text).join(' ')}
              {answer.missing === undefined ? null : ` Not known: ${answer.missing}.`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One scenario: whether all of it gets out, why it is needed, and its destinations when it is opened. */
export function Scenario({ row }: { readonly row: Row }) {
  const verdict = worst(row);
  const look = verdictLooks[verdict];
  const [open, setOpen] = useState(verdict !== 'allowed');
  const through = row.answers.filter((answer) => answer.verdict === 'allowed').length;
  const all = through === row.answers.length;
  return (
    <details className="rf-out-scenario" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <MdiIcon path={look.icon} sx={{ color: look.color, fontSize: 18 }} />
        <strong>{row.group.title}</strong>
        <span className="rf-out-count">{all ? 'let through' : `${through} of ${row.answers.length} let through`}</span>
        <span className="rf-out-why">{row.why ?? 'Asked for by you.'}</span>
      </summary>
      {open ? (
        <div className="rf-out-detail">
          <Destinations row={row} />
          <LearnLink href={row.group.source} />
        </div>
      ) : null}
    </details>
  );
}
