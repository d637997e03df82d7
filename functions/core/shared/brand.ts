/** Marks a string or number as checked; made in one constructor only, so a plain value cannot slip in. */
export type Branded<T, Tag extends symbol> = T & { readonly [K in Tag]: true };
