import type { TextField } from '../../model/field.ts';
import { sealHistory } from '../../store/document-store.ts';
import type { ControlProps } from './field-scope.ts';
import { RegionOptions } from './RegionOptions.tsx';

/** A region of a shape: that of the design, or another one. */
export function RegionControl({ value, onChange, scope, inputId, describedBy }: ControlProps<TextField>) {
  const shown = typeof value === 'string' ? value : '';
  const choose = (name: string) => {
    sealHistory();
    onChange(name);
    sealHistory();
  };
  return (
    <select
      id={inputId}
      className="rf-input rf-select"
      value={shown}
      disabled={scope.readOnly}
      aria-describedby={describedBy}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">As the design</option>
      <RegionOptions value={shown} />
    </select>
  );
}
