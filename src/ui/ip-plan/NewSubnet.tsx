import Button from '@mui/material/Button';
import { useState } from 'react';
import { formatPrefix } from '../../lib/cidr.ts';
import { thousands } from '../../lib/thousands.ts';
import { addPlannedSubnet, type Planned } from '../../store/ip-plan.ts';

/** Subnets are planned as a /24 unless only smaller ones are left. */
const usual = 24;

/** Free blocks in words, the largest few. */
function blockWords({ plan }: Planned): string {
  const shown = [...plan.blocks].sort((a, b) => a.length - b.length).slice(0, 4);
  const rest = plan.blocks.length - shown.length;
  const smaller = rest > 0 ? ` and ${rest} smaller` : '';
  return `${shown.map(formatPrefix).join(', ')}${smaller}`;
}

/** The lowest free prefix of a chosen size in a network, with a button that makes it a subnet. */
export function NewSubnet({ planned, readOnly }: { readonly planned: Planned; readonly readOnly: boolean }) {
  const { plan, lengths } = planned;
  const [wanted, setWanted] = useState(usual);
  const length = lengths.find((each) => each >= wanted) ?? lengths.at(-1);
  const fit = length === undefined ? undefined : planned.next(length);
  if (plan.space.length === 0) return null;
  if (length === undefined || !fit) {
    return <p className="rf-plan-note">No block is left for another subnet; the smallest is a /29.</p>;
  }
  return (
    <div className="rf-plan-next">
      <p>Free blocks: {blockWords(planned)}</p>
      <div className="rf-plan-next-line">
        <label>
          New subnet
          <select value={length} onChange={(event) => setWanted(Number(event.target.value))}>
            {lengths.map((each) => (
              <option key={each} value={each}>
                /{each}, {thousands(2 ** (32 - each))} addresses
              </option>
            ))}
          </select>
        </label>
        {readOnly ? (
          <strong>{formatPrefix(fit.prefix)}</strong>
        ) : (
          <Button variant="outlined" onClick={() => addPlannedSubnet(plan.id, fit.prefix)}>
            Add {formatPrefix(fit.prefix)}
          </Button>
        )}
        <span>
          {fit.largest
            ? `Then ${thousands(fit.unallocated)} addresses stay free, the largest block is ${formatPrefix(fit.largest)}.`
            : 'Then no address stays free.'}
        </span>
      </div>
      {plan.existing ? <p>{plan.name} exists already; subnets in Azure that are not drawn are not counted.</p> : null}
    </div>
  );
}
