import { regionList } from '../../store/catalog.ts';

const clouds = [
  ['public', 'Azure'],
  ['government', 'Azure Government'],
  ['china', 'Azure in China'],
] as const;

type Props = { readonly value: string; readonly readOnly: boolean; readonly onChange: (name: string) => void };

/** The region of the design. A region that the list does not know stays: Azure opens new ones. */
export function RegionSelect({ value, readOnly, onChange }: Props) {
  const known = regionList.some((region) => region.name === value);
  return (
    <label className="rf-field">
      <span className="rf-label">Region</span>
      <select
        className="rf-input rf-select"
        value={value}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.value)}
      >
        {known ? null : <option value={value}>{value}</option>}
        {clouds.map(([cloud, title]) => (
          <optgroup key={cloud} label={title}>
            {regionList
              .filter((region) => region.cloud === cloud)
              .map((region) => (
                <option key={region.name} value={region.name}>
                  {region.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
