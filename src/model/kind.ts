// The shape of a kind's spec. What a kind is lives in kinds/<slug>/spec.ts; what it does in the files beside it.
import type { EdgeLayer, Fields } from './field.ts';

export type Category = 'network' | 'machine-learning' | 'dependencies' | 'dns' | 'compute' | 'governance' | 'outside';

/** What a resource kind is: where it may stand, how it looks in the palette, and its table of fields. */
export type ResourceSpec<F extends Fields = Fields> = {
  readonly is: 'resource';
  readonly slug: string;
  /** Azure's own name, sentence case, singular. */
  readonly title: string;
  readonly category: Category;
  /** One line for the palette: what it is for in this design. */
  readonly summary: string;
  /** Kinds that may hold it; null stands for the open canvas. */
  readonly parents: readonly (string | null)[];
  /** Holds other shapes. */
  readonly container: boolean;
  /** Size of a new shape in canvas units. */
  readonly size: { readonly width: number; readonly height: number };
  /** Stem of the name of a new shape, after the Cloud Adoption Framework's abbreviations. */
  readonly nameStem: string;
  /** Why no template resource is made of it; absent when it is exported. */
  readonly notExported?: string;
  /** Microsoft Learn page on the service. */
  readonly learn: string;
  readonly fields: F;
};

/** What a link kind is: which two kinds it joins, and the fields of the joint. */
export type LinkSpec<F extends Fields = Fields> = {
  readonly is: 'link';
  readonly slug: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly layer: EdgeLayer;
  /** Why no template resource is made of it; absent when it is exported. */
  readonly notExported?: string;
  readonly learn: string;
  readonly fields: F;
};

/** Checks a resource spec against the grammar and keeps its exact type. */
export const defineResource = <const S extends Omit<ResourceSpec, 'is'>>(spec: S) =>
  ({ ...spec, is: 'resource' }) as const;
/** Checks a link spec against the grammar and keeps its exact type. */
export const defineLink = <const S extends Omit<LinkSpec, 'is'>>(spec: S) => ({ ...spec, is: 'link' }) as const;
