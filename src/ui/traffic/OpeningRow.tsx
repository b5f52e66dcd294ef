import Button from '@mui/material/Button';
import type { Design } from '../../model/design.ts';
import type { Opening } from '../../reach/exfiltration/report.ts';
import { closeNow, closingFor, portsOf, statementOf } from '../../store/exfiltration.ts';
import { useDocument } from '../../store/hooks.ts';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { standingLooks } from './check-looks.ts';
import { Disclosure } from './Disclosure.tsx';
import { StepList } from './StepList.tsx';

type Props = { readonly sender: string; readonly opening: Opening; readonly design: Design };

/** What closes an opening, the way that it takes, and what the planning article says of it. */
function OpeningDetail({ sender, opening, design }: Props) {
  const readOnly = useDocument((state) => state.readOnly);
  const found = readOnly ? undefined : closingFor(design, opening);
  const names = opening.trace.path.map((id) => design.network.resources.get(id)?.name ?? id);
  return (
    <>
      {opening.names ? <p className="rf-check-text">Host names: {opening.names.join(', ')}</p> : null}
      <p className="rf-check-text">
        {opening.closing} <LearnLink href={opening.source} />
      </p>
      {found ? (
        <Button variant="outlined" className="rf-check-do" onClick={() => closeNow(sender, opening.id)}>
          Apply: {found.label}
        </Button>
      ) : null}
      {names.length > 1 ? <p className="rf-check-text">Way: {names.join(' → ')}</p> : null}
      <p className="rf-check-text">Planning article, {statementOf(opening)}</p>
      <StepList steps={opening.trace.steps} network={design.network} />
    </>
  );
}

/** One destination that stays open. */
export function OpeningRow({ sender, opening, design }: Props) {
  const by = opening.by.flatMap(({ element }) => element?.row ?? []);
  const ports = portsOf(opening);
  const through = by.length > 0 ? `, through ${[...new Set(by)].join(' and ')}` : '';
  const perhaps = opening.sure ? '' : 'Perhaps: ';
  return (
    <Disclosure look={standingLooks[opening.standing]} title={opening.to} note={`${perhaps}${ports}${through}`}>
      {() => <OpeningDetail sender={sender} opening={opening} design={design} />}
    </Disclosure>
  );
}
