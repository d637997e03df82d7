import type { StylePlan } from '../../functions/core/tracker/trackerPlan';
import type { Entry } from './cellEntry';
import type { Operation } from './operations';
import { StyleRuns } from './styleRuns';

/** What is noted of the rows while their values are written; used afterwards. */
export interface Gathered {
  readonly styles: StyleRuns<StylePlan>;
  readonly numberFormats: StyleRuns<string>;
  readonly heights: StyleRuns<number>;
  readonly fitted: StyleRuns<true>;
  readonly hidden: StyleRuns<true>;
  readonly links: Operation[];
  /** Cells of calculated columns that hold something else than the formula. */
  readonly exceptions: { readonly row: number; readonly column: number; readonly entry: Entry }[];
}

export const nothingGathered = (): Gathered => ({
  styles: new StyleRuns(),
  numberFormats: new StyleRuns(),
  heights: new StyleRuns(),
  fitted: new StyleRuns(),
  hidden: new StyleRuns(),
  links: [],
  exceptions: [],
});
