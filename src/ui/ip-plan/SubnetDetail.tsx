import Button from '@mui/material/Button';
import { formatPrefix } from '../../lib/cidr.ts';
import { thousands } from '../../lib/thousands.ts';
import type { Network } from '../../model/design.ts';
import { makeLarger } from '../../store/ip-plan.ts';
import type { SubnetRow } from '../../topology/ip-plan.ts';
import { useNarrow } from '../shell/use-narrow.ts';
import { ClusterNodes } from './ClusterNodes.tsx';

const titles = {
  computes: 'Azure Machine Learning computes',
  clusters: 'AKS',
  endpoints: 'Private endpoints',
  machines: 'Virtual machines',
} as const;

/** What takes the addresses of a subnet, by kind, those that take most first. */
function Takers({ row }: { readonly row: SubnetRow }) {
  if (row.keptFor !== undefined) {
    return <p>The whole subnet is kept for {row.keptFor}. Nothing else may stand in it.</p>;
  }
  if (row.takers.length === 0) return <p>Nothing in it takes an address yet.</p>;
  return (
    <ul className="rf-plan-takers">
      {row.byKind.map(({ kind, addresses }) => (
        <li key={kind}>
          <strong>{titles[kind]}</strong>
          <span className="rf-plan-number">{thousands(addresses)}</span>
          <ul>
            {row.takers
              .filter((taker) => taker.kind === kind)
              .map(({ id, words, addresses: own, parts }) => (
                <li key={id}>
                  <span>
                    {words}
                    {parts ? (
                      <span className="rf-plan-parts">
                        {parts.map((part) => `${part.words}: ${thousands(part.addresses)}`).join(' · ')}
                      </span>
                    ) : null}
                  </span>
                  <span className="rf-plan-number">{thousands(own)}</span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What can be done where the subnet has too little room, or why nothing can. */
function Room({ row, readOnly }: { readonly row: SubnetRow; readonly readOnly: boolean }) {
  if (row.state !== 'full' && row.state !== 'tight') return null;
  if (!row.larger) {
    return (
      <p>
        {row.state === 'full'
          ? 'It cannot be made large enough: its virtual network has no free block for that.'
          : 'It has no room to grow by a fifth, and its virtual network has no free block for a larger one.'}
      </p>
    );
  }
  const prefixes = row.larger.map(formatPrefix).join(', ');
  return (
    <div className="rf-plan-do">
      {readOnly ? (
        <p>Large enough would be {prefixes}.</p>
      ) : (
        <Button variant="outlined" onClick={() => makeLarger(row)}>
          Make the subnet big enough: {prefixes}
        </Button>
      )}
      {row.existing ? <p>It exists already, and a template does not change it: have it resized in Azure too.</p> : null}
    </div>
  );
}

type Props = { readonly row: SubnetRow; readonly network: Network; readonly readOnly: boolean };

/** Who takes the addresses of a subnet, and what if its clusters had other numbers of nodes. */
export function SubnetDetail({ row, network, readOnly }: Props) {
  const narrow = useNarrow();
  return (
    <tr className="rf-plan-detail">
      <td colSpan={narrow ? 5 : 7}>
        <div className="rf-plan-columns">
          <Takers row={row} />
          <div className="rf-plan-try">
            {row.clusters.map((cluster) => (
              <ClusterNodes key={cluster.id} cluster={cluster} network={network} readOnly={readOnly} />
            ))}
            <Room row={row} readOnly={readOnly} />
          </div>
        </div>
      </td>
    </tr>
  );
}
