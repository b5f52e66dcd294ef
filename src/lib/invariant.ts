/** Throws when a programmer's assumption does not hold; never used for input from outside. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}

/** The value, or an error when it is absent although the program guarantees it. */
export function present<T>(value: T | null | undefined, message: string): T {
  invariant(value !== null && value !== undefined, message);
  return value;
}
