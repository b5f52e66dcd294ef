// The kinds in the order of the palette, and which of them a search finds.
import type { Category, ResourceSpec } from '../../model/kind.ts';

export type PaletteGroup = {
  readonly category: Category;
  readonly title: string;
  readonly specs: readonly ResourceSpec[];
};

const titles: readonly (readonly [Category, string])[] = [
  ['network', 'Network'],
  ['machine-learning', 'Azure Machine Learning'],
  ['dependencies', 'Dependencies'],
  ['dns', 'DNS'],
  ['compute', 'Compute'],
  ['governance', 'Governance'],
  ['outside', 'Outside world'],
];

/** Kinds that most designs begin with come first; the others follow in the order of the registry. */
const first = [
  'virtual-network',
  'subnet',
  'private-endpoint',
  'network-security-group',
  'route-table',
  'azure-firewall',
];
const rank = (spec: ResourceSpec): number => (first.includes(spec.slug) ? first.indexOf(spec.slug) : first.length);

/** Words by which people look for a kind and that its title does not hold. */
const synonyms: Readonly<Record<string, string>> = {
  'virtual-network': 'vnet hub spoke',
  'network-security-group': 'nsg filter',
  'route-table': 'udr routes',
  'aml-workspace': 'aml ml workspace managed network',
  'azure-firewall': 'afw egress',
  'private-endpoint': 'pe private link',
  'container-registry': 'acr docker images',
  'key-vault': 'akv secrets',
  'storage-account': 'blob file datalake adls',
  'aks-cluster': 'kubernetes scoring inference',
  'compute-cluster': 'training amlcompute',
  'compute-instance': 'notebook',
  'on-premises': 'datacenter vpn expressroute',
  'public-ip': 'pip address',
};

const haystack = (spec: ResourceSpec): string =>
  `${spec.title} ${spec.summary} ${spec.slug} ${synonyms[spec.slug] ?? ''}`.toLowerCase();

/** Groups with the kinds that hold every word of the query; empty groups are left out. */
export function paletteGroups(specs: readonly ResourceSpec[], query: string): readonly PaletteGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = specs.filter((spec) => words.every((word) => haystack(spec).includes(word)));
  return titles.flatMap(([category, title]) => {
    const inGroup = found.filter((spec) => spec.category === category).sort((a, b) => rank(a) - rank(b));
    return inGroup.length > 0 ? [{ category, title, specs: inGroup }] : [];
  });
}
