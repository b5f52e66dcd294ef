import { mdiShieldCheckOutline } from '@mdi/js';
import { ruleCount } from '../../store/catalog.ts';
import { useDocument } from '../../store/hooks.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

/** Says that nothing was found, and what was looked at: an empty design proves nothing. */
export function NoFindings() {
  const count = useDocument((state) => state.design.network.resources.size);
  if (count === 0) {
    return <p className="rf-nothing">Problems show here while you draw. The design is empty.</p>;
  }
  return (
    <div className="rf-nothing">
      <MdiIcon path={mdiShieldCheckOutline} sx={{ fontSize: 28, color: 'var(--rf-ok)' }} />
      <strong>No problems found</strong>
      {ruleCount} rules checked on {count} {count === 1 ? 'resource' : 'resources'}.
    </div>
  );
}
