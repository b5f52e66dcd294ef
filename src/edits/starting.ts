// What a new shape starts with, so that a fresh drawing is right instead of merely empty.
import { nameRule } from '../facts/naming.ts';
import { resourceSpecs } from '../kinds/types.ts';
import { formatPrefix, nextFree, type Prefix, parsePrefix } from '../lib/cidr.ts';
import type { Network, Resource } from '../model/design.ts';
import type { Props } from '../model/field.ts';
import type { ResourceId } from '../model/ids.ts';

/**
 * The stem, or the stem with the lowest number that no shape has as its name. Compared without case, as Azure does.
 * The hyphen before the number is left out for kinds whose names may not have one.
 */
export function freshName(network: Network, stem: string, kind = ''): string {
  const taken = new Set([...network.resources.values()].map((resource) => resource.name.toLowerCase()));
  if (!taken.has(stem.toLowerCase())) return stem;
  const rule = nameRule(kind);
  const hyphen = rule === undefined || rule.pattern.test('a-2') || !rule.pattern.test('a2') ? '-' : '';
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}${hyphen}${n}`.toLowerCase())) return `${stem}${hyphen}${n}`;
}

const prefixesOf = (resources: Iterable<Resource>, kind: string, field: string): Prefix[] =>
  [...resources]
    .filter((resource) => resource.kind === kind)
    .flatMap((resource) => (resource.props[field] ?? []) as readonly string[])
    .flatMap((text) => {
      const prefix = parsePrefix(text);
      return prefix.ok ? [prefix.value] : [];
    });

const parsed = (text: string): Prefix[] => {
  const prefix = parsePrefix(text);
  return prefix.ok ? [prefix.value] : [];
};

/** A /16 of 10.0.0.0/8 that no network of the design uses. */
function freeAddressSpace(network: Network): Props {
  const taken = [
    ...prefixesOf(network.resources.values(), 'virtual-network', 'addressSpace'),
    ...prefixesOf(network.resources.values(), 'on-premises', 'addressSpace'),
  ];
  const free = parsed('10.0.0.0/8').flatMap((space) => nextFree(space, taken, 16) ?? [])[0];
  return free ? { addressSpace: [formatPrefix(free)] } : {};
}

/** The lowest free /24 of the virtual network, or a smaller prefix when no /24 is left. */
function freeSubnetPrefix(network: Network, parent: ResourceId | null): Props {
  const siblings = [...network.resources.values()].filter((resource) => resource.parent === parent);
  const taken = prefixesOf(siblings, 'subnet', 'prefixes');
  const holder = parent === null ? undefined : network.resources.get(parent);
  const spaces = ((holder?.props.addressSpace ?? []) as readonly string[]).flatMap(parsed);
  for (const length of [24, 25, 26, 27, 28, 29]) {
    for (const space of spaces) {
      const free = nextFree(space, taken, length);
      if (free) return { prefixes: [formatPrefix(free)] };
    }
  }
  return {};
}

/** Definitions that computes need: the alias of the service, and the default accounts that are drawn. */
function exfiltrationDefinitions(network: Network): Props {
  const accounts = [...network.resources.values()].flatMap(({ kind, props }) =>
    kind === 'aml-workspace' && typeof props.storageAccount === 'string' ? [props.storageAccount] : [],
  );
  // In the order of the table, which is that of documents.
  const row = { name: '', service: '', storageAccounts: [], scopes: [], aliases: [] };
  const alias = { ...row, name: 'machine-learning', service: 'Global', aliases: ['/services/Azure/MachineLearning'] };
  const storage = { ...row, name: 'storage', service: 'Microsoft.Storage', storageAccounts: [...new Set(accounts)] };
  return { definitions: accounts.length > 0 ? [alias, storage] : [alias] };
}

/** Subnets of the network that are meant for the endpoints of a new resolver, where there is one for each. */
function resolverSubnets(network: Network, parent: ResourceId | null): Props {
  const meantFor = (purpose: string): ResourceId | null => {
    const [only, ...others] = [...network.resources.values()].filter(
      (resource) => resource.kind === 'subnet' && resource.parent === parent && resource.props.purpose === purpose,
    );
    return only && others.length === 0 ? only.id : null;
  };
  return { inboundSubnet: meantFor('dns-inbound'), outboundSubnet: meantFor('dns-outbound') };
}

/** Values of a new shape that depend on the design: free addresses, the only workspace or AKS cluster. */
export function startingProps(network: Network, kind: string, parent: ResourceId | null): Props {
  if (kind === 'virtual-network') return freeAddressSpace(network);
  if (kind === 'subnet') return freeSubnetPrefix(network, parent);
  if (kind === 'dns-resolver') return resolverSubnets(network, parent);
  if (kind === 'service-endpoint-policy') return exfiltrationDefinitions(network);
  if (kind === 'kubernetes-compute') {
    const [cluster, ...others] = [...network.resources.values()].filter(({ kind: of }) => of === 'aks-cluster');
    return cluster && others.length === 0 ? { cluster: cluster.id } : {};
  }
  const workspaces = [...network.resources.values()].filter((resource) => resource.kind === 'aml-workspace');
  const [only] = workspaces;
  const holder = parent === null ? undefined : network.resources.get(parent);
  const ownsByField = resourceSpecs.get(kind)?.fields.workspace !== undefined && holder?.kind !== 'aml-workspace';
  return ownsByField && workspaces.length === 1 && only ? { workspace: only.id } : {};
}
