import { useState } from 'react';
import type { Network } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Planned } from '../../store/ip-plan.ts';
import { SubnetDetail } from './SubnetDetail.tsx';
import { SubnetLine } from './SubnetLine.tsx';

/** Heads of the columns, with what the column looks like. */
const heads = [
  ['Subnet'],
  ['Size', 'rf-plan-number rf-plan-wide'],
  ['Reserved', 'rf-plan-number rf-plan-wide'],
  ['Needed', 'rf-plan-number'],
  ['Free', 'rf-plan-number'],
  ['State', 'rf-plan-state'],
] as const;

type Props = { readonly planned: Planned; readonly network: Network; readonly readOnly: boolean };

/** The subnets of a network as a table; each opens to what takes its addresses. */
export function SubnetRows({ planned, network, readOnly }: Props) {
  const { plan } = planned;
  const [open, setOpen] = useState<ReadonlySet<ResourceId>>(new Set());
  const toggle = (id: ResourceId) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <table className="rf-list-table rf-plan-table">
      <caption className="rf-visually-hidden">Subnets of {plan.name}</caption>
      <thead>
        <tr>
          {heads.map(([title, className]) => (
            <th key={title} scope="col" className={className}>
              {title}
            </th>
          ))}
          <th scope="col" className="rf-plan-open">
            <span className="rf-visually-hidden">Details</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.subnets.flatMap((row) => [
          <SubnetLine key={row.id} row={row} open={open.has(row.id)} onToggle={() => toggle(row.id)} />,
          ...(open.has(row.id)
            ? [<SubnetDetail key={`${row.id} detail`} row={row} network={network} readOnly={readOnly} />]
            : []),
        ])}
      </tbody>
    </table>
  );
}
