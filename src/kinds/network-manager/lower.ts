import type { DeploymentNode } from '../../deployment/deployment.ts';
import { type Expr, fmt, idOf, lit, platform, type Tree } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { rowRoles } from '../../deployment/symbols.ts';
import { addressValue, rowName } from '../../deployment/text-values.ts';
import { entryPrefix } from '../../topology/address-match.ts';
import { type AdminRule, adminRuleFault, type NetworkManager, scopeOf } from '../../topology/admin-rules.ts';
import type { ResourceOf } from '../types.ts';

type Network = ResourceOf<'virtual-network'>;
type Named = { readonly rule: AdminRule; readonly name: string };

/** Ids of the subscriptions that it manages, and a sentence when the one that is deployed to cannot be among them. */
function scope(context: Context, manager: NetworkManager, networks: readonly Network[]) {
  const [, ...others] = scopeOf(manager, networks, context.groupOf);
  // The own one follows the deployment, unless the manager stands in another one than that.
  const own = manager.props.subscription === '' ? platform('subscriptionId') : manager.props.subscription;
  const id = (subscription: string | Expr): Expr => fmt('/subscriptions/', subscription);
  const unnamed = others.includes('');
  return {
    subscriptions: [own, ...others.filter((each) => each !== '')].map(id),
    omitted: unnamed
      ? ['Its scope lacks the subscription that is deployed to, because the design does not name that one.']
      : [],
  };
}

function groupNodes(context: Context, { id }: NetworkManager, networks: readonly Network[]): readonly DeploymentNode[] {
  const group = context.symbol(id, 'NetworkGroup');
  const ends = rowRoles(
    networks.map(({ name }) => name),
    'static member',
  );
  return [
    node({
      symbol: group,
      type: 'Microsoft.Network/networkManagers/networkGroups',
      parent: context.symbol(id),
      name: lit('networks'),
      origin: id,
      properties: { memberType: 'VirtualNetwork' },
    }),
    ...networks.map((network, index) =>
      node({
        symbol: context.symbol(id, ends[index] ?? ''),
        type: 'Microsoft.Network/networkManagers/networkGroups/staticMembers',
        parent: group,
        // Networks of two resource groups may have one name; their symbols differ.
        name: lit(context.symbol(network.id)),
        origin: id,
        properties: { resourceId: idOf(context.symbol(network.id)) },
      }),
    ),
  ];
}

const prefixItems = (context: Context, entries: readonly string[]): Tree =>
  entries.map((entry) => ({
    addressPrefix: addressValue(context, entry),
    addressPrefixType: entryPrefix(entry) ? 'IPPrefix' : 'ServiceTag',
  }));

const ruleBody = (context: Context, rule: AdminRule): Tree => ({
  access: rule.access,
  direction: rule.direction,
  priority: rule.priority,
  protocol: rule.protocol,
  sources: prefixItems(context, rule.sources),
  sourcePortRanges: rule.sourcePorts,
  destinations: prefixItems(context, rule.destinations),
  destinationPortRanges: rule.destinationPorts,
});

/** The configuration with its rules. One without rules could not be committed. */
function ruleNodes(
  context: Context,
  { id, props }: NetworkManager,
  rules: readonly Named[],
): readonly DeploymentNode[] {
  if (rules.length === 0) return [];
  const configuration = context.symbol(id, 'SecurityAdminConfiguration');
  const collection = context.symbol(id, 'RuleCollection');
  const ends = rowRoles(
    rules.map(({ name }) => name),
    'admin rule',
  );
  return [
    node({
      symbol: configuration,
      type: 'Microsoft.Network/networkManagers/securityAdminConfigurations',
      parent: context.symbol(id),
      name: lit('security-admin'),
      origin: id,
      properties: { applyOnNetworkIntentPolicyBasedServices: [props.applyOnNetworkIntentPolicyBasedServices] },
    }),
    node({
      symbol: collection,
      type: 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections',
      parent: configuration,
      name: lit('admin-rules'),
      origin: id,
      properties: { appliesToGroups: [{ networkGroupId: idOf(context.symbol(id, 'NetworkGroup')) }] },
    }),
    ...rules.map(({ rule, name }, index) =>
      node({
        symbol: context.symbol(id, ends[index] ?? ''),
        type: 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules',
        parent: collection,
        name: lit(name),
        kind: 'Custom',
        origin: id,
        properties: ruleBody(context, rule),
      }),
    ),
  ];
}

const afterwards =
  'Its rules take effect once their configuration is committed, which a template cannot do. The README of the exported folder has the command.';

export const lower = lowerResource('network-manager', {
  naming: 'parameter',
  nodes(manager, context) {
    const networks = manager.props.networks.flatMap((id) => context.as(id, 'virtual-network') ?? []);
    const drawn = manager.props.adminRules.map((rule, index) => ({ rule, name: rowName(rule.name, 'rule', index) }));
    const rules = drawn.filter(({ rule }) => adminRuleFault(rule) === undefined);
    const { subscriptions, omitted } = scope(context, manager, networks);
    return {
      nodes: [
        node({
          symbol: context.symbol(manager.id),
          type: 'Microsoft.Network/networkManagers',
          name: context.name(manager.id),
          ...regional,
          origin: manager.id,
          properties: {
            networkManagerScopes: { subscriptions },
            networkManagerScopeAccesses: ['SecurityAdmin'],
          },
        }),
        ...groupNodes(context, manager, networks),
        ...ruleNodes(context, manager, rules),
      ],
      omitted: [
        ...drawn.flatMap(({ rule, name }) => {
          const fault = adminRuleFault(rule);
          return fault === undefined ? [] : [`The rule “${name}” ${fault}.`];
        }),
        ...omitted,
        ...(rules.length > 0 ? [afterwards] : []),
      ],
    };
  },
});
