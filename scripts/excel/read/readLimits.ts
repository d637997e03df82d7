/** Bounds that keep a hostile or broken file from taking the machine with it. */
export interface ReadLimits {
  /** Bytes of all parts read, after expansion. */
  readonly expandedBytes: number;
  /** Expanded to compressed size of one part, looked at once the part has passed `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Cells with content over all sheets. */
  readonly cells: number;
  /** Bytes one XML element (a cell, a shared string) may take. */
  readonly elementBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * A register of 1,048,576 rows × 40 columns expands to about 1.5 GiB. Deflate itself ends at 1,032 : 1; sheets of
 * nothing but formatted rows measured 8 to 30 : 1, so 400 : 1 over 64 MiB is no register.
 */
export const defaultReadLimits: ReadLimits = {
  expandedBytes: 2048 * MEBIBYTE,
  ratio: 400,
  ratioFrom: 64 * MEBIBYTE,
  entries: 20_000,
  cells: 30_000_000,
  elementBytes: 16 * MEBIBYTE,
};
