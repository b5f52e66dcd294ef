// Subnets as parts of their network's body.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Expr, idOf, lit, type Tree, toExpr } from './expr.ts';
import type { Context } from './lowering.ts';
import { filled } from './node.ts';

/** `{ id }` of a deployed shape, or undefined. */
export const idObject = (context: Context, id: ResourceId | null): { readonly id: Expr } | undefined =>
  context.get(id) && id !== null ? { id: idOf(context.symbol(id)) } : undefined;

/** What a subnet is made of; what decides isolation is always written. */
export function subnetProperties(context: Context, { props }: ResourceOf<'subnet'>): Tree {
  const [first, ...more] = props.prefixes;
  return {
    ...(more.length > 0 ? { addressPrefixes: props.prefixes } : { addressPrefix: first ?? '' }),
    networkSecurityGroup: idObject(context, props.networkSecurityGroup),
    routeTable: idObject(context, props.routeTable),
    natGateway: idObject(context, props.natGateway),
    serviceEndpoints: filled(props.serviceEndpoints.map((service) => ({ service }))),
    serviceEndpointPolicies: filled(props.serviceEndpointPolicies.flatMap((id) => idObject(context, id) ?? [])),
    delegations:
      props.delegation === 'none' ? undefined : [{ name: 'delegation', properties: { serviceName: props.delegation } }],
    defaultOutboundAccess: props.defaultOutboundAccess,
    privateEndpointNetworkPolicies: props.privateEndpointNetworkPolicies,
    privateLinkServiceNetworkPolicies: props.privateLinkServiceNetworkPolicies,
  };
}

/** One subnet as it stands in the body of its network. */
export const subnetBody = (context: Context, subnet: ResourceOf<'subnet'>): Expr =>
  toExpr({ name: lit(subnet.name), properties: subnetProperties(context, subnet) });

/** Subnets that the template adds to a network that exists already. */
export const addedSubnets = (context: Context, network: ResourceId): readonly ResourceOf<'subnet'>[] =>
  context.children(network, 'subnet').filter(({ props }) => !props.existing);
