/** The name of a server that anyone may run: no rule names it, only one that names all. */
export const anyHost = 'a-server-of-anyone.invalid';
