/** A problem with input: where (JSON pointer, '' = whole) and a sentence for the person. */
export type Issue = { readonly pointer: string; readonly message: string };

/** Success with a value, or failure with everything that was wrong. */
export type Result<T, E = readonly Issue[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
