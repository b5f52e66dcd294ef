// What passes between the page and the worker of a matrix: data alone.
import type { Network } from '../model/design.ts';
import type { MatrixCell, MatrixPlan } from '../reach/matrix.ts';

export type MatrixTask = { readonly network: Network; readonly plan: MatrixPlan };

/** Answers in the order of the sources, each in that of the destinations. */
export type MatrixRows = readonly (readonly MatrixCell[])[];
