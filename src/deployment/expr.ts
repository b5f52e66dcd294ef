// Values of a deployment, after all decisions and before all syntax. A printer turns each into its language.
import type { Brand } from '../lib/brand.ts';
import type { Origin } from './origin.ts';

/** Name of a node inside one deployment: an identifier in every target language. Made in symbols.ts only. */
export type NodeSymbol = Brand<string, 'NodeSymbol'>;

/** Functions that a value may call; each target language has them. */
export type FunctionName = 'take' | 'replace' | 'uniqueString' | 'guid';

/** What only the platform knows when the template is deployed. Suffixes as `environment()` gives them. */
export type PlatformValue =
  | 'tenantId'
  | 'subscriptionId'
  | 'resourceGroupId'
  | 'resourceGroupName'
  | 'resourceGroupLocation'
  | 'storageSuffix'
  | 'keyVaultSuffix'
  | 'sqlSuffix'
  | 'loginEndpoint'
  | 'graph'
  | 'resourceManager';

/** One value. */
export type Expr =
  /** Text, number or truth, taken literally whatever it looks like. */
  | { readonly is: 'lit'; readonly value: string | number | boolean }
  | { readonly is: 'list'; readonly items: readonly Expr[] }
  | { readonly is: 'map'; readonly entries: readonly (readonly [string, Expr])[] }
  /** Resource id of a node. */
  | { readonly is: 'id'; readonly symbol: NodeSymbol }
  /** Name of a node without those of its parents. */
  | { readonly is: 'name'; readonly symbol: NodeSymbol }
  /** What a deployed node says of itself; the path starts at the resource: properties, ipAddress. */
  | { readonly is: 'attr'; readonly symbol: NodeSymbol; readonly path: readonly (string | number)[] }
  /** A parameter, or one key of a parameter that is an object. */
  | { readonly is: 'param'; readonly name: string; readonly key?: string }
  /** Texts and values joined to one text. */
  | { readonly is: 'fmt'; readonly parts: readonly Expr[] }
  | { readonly is: 'call'; readonly fn: FunctionName; readonly args: readonly Expr[] }
  | { readonly is: 'platform'; readonly value: PlatformValue }
  /** Resource id of a built-in role definition of the subscription. */
  | { readonly is: 'role'; readonly id: string }
  /** Resource id of a built-in policy definition of the tenant. */
  | { readonly is: 'policy'; readonly id: string }
  /** A part of a body that stands for a shape of its own, such as a subnet inside its network. */
  | { readonly is: 'part'; readonly origin: Origin; readonly value: Expr }
  /** Source text of one language that an importer could not understand; other languages show it as a text. */
  | { readonly is: 'opaque'; readonly text: string; readonly language: 'arm' | 'bicep' };

/** Plain data with values in it; `undefined` entries of objects are left out. No object may have a key named `is`. */
export type Tree =
  | Expr
  | string
  | number
  | boolean
  | undefined
  | readonly Tree[]
  | { readonly [key: string]: Tree; readonly is?: never };

/** The value with the values directly in it changed. */
export function mapInner(expr: Expr, change: (inner: Expr) => Expr): Expr {
  switch (expr.is) {
    case 'list':
      return { ...expr, items: expr.items.map(change) };
    case 'map':
      return { ...expr, entries: expr.entries.map(([key, value]) => [key, change(value)] as const) };
    case 'fmt':
      return { ...expr, parts: expr.parts.map(change) };
    case 'call':
      return { ...expr, args: expr.args.map(change) };
    case 'part':
      return { ...expr, value: change(expr.value) };
    case 'lit':
    case 'id':
    case 'name':
    case 'attr':
    case 'param':
    case 'platform':
    case 'role':
    case 'policy':
    case 'opaque':
      return expr;
    default:
      return expr satisfies never;
  }
}

/** A literal. */
export const lit = (value: string | number | boolean): Expr => ({ is: 'lit', value });
/** The resource id of a node. */
export const idOf = (symbol: NodeSymbol): Expr => ({ is: 'id', symbol });
/** The name of a node. */
export const nameOf = (symbol: NodeSymbol): Expr => ({ is: 'name', symbol });
/** A property of a deployed node. */
export const attr = (symbol: NodeSymbol, ...path: readonly (string | number)[]): Expr => ({ is: 'attr', symbol, path });
/** A parameter. */
export const param = (name: string, key?: string): Expr =>
  key === undefined ? { is: 'param', name } : { is: 'param', name, key };
/** A function call. */
export const call = (fn: FunctionName, ...args: readonly (Expr | string | number)[]): Expr => ({
  is: 'call',
  fn,
  args: args.map(toExpr),
});
/** A value of the platform. */
export const platform = (value: PlatformValue): Expr => ({ is: 'platform', value });
/** A built-in role definition by its GUID. */
export const role = (id: string): Expr => ({ is: 'role', id });
/** A built-in policy definition by its GUID. */
export const policy = (id: string): Expr => ({ is: 'policy', id });
/** A part of a body that stands for a shape. */
export const part = (origin: Origin, value: Exclude<Tree, undefined>): Expr => ({
  is: 'part',
  origin,
  value: toExpr(value),
});

/** Texts and values joined; neighbouring texts become one, and what is a single value stays that value. */
export function fmt(...parts: readonly (string | Expr)[]): Expr {
  const joined: Expr[] = [];
  for (const item of parts.map(toExpr).flatMap((next) => (next.is === 'fmt' ? next.parts : [next]))) {
    const before = joined.at(-1);
    if (item.is === 'lit' && item.value === '') continue;
    if (item.is === 'lit' && before?.is === 'lit') joined[joined.length - 1] = lit(`${before.value}${item.value}`);
    else joined.push(item);
  }
  const [only] = joined;
  if (!only) return lit('');
  // A lone number would change its type, everything else that is drawn into a text is a text already.
  return joined.length === 1 && !(only.is === 'lit' && typeof only.value !== 'string')
    ? only
    : { is: 'fmt', parts: joined };
}

const isExpr = (value: object): value is Expr => 'is' in value;

/** The tree as one value. */
export function toExpr(tree: Exclude<Tree, undefined>): Expr {
  if (typeof tree !== 'object') return lit(tree);
  if (isExpr(tree)) return tree;
  if (Array.isArray(tree)) {
    const items: Expr[] = [];
    for (const item of tree as readonly Tree[]) if (item !== undefined) items.push(toExpr(item));
    return { is: 'list', items };
  }
  const entries: [string, Expr][] = [];
  for (const [key, value] of Object.entries(tree as { readonly [key: string]: Tree })) {
    if (value !== undefined) entries.push([key, toExpr(value)]);
  }
  return { is: 'map', entries };
}
