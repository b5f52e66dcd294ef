import { RegionOptions } from './RegionOptions.tsx';

type Props = { readonly value: string; readonly readOnly: boolean; readonly onChange: (name: string) => void };

/** The region of the design. */
export function RegionSelect({ value, readOnly, onChange }: Props) {
  return (
    <label className="rf-field">
      <span className="rf-label">Region</span>
      <select
        className="rf-input rf-select"
        value={value}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.value)}
      >
        <RegionOptions value={value} />
      </select>
    </label>
  );
}
