// The intermediate representation: resources at the grain of Resource Manager types, with symbolic references.
// It sits after all decisions and before all syntax; neither the design nor a language belongs here.
import type { Cloud } from '../facts/clouds.ts';
import type { Expr, NodeSymbol } from './expr.ts';
import type { Origin } from './origin.ts';

/** Managed identity of a resource; user-assigned ones are nodes. */
export type Identity =
  | { readonly type: 'SystemAssigned' }
  | { readonly type: 'UserAssigned'; readonly identities: readonly NodeSymbol[] };

/** A resource group other than the one that is deployed to; without a subscription it is in the same one. */
export type Group = { readonly name: Expr; readonly subscription?: Expr };

/** One resource of a template. */
export type DeploymentNode = {
  readonly symbol: NodeSymbol;
  /** Resource Manager type, all segments: Microsoft.Network/virtualNetworks/subnets. */
  readonly type: string;
  readonly apiVersion: string;
  /** Last segment of the name. */
  readonly name: Expr;
  /** The node that this one is a child of. */
  readonly parent?: NodeSymbol;
  /** The node that this one extends; a role assignment extends what it grants access to. */
  readonly scope?: NodeSymbol;
  /** Not deployed by itself: it is referred to only, such as a subnet that its network brings along. */
  readonly existing?: true;
  /** Where it stands, if not in the group that is deployed to. Its children and what extends it stand there too. */
  readonly group?: Group;
  /** Nodes that must be deployed before, although no value refers to them. */
  readonly after?: readonly NodeSymbol[];
  readonly location?: Expr;
  readonly tags?: Expr;
  readonly identity?: Identity;
  readonly sku?: Expr;
  readonly kind?: string;
  readonly zones?: readonly string[];
  readonly properties?: Expr;
  /** What a nested deployment creates in its group; made by in-groups.ts only. */
  readonly nested?: Nested;
  /** Of a nested deployment, the origin of the first resource in it. */
  readonly origin: Origin;
};

/** A template inside another one, and the values of its parameters, which the outer one gives. */
export type Nested = {
  readonly template: Deployment;
  readonly values: readonly (readonly [parameter: string, value: Expr])[];
};

/** What the person who deploys may set. */
export type Parameter = {
  readonly name: string;
  readonly type: 'string' | 'object' | 'bool';
  /** A sentence of ours; never text of the design. */
  readonly description: string;
  /** A secure parameter has no default and appears in no output. */
  readonly secure?: true;
  readonly default?: Expr;
  readonly minLength?: number;
  readonly maxLength?: number;
};

/** What a deployment tells afterwards; never a secret. */
export type Output = { readonly name: string; readonly description: string; readonly value: Expr };

/** A whole template. Nodes are sorted: whatever a node needs stands before it. */
export type Deployment = {
  /** The cloud that the region of the design belongs to. */
  readonly cloud: Cloud;
  readonly parameters: readonly Parameter[];
  readonly nodes: readonly DeploymentNode[];
  readonly outputs: readonly Output[];
};

/** A shape, a link or a part of one that has no place in the template, and why. */
export type Omission = { readonly origin: Origin; readonly reason: string };

/** What a shape or link brings along besides its own resource: "2 role assignments". */
export type Implied = { readonly origin: Origin; readonly resources: readonly string[] };

/** The deployment of a design, what it has that is not drawn, what of the design is not in it, and why Azure would refuse it as a whole. */
export type LoweredDesign = Deployment & {
  readonly implied: readonly Implied[];
  readonly omitted: readonly Omission[];
  readonly problems: readonly string[];
};
