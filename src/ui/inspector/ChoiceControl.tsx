import type { ChoiceField } from '../../model/field.ts';
import type { ControlProps } from './field-scope.ts';

/** One of a closed list. The help of the chosen option, if any, stands below. */
export function ChoiceControl({ field, value, onChange, scope, inputId, describedBy }: ControlProps<ChoiceField>) {
  const chosen = field.options.find((option) => option.value === value);
  return (
    <>
      <select
        id={inputId}
        className="rf-input rf-select"
        value={String(value)}
        disabled={scope.readOnly}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      >
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {chosen?.help ? <span className="rf-muted">{chosen.help}</span> : null}
    </>
  );
}
