// The shape of a kind's spec. What a kind is lives in kinds/<slug>/spec.ts; what it does in the files beside it.
import type { EdgeLayer, Fields } from './field.ts';
import { childPlacement, globalPlacement, regionalPlacement } from './placement.ts';

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
  /**
   * What it stands in: a region where this is absent, none, or the resource that it is a part of in Azure. `elsewhere`
   * is what the template never creates and is given by its resource id.
   */
  readonly placement?: 'global' | 'child' | 'elsewhere';
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

type Given = Omit<ResourceSpec, 'is'>;

type Placement<S> = S extends { readonly notExported: string } | { readonly placement: 'elsewhere' }
  ? unknown
  : S extends { readonly placement: 'child' }
    ? typeof childPlacement
    : S extends { readonly placement: 'global' }
      ? typeof globalPlacement
      : typeof regionalPlacement;

type Placed<S extends Given> = Omit<S, 'fields'> & {
  readonly is: 'resource';
  readonly fields: S['fields'] & Placement<S>;
};

/** Checks a resource spec against the grammar, keeps its exact type, and adds the fields of its placement. */
export function defineResource<const S extends Given>(spec: S): Placed<S> {
  const placements = { child: childPlacement, global: globalPlacement, regional: regionalPlacement, elsewhere: {} };
  const placement = spec.notExported === undefined ? placements[spec.placement ?? 'regional'] : {};
  // The same choice as in the type above.
  return { ...spec, fields: { ...spec.fields, ...placement }, is: 'resource' } as unknown as Placed<S>;
}
/** Checks a link spec against the grammar and keeps its exact type. */
export const defineLink = <const S extends Omit<LinkSpec, 'is'>>(spec: S) => ({ ...spec, is: 'link' }) as const;
