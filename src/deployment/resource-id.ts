// The one answer to what stands for the resource id of a shape in a template.
import type { ResourceId } from '../model/ids.ts';
import { type Expr, idOf, type NodeSymbol, param } from './expr.ts';
import type { Context } from './lowering.ts';

/** Name of the parameter with the resource id of a service that the template does not create. */
export const idParameter = (context: Context, id: ResourceId): NodeSymbol => context.symbol(id, 'Id');

/** Whether the resource id of a shape is a parameter, so that the template has no node of it. */
export const isGivenById = (context: Context, id: ResourceId): boolean => context.as(id, 'azure-service') !== undefined;

/** The resource id of a deployed shape: of its node, or the parameter that gives it. */
export const resourceIdOf = (context: Context, id: ResourceId): Expr =>
  isGivenById(context, id) ? param(idParameter(context, id)) : idOf(context.symbol(id));
