import { mdiAlert, mdiAlertCircle, mdiInformation } from '@mdi/js';
import type { Severity } from '../../model/finding.ts';
import { MdiIcon } from './MdiIcon.tsx';

const looks = {
  error: { path: mdiAlertCircle, color: 'var(--rf-error)', word: 'Error' },
  warning: { path: mdiAlert, color: 'var(--rf-warning)', word: 'Warning' },
  info: { path: mdiInformation, color: 'var(--rf-info)', word: 'Information' },
} as const;

/** A severity by shape, colour and word; silent where the word stands beside it. */
export function SeverityIcon(props: {
  readonly severity: Severity;
  readonly size?: number;
  readonly silent?: boolean;
}) {
  const { path, color, word } = looks[props.severity];
  const name = props.silent ? {} : { titleAccess: word };
  return <MdiIcon path={path} sx={{ color, fontSize: props.size ?? 16, flex: 'none' }} {...name} />;
}
