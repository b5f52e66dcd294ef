import { findingsOf } from '../../store/derived.ts';
import { useDocument } from '../../store/hooks.ts';
import { worstOf } from '../findings/arrange-findings.ts';

/** How many problems there are, in the colour of the worst. */
export function ProblemCount() {
  const findings = useDocument(findingsOf);
  return (
    <span className="rf-tab-count" data-severity={worstOf(findings) ?? 'none'}>
      {findings.length}
    </span>
  );
}
