import { mdiChevronDown, mdiChevronRight } from '@mdi/js';
import { formatPrefix } from '../../lib/cidr.ts';
import { thousands } from '../../lib/thousands.ts';
import { useView } from '../../store/hooks.ts';
import { showOnCanvas, stateLabel } from '../../store/ip-plan.ts';
import type { SubnetRow } from '../../topology/ip-plan.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';
import { barParts, severityOf } from './plan-looks.ts';

/** How much of a subnet is taken. The numbers and words beside it say the same. */
function UseBar({ row }: { readonly row: SubnetRow }) {
  return (
    <span className="rf-plan-bar" aria-hidden="true">
      {barParts(row).map(({ part, percent }) => (
        <span key={part} data-part={part} style={{ flexGrow: percent }} />
      ))}
    </span>
  );
}

type Props = { readonly row: SubnetRow; readonly open: boolean; readonly onToggle: () => void };

/** One subnet in numbers. A click anywhere on it selects the subnet on the canvas. */
export function SubnetLine({ row, open, onToggle }: Props) {
  const selected = useView((view) => view.selected.has(row.id));
  const severity = severityOf(row);
  const kept = row.keptFor !== undefined;
  return (
    <tr className="rf-plan-row" data-selected={selected || undefined}>
      <th scope="row">
        <div className="rf-plan-title">
          <button
            type="button"
            title={row.name}
            className="rf-list-name rf-plan-go"
            aria-current={selected || undefined}
            onClick={() => showOnCanvas(row.id)}
          >
            {row.name}
          </button>
          <span className="rf-plan-range">{row.prefixes.map(formatPrefix).join(', ')}</span>
          <span className="rf-plan-range rf-plan-narrow">
            Size {thousands(row.size)}, {row.reserved} reserved
          </span>
        </div>
      </th>
      <td className="rf-plan-number rf-plan-wide">{thousands(row.size)}</td>
      <td className="rf-plan-number rf-plan-wide">{row.reserved}</td>
      <td className="rf-plan-number">{kept ? '–' : thousands(row.needed)}</td>
      <td className="rf-plan-number">{kept ? '–' : thousands(row.free)}</td>
      <td className="rf-plan-state">
        <div className="rf-plan-how">
          <UseBar row={row} />
          <span className="rf-plan-words">
            {severity === null ? null : <SeverityIcon severity={severity} size={14} silent />}
            {stateLabel(row)}
          </span>
        </div>
      </td>
      <td className="rf-plan-open">
        <IconAction
          icon={open ? mdiChevronDown : mdiChevronRight}
          label={`Details of ${row.name}`}
          side="top"
          aria-expanded={open}
          onClick={onToggle}
        />
      </td>
    </tr>
  );
}
