// What a reference field can be set to: shapes of its kinds, and new ones.
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { kindInSentence, shapeOf } from '../../store/catalog.ts';
import { canAddFor } from '../../store/panel-actions.ts';
import type { Scope } from './field-scope.ts';

export type RefOption = {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  /** Where it stands, to tell shapes of one name apart. */
  readonly place: string;
  /** The shape; null for an option that adds one. */
  readonly id: ResourceId | null;
};

/** The shape as an option; a reference never points at a shape that is gone, so undefined is for types only. */
export function optionOf(design: Design, id: string): RefOption | undefined {
  const { resources } = design.network;
  const shape = shapeOf(design, id);
  if (!shape) return undefined;
  const place = shape.parent === null ? '' : (resources.get(shape.parent)?.name ?? '');
  return { key: shape.id, label: shape.name, kind: shape.kind, place, id: shape.id };
}

/** Options in the design's order, those that add a shape last. */
export function refOptions(design: Design, kinds: readonly string[], scope: Scope): readonly RefOption[] {
  const shapes = [...design.network.resources.values()].flatMap((resource): RefOption[] => {
    const option =
      kinds.includes(resource.kind) && resource.id !== scope.holder ? optionOf(design, resource.id) : undefined;
    return option ? [option] : [];
  });
  const { holder } = scope;
  const additions = kinds.flatMap((kind): RefOption[] =>
    holder !== null && scope.field !== null && canAddFor(design, kind, holder)
      ? [{ key: `new ${kind}`, label: `Add new ${kindInSentence(kind)}`, kind, place: '', id: null }]
      : [],
  );
  return [...shapes, ...additions];
}
