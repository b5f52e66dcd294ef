// Service endpoint policies: what their definitions allow, and which of them have to come after storage accounts.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Expr, idOf, lit, type NodeSymbol, type Tree } from './expr.ts';
import type { Context } from './lowering.ts';
import { rowName } from './text-values.ts';

type Policy = ResourceOf<'service-endpoint-policy'>;
type Row = Policy['props']['definitions'][number];

/** What a policy allows of one service. Rows of the same service are one definition. */
export type Definition = {
  readonly name: string;
  readonly service: Row['service'];
  readonly resources: readonly Expr[];
  /** It cannot be a part of the policy's body, because it names accounts that wait for the policy themselves. */
  readonly apart: boolean;
};

/** Networks that wait for each policy, because one of their subnets has it. */
const networksOf = memoByIdentity((context: Context): ReadonlyMap<ResourceId, ReadonlySet<ResourceId>> => {
  const found = new Map<ResourceId, Set<ResourceId>>();
  for (const { parent, props } of context.all('subnet')) {
    if (parent === null) continue;
    for (const policy of props.serviceEndpointPolicies) {
      const networks = found.get(policy) ?? new Set();
      found.set(policy, networks.add(parent));
    }
  }
  return found;
});

/** Whether the account lets in a subnet of a network that waits for the policy. */
function waitsFor(context: Context, account: ResourceId, policy: ResourceId): boolean {
  const networks = networksOf(context).get(policy);
  const rules = context.as(account, 'storage-account')?.props.virtualNetworkRules ?? [];
  return rules.some((id) => {
    const network = context.as(id, 'subnet')?.parent;
    return network !== null && network !== undefined && networks?.has(network) === true;
  });
}

const resourcesOf = (context: Context, row: Row): readonly Expr[] =>
  row.service === 'Global'
    ? row.aliases.map(lit)
    : [
        ...row.storageAccounts.flatMap((id) => (context.get(id) ? [idOf(context.symbol(id))] : [])),
        ...row.scopes.map(lit),
      ];

type Sorted = { readonly definitions: readonly Definition[]; readonly omitted: readonly string[] };

/** The definitions of a policy, and sentences on rows that allow nothing. */
export function definitionsOf(context: Context, { id, props }: Policy): Sorted {
  const byService = new Map<Row['service'], Definition>();
  const omitted: string[] = [];
  props.definitions.forEach((row, index) => {
    const name = rowName(row.name, 'definition', index);
    const resources = resourcesOf(context, row);
    if (resources.length === 0) {
      omitted.push(`The definition “${name}” names nothing that is exported.`);
      return;
    }
    const known = byService.get(row.service);
    const apart = row.service === 'Microsoft.Storage' && row.storageAccounts.some((one) => waitsFor(context, one, id));
    byService.set(row.service, {
      name: known?.name ?? name,
      service: row.service,
      resources: [...(known?.resources ?? []), ...resources],
      apart: known?.apart === true || apart,
    });
  });
  return { definitions: [...byService.values()], omitted };
}

/** Symbol of the node of a definition that stands apart. */
export const definitionSymbol = (context: Context, policy: ResourceId): NodeSymbol =>
  context.symbol(policy, 'StorageDefinition');

/** The properties of a definition. */
export const definitionBody = ({ service, resources }: Definition): Tree => ({
  service,
  serviceResources: resources,
});

/** What has to be there before machines in a subnet can reach the storage that its policies allow. */
export const policiesReady = (context: Context, subnet: ResourceOf<'subnet'> | undefined): readonly NodeSymbol[] =>
  (subnet?.props.serviceEndpointPolicies ?? []).flatMap((id) => {
    const policy = context.as(id, 'service-endpoint-policy');
    const apart = policy && definitionsOf(context, policy).definitions.some((definition) => definition.apart);
    return apart ? [definitionSymbol(context, id)] : [];
  });
