import Button from '@mui/material/Button';
import { memo } from 'react';
import type { Finding } from '../../model/finding.ts';
import { goToFinding } from '../../store/field-focus.ts';
import { applyFix, findingKey } from '../../store/fixing.ts';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';

type Props = {
  readonly finding: Finding;
  /** Name of the shape, where the group does not say it. */
  readonly place: string | null;
  readonly readOnly: boolean;
};

/** Findings are made anew with every edit, so they are compared by what they say. */
const same = (a: Props, b: Props): boolean =>
  a.place === b.place &&
  a.readOnly === b.readOnly &&
  a.finding.severity === b.finding.severity &&
  a.finding.fix?.label === b.finding.fix?.label &&
  findingKey(a.finding) === findingKey(b.finding);

/** One finding: what is wrong, where, and the repair. */
export const FindingRow = memo(function FindingRow({ finding, place, readOnly }: Props) {
  const somewhere = finding.resource !== null || finding.link !== null || finding.intent !== undefined;
  return (
    <li className="rf-finding">
      <button type="button" className="rf-finding-go" disabled={!somewhere} onClick={() => goToFinding(finding)}>
        <SeverityIcon severity={finding.severity} />
        <span>
          {place === null ? null : <span className="rf-finding-place">{place}</span>}
          <span className="rf-finding-message">{finding.message}</span>
        </span>
      </button>
      {finding.fix && !readOnly ? (
        <Button variant="outlined" className="rf-finding-fix" onClick={() => applyFix(finding)}>
          {finding.fix.label}
        </Button>
      ) : null}
    </li>
  );
}, same);
