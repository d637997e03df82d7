import type { zh } from './zh';

/** The keys of the Chinese words; the English words must have exactly these. */
export type Words = {
  readonly [Page in keyof typeof zh]: { readonly [Key in keyof (typeof zh)[Page]]: string };
};
