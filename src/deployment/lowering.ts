// What a kind's lower.ts is given and what it returns. The files of the kinds import this and never the driver.

import type { Cloud } from '../facts/clouds.ts';
import type { LinkOf, LinkSlug, ResourceOf, ResourceSlug } from '../kinds/types.ts';
import type { Resource } from '../model/design.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import type { GroupOf } from '../topology/group.ts';
import type { DeploymentNode, Output, Parameter } from './deployment.ts';
import type { Expr, NodeSymbol } from './expr.ts';

/** The design as the lowerings see it: shapes and links that cannot be deployed are not there. */
export type Context = {
  /** Region of the design, and the cloud that it belongs to. */
  readonly region: string;
  readonly cloud: Cloud;
  /** The resource group and subscription of a shape, as far as the design says them. */
  groupOf(shape: Resource): GroupOf;
  /** The shape if it is of this kind and deployed. */
  as<K extends ResourceSlug>(id: ResourceId | null, kind: K): ResourceOf<K> | undefined;
  /** The shape if it is of this kind, deployed or not: what stands outside Azure tells how to reach it. */
  drawn<K extends ResourceSlug>(id: ResourceId | null, kind: K): ResourceOf<K> | undefined;
  /** Any shape that is deployed. */
  get(id: ResourceId | null): Resource | undefined;
  /** All deployed shapes of a kind, in the design's order. */
  all<K extends ResourceSlug>(kind: K): readonly ResourceOf<K>[];
  /** All deployed links of a kind, in the design's order. */
  links<K extends LinkSlug>(kind: K): readonly LinkOf<K>[];
  /** Deployed shapes of a kind that stand directly in a container. */
  children<K extends ResourceSlug>(id: ResourceId, kind: K): readonly ResourceOf<K>[];
  /** Symbol of the node of a shape, or of a further node that it implies; the role is an identifier's end: Policy. */
  symbol(id: ResourceId, role?: string): NodeSymbol;
  linkSymbol(id: LinkId, role?: string): NodeSymbol;
  /** The name of a shape: its parameter, or the drawn name where the kind's names are literal. */
  name(id: ResourceId): Expr;
};

/** What becomes of a shape or link. */
export type Lowered = {
  readonly nodes: readonly DeploymentNode[];
  /** Sentences on parts that are left out, such as a rule that says nothing. */
  readonly omitted?: readonly string[];
  readonly outputs?: readonly Output[];
  /**
   * What the person who deploys is asked for; left out again where no value refers to it. Shapes may ask for the same
   * parameter. Its name is a symbol of the shape, or one that symbols.ts keeps free.
   */
  readonly parameters?: readonly Parameter[];
};

/** How a kind becomes nodes. Nothing in it may throw for any design that decodes. */
export type Lowering<S> = {
  /** Whether people choose the name at deployment. Names of children and of DNS zones stay as drawn. */
  readonly naming?: 'parameter';
  /** Why Azure could not make it: a sentence, or undefined when nothing is missing. */
  readonly lacks?: (shape: S, context: Context) => string | undefined;
  readonly nodes: (shape: S, context: Context) => Lowered;
};

/** Checks the lowering of a resource kind. */
export const lowerResource = <K extends ResourceSlug>(_kind: K, lowering: Lowering<ResourceOf<K>>) => lowering;
/** Checks the lowering of a link kind. */
export const lowerLink = <K extends LinkSlug>(_kind: K, lowering: Lowering<LinkOf<K>>) => lowering;
