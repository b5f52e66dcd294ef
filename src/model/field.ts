// One table of fields per kind is the single source of its type, decoder, default, inspector control and reference page.
// Only the grammar of such tables belongs here; the tables live in kinds/<slug>/spec.ts.
import type { Format } from './format.ts';
import type { ResourceId } from './ids.ts';

/** What every field says of itself: the words a person reads, and where the truth of it is written down. */
export type FieldInfo = {
  readonly label: string;
  readonly help: string;
  /** Microsoft Learn page that defines the property. */
  readonly source?: string;
  /** Shown only while the named sibling field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] };
  /** Not written to documents while it has its default, which can never change. */
  readonly sparse?: true;
};

/** Edge layer of the canvas that draws a reference; references without one are not drawn. */
export type EdgeLayer = 'peering' | 'private-link' | 'outbound' | 'dns' | 'association';

/** A list of facts that is too long for a table of fields. */
export type FactList = 'built-in-policies';

export type Option<V extends string = string> = { readonly value: V; readonly label: string; readonly help?: string };

export type TextField = FieldInfo & {
  readonly type: 'text';
  readonly format: Format;
  /** The empty text means "not set". */
  readonly default: string;
  readonly suggestions?: readonly string[];
  /** The list of facts that the value is from; forms load it when they need it, and show its titles. */
  readonly list?: FactList;
};
export type TextsField = FieldInfo & {
  readonly type: 'texts';
  readonly format: Format;
  readonly default: readonly string[];
  readonly suggestions?: readonly string[];
};
export type BooleanField = FieldInfo & { readonly type: 'boolean'; readonly default: boolean };
export type IntegerField = FieldInfo & {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly default: number;
};
export type ChoiceField<V extends string = string> = FieldInfo & {
  readonly type: 'choice';
  readonly options: readonly Option<V>[];
  readonly default: V;
};
export type ChoicesField<V extends string = string> = FieldInfo & {
  readonly type: 'choices';
  readonly options: readonly Option<V>[];
  readonly default: readonly V[];
};
export type RefField = FieldInfo & {
  readonly type: 'ref';
  /** Kinds that the reference may point at. */
  readonly kinds: readonly string[];
  readonly default: null;
  /** The target is drawn as a chip on this shape instead of as a shape of its own. */
  readonly chip?: boolean;
  readonly layer?: EdgeLayer;
};
export type RefsField = FieldInfo & {
  readonly type: 'refs';
  readonly kinds: readonly string[];
  readonly default: readonly ResourceId[];
  readonly chip?: boolean;
  readonly layer?: EdgeLayer;
};
export type RowsField<F extends Fields = Fields> = FieldInfo & {
  readonly type: 'rows';
  /** Singular noun of one row, lower case: "rule", "route". */
  readonly item: string;
  readonly columns: F;
  readonly default: readonly RowOf<F>[];
};

export type Field =
  | TextField
  | TextsField
  | BooleanField
  | IntegerField
  | ChoiceField
  | ChoicesField
  | RefField
  | RefsField
  | RowsField<Fields>;

export type Fields = { readonly [key: string]: Field };

/** Value of one field, as the design holds it. */
export type FieldValue =
  | string
  | boolean
  | number
  | null
  | readonly string[]
  | readonly { readonly [column: string]: FieldValue }[];

/** Values of all fields of a shape; every field is present, defaults filled in by the decoder. */
export type Props = { readonly [field: string]: FieldValue };

/** TypeScript type of a field's value. */
export type ValueOf<F extends Field> = F extends {
  readonly type: 'choice';
  readonly options: readonly Option<infer V>[];
}
  ? V
  : F extends { readonly type: 'choices'; readonly options: readonly Option<infer V>[] }
    ? readonly V[]
    : F extends { readonly type: 'text' }
      ? string
      : F extends { readonly type: 'texts' }
        ? readonly string[]
        : F extends { readonly type: 'boolean' }
          ? boolean
          : F extends { readonly type: 'integer' }
            ? number
            : F extends { readonly type: 'ref' }
              ? ResourceId | null
              : F extends { readonly type: 'refs' }
                ? readonly ResourceId[]
                : F extends { readonly type: 'rows'; readonly columns: infer C extends Fields }
                  ? readonly RowOf<C>[]
                  : never;

export type RowOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
export type PropsOf<F extends Fields> = RowOf<F>;

type Given<F extends { readonly type: string; readonly default: unknown }> = Omit<F, 'type' | 'default'>;

/** A line of text; '' means not set. */
export const text = (info: Given<TextField> & { readonly default?: string }) =>
  ({ default: '', ...info, type: 'text' }) as const satisfies TextField;
/** An ordered list of texts of one format. */
export const texts = (info: Given<TextsField> & { readonly default?: readonly string[] }) =>
  ({ default: [], ...info, type: 'texts' }) as const satisfies TextsField;
/** A yes or no. */
export const boolean = (info: Omit<BooleanField, 'type'>) => ({ ...info, type: 'boolean' }) as const;
/** A whole number within bounds, both included. */
export const integer = (info: Omit<IntegerField, 'type'>) => ({ ...info, type: 'integer' }) as const;
/** One of a closed list; values are spelled as Azure spells them. */
export const choice = <const V extends string>(info: Omit<ChoiceField<V>, 'type'>) =>
  ({ ...info, type: 'choice' }) as const;
/** Any of a closed list, in the list's order. */
export const choices = <const V extends string>(
  info: Omit<ChoicesField<V>, 'type' | 'default'> & { readonly default?: readonly V[] },
) => ({ default: [] as readonly V[], ...info, type: 'choices' }) as const;
/** A reference to another shape, or none. */
export const ref = (info: Given<RefField>) => ({ ...info, default: null, type: 'ref' }) as const;
/** References to other shapes, each at most once. */
export const refs = (info: Given<RefsField>) =>
  ({ ...info, default: [] as readonly ResourceId[], type: 'refs' }) as const;
/** A table of rows, each with the same columns. */
export const rows = <const F extends Fields>(
  info: Omit<RowsField<F>, 'type' | 'default'> & { readonly default?: readonly RowOf<F>[] },
) => ({ default: [] as readonly RowOf<F>[], ...info, type: 'rows' }) as const;

/** The defaults of a table of fields. */
export function defaultsOf<F extends Fields>(fields: F): PropsOf<F> {
  // Built key by key from the same table that the type is computed from.
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default])) as PropsOf<F>;
}
