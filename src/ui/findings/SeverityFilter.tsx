import type { Severity } from '../../model/finding.ts';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';
import { severities } from './arrange-findings.ts';

const words: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

type Props = {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
};

/** Which severities the list shows, and how many there are of each. */
export function SeverityFilter({ counts, shown, onToggle }: Props) {
  return (
    <fieldset className="rf-severities">
      <legend className="rf-visually-hidden">Severities shown</legend>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={shown.has(severity)}
          onClick={() => onToggle(severity)}
          title={shown.has(severity) ? 'Hide these' : 'Show these'}
        >
          <SeverityIcon severity={severity} silent />
          {counts[severity]} <span className="rf-severity-word">{words[severity][counts[severity] === 1 ? 0 : 1]}</span>
        </button>
      ))}
    </fieldset>
  );
}
