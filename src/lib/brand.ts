declare const brand: unique symbol;

/** A value that exactly one parser may make; at run time it is the plain value. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
