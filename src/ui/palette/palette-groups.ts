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
  'kubernetes-compute': 'aks attach extension',
  'aml-registry': 'shared models environments',
  'compute-cluster': 'training amlcompute',
  'compute-instance': 'notebook',
  'virtual-machine': 'vm jump box nva dns forwarder',
  'azure-monitor-private-link-scope': 'ampls',
  'azure-service': 'openai search sql cosmos databricks event hubs service bus data factory synapse redis functions',
  'on-premises': 'datacenter vpn expressroute',
  'public-ip': 'pip address',
  'application-security-group': 'asg',
  bastion: 'jump rdp ssh',
  'service-endpoint-policy': 'sep exfiltration',
  'network-manager': 'avnm virtual security admin rules',
  'user-assigned-identity': 'uami uai managed identity',
  'policy-assignment': 'azure policy compliance',
  'virtual-network-gateway': 'vgw vnet vpn expressroute point-to-site',
  'dns-resolver': 'dnspr forwarder ruleset',
};

const haystack = (spec: ResourceSpec): string =>
  `${spec.title} ${spec.summary} ${spec.slug} ${synonyms[spec.slug] ?? ''}`.toLowerCase();

/** How well a kind answers a query: 0 when its title begins with it, then a word of the title, then anything else. */
function distance(spec: ResourceSpec, query: string): number {
  const title = spec.title.toLowerCase();
  if (title.startsWith(query)) return 0;
  return title.includes(query) ? 1 : 2;
}

/**
 * Groups with the kinds that hold every word of the query; empty groups are left out. What the query names comes first,
 * because Enter takes the first.
 */
export function paletteGroups(specs: readonly ResourceSpec[], query: string): readonly PaletteGroup[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = specs.filter((spec) => words.every((word) => haystack(spec).includes(word)));
  const far = (spec: ResourceSpec): number => (wanted === '' ? 0 : distance(spec, wanted));
  const groups = titles.flatMap(([category, title]) => {
    const inGroup = found
      .filter((spec) => spec.category === category)
      .sort((a, b) => far(a) - far(b) || rank(a) - rank(b));
    return inGroup.length > 0 ? [{ category, title, specs: inGroup }] : [];
  });
  const nearest = ({ specs: [best] }: PaletteGroup): number => (best ? far(best) : 2);
  return groups.sort((a, b) => nearest(a) - nearest(b));
}
