// What the values of one deployment are written with: its nodes, and what each thing is called in Terraform.
import type { Deployment, DeploymentNode, Group, Parameter } from '../../deployment/deployment.ts';
import type { Expr, NodeSymbol } from '../../deployment/expr.ts';
import { valuesOf, walk } from '../../deployment/references.ts';
import { present } from '../../lib/invariant.ts';
import { createNames } from './names.ts';

/** Names that the configuration gives to things of its own. */
const ownVariables = ['resource_group_name', 'environment'] as const;
const ownLocals = ['clouds', 'cloud', 'unique_suffix'] as const;

export type Scope = {
  readonly nodes: ReadonlyMap<NodeSymbol, DeploymentNode>;
  /** The group that the resource which is written stands in, where it is not the one that is deployed to. */
  readonly group?: Group | undefined;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Every value that is written, defaults of parameters included. */
  readonly values: readonly Expr[];
  /** Properties of nodes that other values read, by node: paths without indexes, in order of appearance. */
  readonly exported: ReadonlyMap<NodeSymbol, readonly string[]>;
  /** Label of the block of a node. */
  readonly label: (symbol: NodeSymbol) => string;
  /** Variable of a parameter. */
  readonly variable: (parameter: string) => string;
  /** Local value that stands for a parameter, because its default has to be computed. */
  readonly local: (parameter: string) => string;
  /** Local value with the default of a parameter that is an object. */
  readonly localDefaults: (parameter: string) => string;
  /** Local value with the resource id of a node that is not deployed. */
  readonly localId: (symbol: NodeSymbol) => string;
};

/** The node of a symbol; lowering refers to no others. */
export const nodeOf = (scope: Scope, symbol: NodeSymbol): DeploymentNode =>
  present(scope.nodes.get(symbol), `no node ${symbol}`);

/** The part of a path that `response_export_values` takes: a list is exported whole. */
function exportedPath(path: readonly (string | number)[]): string {
  const index = path.findIndex((step) => typeof step === 'number');
  return (index < 0 ? path : path.slice(0, index)).join('.');
}

/** Whether the value is the identity that the resource itself has, which azapi shows in its own attribute. */
export const isOwnIdentity = (node: DeploymentNode, path: readonly (string | number)[]): boolean =>
  !node.existing && node.identity !== undefined && path[0] === 'identity' && path.length === 2;

function exportedBy(nodes: Scope['nodes'], values: readonly Expr[]): Scope['exported'] {
  const found = new Map<NodeSymbol, string[]>();
  for (const value of values) {
    walk(value, (expr) => {
      const node = expr.is === 'attr' ? nodes.get(expr.symbol) : undefined;
      if (expr.is !== 'attr' || !node || isOwnIdentity(node, expr.path)) return;
      const path = exportedPath(expr.path);
      const paths = found.get(expr.symbol) ?? [];
      if (!paths.includes(path)) found.set(expr.symbol, [...paths, path]);
    });
  }
  return found;
}

/** The scope of a deployment. */
export function scopeOf({ parameters, nodes, outputs }: Deployment): Scope {
  const bySymbol = new Map(nodes.map((node) => [node.symbol, node]));
  const values = [
    ...nodes.flatMap(valuesOf),
    ...outputs.map(({ value }) => value),
    ...parameters.flatMap(({ default: value }) => value ?? []),
  ];
  const variable = createNames(ownVariables);
  const local = createNames(ownLocals);
  const label = createNames();
  // All ask in their order, before any value does: what a thing is called depends on nothing else.
  for (const { name } of parameters) local(name, `parameter ${name}`);
  for (const { name } of parameters) variable(name);
  for (const { symbol } of nodes) label(symbol);
  return {
    nodes: bySymbol,
    parameters: new Map(parameters.map((parameter) => [parameter.name, parameter])),
    values,
    exported: exportedBy(bySymbol, values),
    label,
    variable,
    local: (parameter) => local(parameter, `parameter ${parameter}`),
    localDefaults: (parameter) => local(`${parameter}Default`, `default ${parameter}`),
    localId: (symbol) => local(`${symbol}Id`, `id ${symbol}`),
  };
}
