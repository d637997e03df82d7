/**
 * Defined names the tracker's formulas speak. Letters and `_` only, so that Excel, WPS and LibreOffice agree that
 * they are names and no addresses.
 */
export const names = {
  /** The one clock of the workbook: `NOW()`, or the moment given with `--as-of`. */
  now: 'Kesu_Now',
  /** How many days before its due time a case counts as due soon. */
  soonDays: 'Kesu_SoonDays',
  /** Working seconds of a working day. */
  daySeconds: 'Kesu_DaySeconds',
  /** Closing time in seconds after midnight. */
  closing: 'Kesu_Closing',
  /** Day before the first day of the working-day index, as an Excel serial. */
  base: 'Kesu_Base',
  /** Last day of the index. */
  lastDay: 'Kesu_LastDay',
  /** 1 on working days, one cell per day from `base` + 1. */
  worked: 'Kesu_Worked',
  /** Working days from the first day of the index up to and including this one. */
  counted: 'Kesu_Counted',
  /** The nth working day of the index. */
  workdays: 'Kesu_Workdays',
  companyOff: 'Kesu_CompanyOff',
  companyWork: 'Kesu_CompanyWork',
  /** First and last day of the years whose official notice the calendar holds. */
  publishedFrom: 'Kesu_PublishedFrom',
  publishedTo: 'Kesu_PublishedTo',
} as const;

/** Opening and closing of the nth working period (1-based), in seconds after midnight. */
export const openingName = (period: number): string => `Kesu_Open_${String(period)}_`;
export const closingName = (period: number): string => `Kesu_Close_${String(period)}_`;

/** Name of the cell that holds a company's figure for a parameter of the profile. */
export const parameterName = (id: string): string => `Kesu_P_${id.replace(/[^\p{L}\p{N}_]/gu, '_')}_`;
export const parameterUnitName = (id: string): string => `${parameterName(id)}Unit`;
