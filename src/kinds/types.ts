// Types of the kinds as they are registered; the only place that turns a slug into a typed resource.
import type { Link, Resource } from '../model/design.ts';
import type { PropsOf } from '../model/field.ts';
import type { LinkSpec, ResourceSpec } from '../model/kind.ts';
import { kindSpecs } from './registry.gen.ts';

type Specs = typeof kindSpecs;
export type ResourceSlug = { [K in keyof Specs]: Specs[K] extends { is: 'resource' } ? K : never }[keyof Specs];
export type LinkSlug = { [K in keyof Specs]: Specs[K] extends { is: 'link' } ? K : never }[keyof Specs];

/** A resource whose kind is known, with typed properties. */
export type ResourceOf<K extends ResourceSlug> = Omit<Resource, 'kind' | 'props'> & {
  readonly kind: K;
  readonly props: PropsOf<Specs[K]['fields']>;
};
/** A link whose kind is known, with typed properties. */
export type LinkOf<K extends LinkSlug> = Omit<Link, 'kind' | 'props'> & {
  readonly kind: K;
  readonly props: PropsOf<Specs[K]['fields']>;
};

/** All resource kinds, in the order of the registry. */
export const resourceSpecs: ReadonlyMap<string, ResourceSpec> = new Map(
  Object.values(kindSpecs).flatMap((spec): [string, ResourceSpec][] =>
    spec.is === 'resource' ? [[spec.slug, spec]] : [],
  ),
);
/** All link kinds, in the order of the registry. */
export const linkSpecs: ReadonlyMap<string, LinkSpec> = new Map(
  Object.values(kindSpecs).flatMap((spec): [string, LinkSpec][] => (spec.is === 'link' ? [[spec.slug, spec]] : [])),
);

/** Narrows a resource to one kind. Sound because decoder and edits admit only props of the kind's table. */
export const isKind = <K extends ResourceSlug>(resource: Resource, kind: K): resource is Resource & ResourceOf<K> =>
  resource.kind === kind;
