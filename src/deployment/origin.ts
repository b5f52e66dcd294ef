import type { LinkId, ResourceId } from '../model/ids.ts';

/** The shape or link of the design that something was made of. */
export type Origin =
  | { readonly type: 'resource'; readonly id: ResourceId }
  | { readonly type: 'link'; readonly id: LinkId };

export const fromShape = (id: ResourceId): Origin => ({ type: 'resource', id });
export const fromLink = (id: LinkId): Origin => ({ type: 'link', id });

/** One text per origin, different for every shape and link. */
export const originKey = (origin: Origin): string => `${origin.type}:${origin.id}`;
