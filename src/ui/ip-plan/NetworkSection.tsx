import { formatPrefix } from '../../lib/cidr.ts';
import { thousands } from '../../lib/thousands.ts';
import type { Network } from '../../model/design.ts';
import { type Planned, showOnCanvas } from '../../store/ip-plan.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { NewSubnet } from './NewSubnet.tsx';
import { SubnetRows } from './SubnetRows.tsx';

type Props = { readonly planned: Planned; readonly network: Network; readonly readOnly: boolean };

/** Ways out of a shortage, each with its page. */
function AdviceList({ planned }: { readonly planned: Planned }) {
  if (planned.advice.length === 0) return null;
  return (
    <div className="rf-plan-advice">
      <h4>
        {planned.plan.name} has too few free addresses for {planned.short} of its subnets. What helps:
      </h4>
      <ul>
        {planned.advice.map(({ text, source }) => (
          <li key={text}>
            {text} <LearnLink href={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One virtual network: its space, its subnets, what is left, and what to do where it is too little. */
export function NetworkSection({ planned, network, readOnly }: Props) {
  const { plan } = planned;
  const space = plan.space.map(formatPrefix).join(', ');
  return (
    <section className="rf-list-section rf-plan-network" aria-labelledby={`rf-plan-${plan.id}`}>
      <header>
        <KindIcon kind="virtual-network" size={16} />
        <h3 id={`rf-plan-${plan.id}`}>
          <button type="button" className="rf-list-name" onClick={() => showOnCanvas(plan.id)}>
            {plan.name}
          </button>
        </h3>
        <span className="rf-plan-range">{space === '' ? 'No address space' : space}</span>
        <span className="rf-plan-left">
          {thousands(plan.size)} addresses, {thousands(plan.unallocated)} in no subnet
        </span>
      </header>
      {plan.subnets.length > 0 ? (
        <SubnetRows planned={planned} network={network} readOnly={readOnly} />
      ) : (
        <p className="rf-plan-note">It has no subnet yet.</p>
      )}
      <AdviceList planned={planned} />
      <NewSubnet planned={planned} readOnly={readOnly} />
    </section>
  );
}
