import Button from '@mui/material/Button';
import { useId } from 'react';
import { formatPrefix } from '../../lib/cidr.ts';
import { thousands } from '../../lib/thousands.ts';
import type { Network } from '../../model/design.ts';
import { drawnNodes, keepNodes, tryNodes } from '../../store/ip-plan.ts';
import type { PlannedCluster } from '../../topology/ip-plan.ts';
import { useDraft } from '../inspector/use-draft.ts';
import { sliderEnd } from './plan-looks.ts';

/** What the pods of a cluster take beside the subnet. */
function PodRangeLine({ cluster }: { readonly cluster: PlannedCluster }) {
  const range = cluster.podRange;
  if (!range) return null;
  const short = range.needed > range.size;
  return (
    <p data-short={short || undefined}>
      Pod range {formatPrefix(range.prefix)}: {thousands(range.needed)} of {thousands(range.size)} addresses, a /24 for
      each node and one for the upgrade.{short ? ' That is too small.' : ''}
    </p>
  );
}

/** The number as text, which may be none while it is typed. */
function NodesInput({ cluster, labelledBy }: { readonly cluster: PlannedCluster; readonly labelledBy: string }) {
  const { id, nodes, least, most } = cluster;
  const draft = useDraft(String(nodes), (text) => text);
  const type = (text: string) => {
    const count = Number(text);
    const good = /^[0-9]{1,9}$/.test(text) && count >= least && count <= most;
    draft.type(text, good ? String(count) : String(nodes));
    if (good) tryNodes(id, count);
  };
  return (
    <input
      className="rf-plan-nodes"
      inputMode="numeric"
      autoComplete="off"
      aria-labelledby={labelledBy}
      value={draft.shown}
      onChange={(event) => type(event.target.value)}
      onBlur={draft.drop}
    />
  );
}

type Props = { readonly cluster: PlannedCluster; readonly network: Network; readonly readOnly: boolean };

/** Tries other numbers of nodes of a cluster; the design changes with the button only. */
export function ClusterNodes({ cluster, network, readOnly }: Props) {
  const base = useId();
  const { id, name, kind, nodes, least, fitting } = cluster;
  const drawn = drawnNodes(network, id) ?? nodes;
  const what = kind === 'aks-cluster' ? 'nodes' : 'nodes at most';
  return (
    <fieldset className="rf-plan-cluster">
      <legend id={`${base}-name`}>What if {name} has other numbers of nodes?</legend>
      <div className="rf-plan-slide">
        <input
          type="range"
          aria-label={`Nodes of ${name}`}
          aria-describedby={`${base}-fits`}
          min={least}
          max={Math.max(nodes, sliderEnd({ ...cluster, nodes: drawn }))}
          value={nodes}
          onChange={(event) => tryNodes(id, Number(event.target.value))}
        />
        <NodesInput cluster={cluster} labelledBy={`${base}-name`} />
        <span>{what}</span>
      </div>
      <p id={`${base}-fits`}>
        Drawn: {thousands(drawn)}. {fitting < least ? 'Not one node fits.' : `Up to ${thousands(fitting)} fit.`}
      </p>
      <PodRangeLine cluster={cluster} />
      {nodes === drawn || readOnly ? null : (
        <Button variant="outlined" onClick={() => keepNodes(id, nodes)}>
          Set {name} to {thousands(nodes)} {nodes === 1 ? 'node' : 'nodes'}
        </Button>
      )}
    </fieldset>
  );
}
