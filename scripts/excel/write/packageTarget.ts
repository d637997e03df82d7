import type { SheetPlan, WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import type { RowBlock } from './rowBlock';
import type { UsedStyle } from './styleTable';

/** Parts of a package by name. */
export type Parts = ReadonlyMap<string, string>;

/** A plan without its rows: data that another thread can be handed. */
export type WorkbookFrame = Omit<WorkbookPlan, 'sheets'> & {
  readonly sheets: readonly Omit<SheetPlan, 'row'>[];
};

/**
 * Where a workbook's package is put together: in this thread (`PackageFile`) or in one of its own
 * (`PackageThread`). Calls are carried out in order; a call that fails makes every later one fail.
 */
export interface PackageTarget {
  /** Begins a package in an open file. @param file - its name in problems */
  start(descriptor: number, file: string, modified: Date): Promise<void>;
  /** The parts of a plan without its rows. */
  skeleton(frame: WorkbookFrame, now: Date): Promise<Parts>;
  /** The parts that hold the looks met in the rows. */
  styles(frame: WorkbookFrame, used: readonly UsedStyle[]): Promise<Parts>;
  /** Opens a part; what follows goes into it until it is closed. */
  open(part: string, level: number): Promise<void>;
  text(markup: string): Promise<void>;
  rows(block: RowBlock): Promise<void>;
  close(): Promise<void>;
  /** Resolves once the package is complete in the file. */
  finish(): Promise<void>;
  /** To be called in any case; nothing is written into the file once it has resolved. */
  end(): Promise<void>;
}
