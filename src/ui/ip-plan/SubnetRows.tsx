import { useState } from 'react';
import type { Network } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Planned } from '../../store/ip-plan.ts';
import { SubnetDetail } from './SubnetDetail.tsx';
import { SubnetLine } from './SubnetLine.tsx';

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
    <table className="rf-plan-table">
      <caption className="rf-visually-hidden">Subnets of {plan.name}</caption>
      <thead>
        <tr>
          <th scope="col">Subnet</th>
          <th scope="col" className="rf-plan-number rf-plan-wide">
            Size
          </th>
          <th scope="col" className="rf-plan-number rf-plan-wide">
            Reserved
          </th>
          <th scope="col" className="rf-plan-number">
            Needed
          </th>
          <th scope="col" className="rf-plan-number">
            Free
          </th>
          <th scope="col" className="rf-plan-state">
            State
          </th>
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
