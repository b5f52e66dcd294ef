import Button from '@mui/material/Button';
import type { Network } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { drawnNodes, endTrial, type Planned } from '../../store/ip-plan.ts';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';
import { barParts, severityOf } from './plan-looks.ts';

/** Clusters of the plan with a number of nodes that is not the drawn one: "gpu-cluster 10 → 40 nodes". */
function trials(planned: readonly Planned[], network: Network, tried: ReadonlyMap<ResourceId, number>) {
  const clusters = planned.flatMap(({ plan }) => plan.subnets.flatMap((row) => row.clusters));
  return clusters.flatMap(({ id, name, nodes }) => {
    const drawn = drawnNodes(network, id);
    return tried.has(id) && drawn !== nodes ? [`${name} ${drawn} → ${nodes} nodes`] : [];
  });
}

const signs = [
  ['used', 'Needed'],
  ['missing', 'Missing'],
  ['kept', 'Kept for a service'],
  ['reserved', 'Reserved by Azure'],
  ['free', 'Free'],
] as const;

type Props = {
  readonly planned: readonly Planned[];
  readonly network: Network;
  readonly tried: ReadonlyMap<ResourceId, number>;
};

/** How the subnets stand all in all, what the bars mean, and which numbers are tried. */
export function PlanSummary({ planned, network, tried }: Props) {
  const rows = planned.flatMap(({ plan }) => plan.subnets);
  const wrong = rows.filter((row) => severityOf(row) === 'error').length;
  const tight = rows.filter((row) => severityOf(row) === 'warning').length;
  const parts = new Set(rows.flatMap((row) => barParts(row).map(({ part }) => part)));
  const changes = trials(planned, network, tried);
  return (
    <div className="rf-list-bar rf-plan-summary">
      <p>
        {rows.length} {rows.length === 1 ? 'subnet' : 'subnets'}
        {wrong > 0 ? (
          <span>
            <SeverityIcon severity="error" silent /> {wrong} with a fault
          </span>
        ) : null}
        {tight > 0 ? (
          <span>
            <SeverityIcon severity="warning" silent /> {tight} with little room
          </span>
        ) : null}
      </p>
      {changes.length > 0 ? (
        <p className="rf-plan-trial">
          <strong>What if:</strong> {changes.join(', ')}
          <Button onClick={endTrial}>Back to the design</Button>
        </p>
      ) : null}
      <ul className="rf-plan-legend">
        {signs
          .filter(([part]) => parts.has(part))
          .map(([part, words]) => (
            <li key={part}>
              <span className="rf-plan-sign" data-part={part} />
              {words}
            </li>
          ))}
      </ul>
    </div>
  );
}
