import { mdiShieldCheckOutline } from '@mdi/js';
import { ruleCount } from '../../store/checking.ts';
import { useChecking, useDocument } from '../../store/hooks.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

/** Says that nothing was found, and what was looked at: an empty design proves nothing. */
export function NoFindings() {
  const count = useDocument((state) => state.design.network.resources.size);
  const rules = useChecking((state) => state.rules);
  if (count === 0) {
    return <p className="rf-nothing">Problems show here while you draw. The design is empty.</p>;
  }
  if (rules === 'waiting') return <p className="rf-nothing">Loading the rules.</p>;
  if (rules === 'failed') {
    return (
      <p className="rf-nothing">
        The rules could not be loaded, so nothing is checked. Your design is safe; reload the page to get them.
      </p>
    );
  }
  return (
    <div className="rf-nothing">
      <MdiIcon path={mdiShieldCheckOutline} sx={{ fontSize: 28, color: 'var(--rf-ok)' }} />
      <strong>No problems found</strong>
      {ruleCount()} rules checked on {count} {count === 1 ? 'resource' : 'resources'}.
    </div>
  );
}
