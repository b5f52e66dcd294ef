// What an exception in the designs with every option is made of.
import type { Design } from '../model/design.ts';
import type { FieldValue, Props } from '../model/field.ts';
import type { ResourceId } from '../model/ids.ts';

/** How many variants there are; lists of choices are gone through over them. */
export const optionVariants = 4;

/** A shape or link whose options are set, and which of its rows. */
export type OptionPlace = {
  readonly design: Design;
  readonly kind: string;
  readonly id: string;
  /** What was drawn. */
  readonly props: Props;
  readonly variant: number;
  /** Place among the shapes of its kind. */
  readonly ordinal: number;
  readonly row: number;
};

/** A value of a field; undefined leaves it as it was drawn. */
export type OptionValue = (place: OptionPlace) => FieldValue | undefined;

/** Kind and field, columns after a dot each; the value; why the table of fields alone is not enough. */
export type OptionRule = readonly [fields: readonly string[], value: OptionValue, reason: string];

/** As it was drawn. */
export const asDrawn: OptionValue = () => undefined;

/** One value per variant, from the start again where there are fewer. */
export const perVariant =
  (...values: readonly FieldValue[]): OptionValue =>
  ({ variant }) =>
    values[variant % values.length];

/** One value per row. */
export const perRow =
  (...values: readonly FieldValue[]): OptionValue =>
  ({ row }) =>
    values[row % values.length];

/** A value for the shapes whose id begins so; the others stay as drawn. */
export const where =
  (start: string, value: OptionValue): OptionValue =>
  (place) =>
    place.id.startsWith(start) ? value(place) : undefined;

/** Ids of drawn shapes of a kind whose id begins so. */
export const drawnIds = ({ design }: OptionPlace, kind: string, start = ''): readonly ResourceId[] =>
  [...design.network.resources.values()]
    .filter((shape) => shape.kind === kind && shape.id.startsWith(start))
    .map(({ id }) => id);
