import '../theme/list-panel.css';
import './ip-plan.css';
import { useDeferredValue, useMemo } from 'react';
import { useDocument } from '../../store/hooks.ts';
import { plannedNetworks, useTried } from '../../store/ip-plan.ts';
import { NetworkSection } from './NetworkSection.tsx';
import { PlanSummary } from './PlanSummary.tsx';

/** The subnets of every virtual network: what each has, needs and has left, also with other numbers of nodes. */
export function IpPlanPanel() {
  const network = useDeferredValue(useDocument((state) => state.design.network));
  const recordId = useDocument((state) => state.recordId);
  const readOnly = useDocument((state) => state.readOnly);
  const tried = useTried(recordId);
  const planned = useMemo(() => plannedNetworks(network, tried), [network, tried]);
  if (planned.length === 0) {
    return <p className="rf-nothing">Draw a virtual network to see its plan.</p>;
  }
  return (
    <div className="rf-list-panel rf-plan">
      <PlanSummary planned={planned} network={network} tried={tried} />
      <section className="rf-list" aria-label="IP plan">
        {planned.map((each) => (
          <NetworkSection key={each.plan.id} planned={each} network={network} readOnly={readOnly} />
        ))}
      </section>
    </div>
  );
}
