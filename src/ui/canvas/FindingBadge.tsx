import type { Severity } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';
import { reveal } from '../../store/canvas-actions.ts';
import { findingsByShape, findingsOf } from '../../store/derived.ts';
import type { DocumentState } from '../../store/document-store.ts';
import { useDocument } from '../../store/hooks.ts';
import { setBottomTab } from '../../store/view-store.ts';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';

const order: readonly Severity[] = ['error', 'warning', 'info'];
const words = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] } as const;

/** Worst severity of a shape and the number of its findings as one text, so that equal answers don't draw again. */
const badgeOf =
  (id: ResourceId) =>
  (state: DocumentState): string => {
    const found = findingsByShape(findingsOf(state)).get(id) ?? [];
    const worst = order.find((severity) => found.some((finding) => finding.severity === severity));
    if (worst === undefined) return '';
    const count = found.filter((finding) => finding.severity === worst).length;
    return `${worst} ${count} ${found.length}`;
  };

/** How many findings a shape has, and how bad the worst is. Opens the problems. */
export function FindingBadge({ id, bare = false }: { readonly id: ResourceId; readonly bare?: boolean }) {
  const [severity, worst = '0', all = '0'] = useDocument(badgeOf(id)).split(' ') as [Severity | '', string?, string?];
  if (severity === '') return null;
  const said = `${worst} ${words[severity][worst === '1' ? 0 : 1]}${all === worst ? '' : `, ${all} findings in all`}`;
  if (bare) return <SeverityIcon severity={severity} size={12} />;
  const show = (): void => {
    reveal(id);
    setBottomTab('problems');
  };
  return (
    <button
      type="button"
      className={`rf-badge rf-badge-${severity} nodrag nopan`}
      aria-label={said}
      title={said}
      onClick={show}
      tabIndex={-1}
    >
      <span className="rf-pill">
        <SeverityIcon severity={severity} size={13} silent />
        {all}
      </span>
    </button>
  );
}
