import type { DateSystem } from '../../calendar/excelSerial';
import type { IsoDate } from '../../calendar/isoDate';
import type { GradeLevel } from '../../complaint/complaint';
import type { ColumnEvidence } from './columnEvidence';

/** A year (and month) that holds for yearless dates, and where it was found. */
export interface YearContext {
  readonly year: number;
  /** Month of a monthly sheet or section, for cells that hold a day only (`5日`). */
  readonly month?: number;
  /** The month is a sheet's or section's own, so that dates far from it belong to another year. */
  readonly isMonthly?: true;
  readonly from: 'sheetName' | 'title' | 'section' | 'fileName' | 'given';
}

/** Years that do not raise a brow in this register, both included. Fields of earlier or later steps get some slack. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Everything beside the cell itself that its reading may depend on. */
export interface ValueContext {
  readonly dateSystem: DateSystem;
  /** Heading of the column with its groups, as written: `赔款(元)`, `投诉日期 dd/mm/yyyy`. */
  readonly heading: string;
  /** 1-based sheet row; finds the neighbours in `evidence`. */
  readonly row: number;
  /** What the column as a whole proves. */
  readonly evidence: ColumnEvidence;
  readonly year: YearContext | null;
  /** The row's own complaint date in normal form, once read; null for a row without one. */
  readonly complaintDate?: string | null;
  readonly plausibleYears: YearRange;
  /** Today of the run; events after it are questioned. */
  readonly asOf?: IsoDate;
  /** Grade words of the profile, simplified and in lower case, with their level. They win over the general scales. */
  readonly gradeWords?: ReadonlyMap<string, GradeLevel>;
  /** ISO code taken where neither cell, format nor heading names a currency; default `CNY`. */
  readonly homeCurrency?: string;
  /** defectQuantity ÷ quantity of the same row where both are known: tells 12 % from 0.12 %. */
  readonly rowRatio?: number;
}
