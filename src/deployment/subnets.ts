// Subnets as parts of their network's body.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Expr, idOf, lit, toExpr } from './expr.ts';
import type { Context } from './lowering.ts';
import { filled } from './node.ts';

/** `{ id }` of a deployed shape, or undefined. */
export const idObject = (context: Context, id: ResourceId | null): { readonly id: Expr } | undefined =>
  context.get(id) && id !== null ? { id: idOf(context.symbol(id)) } : undefined;

/** One subnet as it stands in the body of its network; what decides isolation is always written. */
export function subnetBody(context: Context, { name, props }: ResourceOf<'subnet'>): Expr {
  const [first, ...more] = props.prefixes;
  return toExpr({
    name: lit(name),
    properties: {
      ...(more.length > 0 ? { addressPrefixes: props.prefixes } : { addressPrefix: first ?? '' }),
      networkSecurityGroup: idObject(context, props.networkSecurityGroup),
      routeTable: idObject(context, props.routeTable),
      natGateway: idObject(context, props.natGateway),
      serviceEndpoints: filled(props.serviceEndpoints.map((service) => ({ service }))),
      delegations:
        props.delegation === 'none'
          ? undefined
          : [{ name: 'delegation', properties: { serviceName: props.delegation } }],
      defaultOutboundAccess: props.defaultOutboundAccess,
      privateEndpointNetworkPolicies: props.privateEndpointNetworkPolicies,
      privateLinkServiceNetworkPolicies: props.privateLinkServiceNetworkPolicies,
    },
  });
}
