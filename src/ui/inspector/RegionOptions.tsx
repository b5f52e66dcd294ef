import { regionList } from '../../store/catalog.ts';

const clouds = [
  ['public', 'Azure'],
  ['government', 'Azure Government'],
  ['china', 'Azure in China'],
] as const;

/** What a list of regions offers, by cloud. A region that the list does not know stays: Azure opens new ones. */
export function RegionOptions({ value }: { readonly value: string }) {
  const known = value === '' || regionList.some((region) => region.name === value);
  return (
    <>
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
    </>
  );
}
