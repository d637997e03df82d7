import type { WireWorkbook } from './gridWire';
import type { WireRules } from './rulesWire';

/** A file the server has read for the page. */
export interface OpenedFile {
  readonly grid: WireWorkbook;
  /** What a grid has no words for: tables, names, validations, conditional formats, protection. */
  readonly rules: WireRules;
}
