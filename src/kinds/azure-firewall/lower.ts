import type { DeploymentNode } from '../../deployment/deployment.ts';
import { fmt, idOf, lit, type NodeSymbol, type Tree } from '../../deployment/expr.ts';
import {
  applicationCollections,
  type Collections,
  natCollections,
  networkCollections,
} from '../../deployment/firewall-rules.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';
import { type DefaultGroup, defaultGroups, managementSubnetName } from '../../facts/firewall-policy.ts';
import type { ResourceOf } from '../types.ts';

type Firewall = ResourceOf<'azure-firewall'>;

/** The subnet of the same network that the service manages the firewall through. */
function managementSubnet(context: Context, firewall: Firewall): ResourceOf<'subnet'> | undefined {
  const network = context.as(firewall.parent, 'subnet')?.parent ?? null;
  if (network === null) return undefined;
  const subnets = context.children(network, 'subnet');
  return subnets.find(({ name, props }) => name === managementSubnetName || props.purpose === 'firewall-management');
}

const addressesOf = (context: Context, { props }: Firewall): readonly ResourceOf<'public-ip'>[] =>
  props.publicIps.flatMap((id) => context.as(id, 'public-ip') ?? []);

function lacks(firewall: Firewall, context: Context): string | undefined {
  if (!context.as(firewall.parent, 'subnet')) return 'Its subnet is not exported.';
  const management = context.as(firewall.props.managementPublicIp, 'public-ip') && managementSubnet(context, firewall);
  if (management) return undefined;
  if (firewall.props.tier === 'Basic') {
    return 'The Basic tier needs a management subnet and a management public IP address.';
  }
  return addressesOf(context, firewall).length === 0
    ? 'It has no public IP address, which only a firewall with forced tunnelling can do without.'
    : undefined;
}

function policy(context: Context, { id, props }: Firewall): DeploymentNode {
  const basic = props.tier === 'Basic';
  return node({
    symbol: context.symbol(id, 'Policy'),
    type: 'Microsoft.Network/firewallPolicies',
    name: fmt(context.name(id), '-policy'),
    ...regional,
    origin: id,
    properties: {
      sku: { tier: props.tier },
      threatIntelMode: props.threatIntelMode,
      // The Basic tier has no DNS settings at all.
      dnsSettings: basic
        ? undefined
        : { enableProxy: props.dnsProxy, servers: props.dnsServers.length > 0 ? props.dnsServers : undefined },
      intrusionDetection: props.tier === 'Premium' ? { mode: props.intrusionDetection } : undefined,
    },
  });
}

/** One group per type of rule, each after the one before: a policy takes one change at a time. */
function ruleGroups(
  context: Context,
  firewall: Firewall,
  all: readonly (readonly [string, DefaultGroup, Collections])[],
) {
  const parent = context.symbol(firewall.id, 'Policy');
  const made: DeploymentNode[] = [];
  for (const [role, group, { bodies }] of all) {
    if (bodies.length === 0) continue;
    const before = made.at(-1)?.symbol;
    made.push(
      node({
        symbol: context.symbol(firewall.id, role),
        type: 'Microsoft.Network/firewallPolicies/ruleCollectionGroups',
        parent,
        name: lit(group.name),
        ...(before === undefined ? {} : { after: [before] }),
        origin: firewall.id,
        properties: { priority: group.priority, ruleCollections: bodies },
      }),
    );
  }
  return made;
}

/** Only the first configuration carries the subnet. */
function ipConfigurations(context: Context, firewall: Firewall, subnet: NodeSymbol): Tree {
  const [first, ...more] = addressesOf(context, firewall);
  const of = (address: ResourceOf<'public-ip'> | undefined) => (address ? idObject(context, address.id) : undefined);
  return [
    { name: 'ipConfiguration1', properties: { subnet: { id: idOf(subnet) }, publicIPAddress: of(first) } },
    ...more.map((address, index) => ({
      name: `ipConfiguration${index + 2}`,
      properties: { publicIPAddress: of(address) },
    })),
  ];
}

function firewallNode(context: Context, firewall: Firewall, subnet: NodeSymbol, last: NodeSymbol | undefined) {
  const { id, props } = firewall;
  const management = managementSubnet(context, firewall);
  const managementAddress = idObject(context, props.managementPublicIp);
  return node({
    symbol: context.symbol(id),
    type: 'Microsoft.Network/azureFirewalls',
    name: context.name(id),
    ...regional,
    ...(last === undefined ? {} : { after: [last] }),
    origin: id,
    properties: {
      sku: { name: 'AZFW_VNet', tier: props.tier },
      firewallPolicy: { id: idOf(context.symbol(id, 'Policy')) },
      ipConfigurations: ipConfigurations(context, firewall, subnet),
      managementIpConfiguration:
        management && managementAddress
          ? {
              name: 'managementIpConfiguration',
              properties: {
                subnet: { id: idOf(context.symbol(management.id)) },
                publicIPAddress: managementAddress,
              },
            }
          : undefined,
    },
  });
}

/** Policy, its groups one by one, then the firewall, so that it never runs with half of its rules. */
export const lower = lowerResource('azure-firewall', {
  naming: 'parameter',
  lacks,
  nodes(firewall, context) {
    if (firewall.parent === null) return { nodes: [] };
    const nat = natCollections(context, firewall);
    const network = networkCollections(context, firewall);
    const application = applicationCollections(context, firewall);
    const groups = ruleGroups(context, firewall, [
      ['NatRules', defaultGroups.nat, nat],
      ['NetworkRules', defaultGroups.network, network],
      ['ApplicationRules', defaultGroups.application, application],
    ]);
    const subnet = context.symbol(firewall.parent);
    return {
      nodes: [policy(context, firewall), ...groups, firewallNode(context, firewall, subnet, groups.at(-1)?.symbol)],
      omitted: [nat, network, application].flatMap((each) => each.omitted),
    };
  },
});
