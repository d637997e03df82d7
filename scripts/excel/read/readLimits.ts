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
 * A register of 1,048,576 rows × 40 columns expands to about 1.5 GiB; deflate itself ends at 1,032 : 1, and
 * Excel's own sheets of nothing but formatted rows stay below 200 : 1.
 */
export const defaultReadLimits: ReadLimits = {
  expandedBytes: 2048 * MEBIBYTE,
  ratio: 400,
  ratioFrom: 64 * MEBIBYTE,
  entries: 20_000,
  cells: 30_000_000,
  elementBytes: 16 * MEBIBYTE,
};
