import type { StylePlan } from './trackerPlan';

/** A Chinese font that Excel on Windows and Mac, WPS and LibreOffice replace sensibly where it is missing. */
const FONT = '微软雅黑';
const INK = 'FF1F2937';
const LINE = 'FFD1D5DB';

const base = { fontName: FONT, fontSize: 10, fontColor: INK, vertical: 'middle' } as const;
const boxed = { ...base, borders: 'trbl', borderColor: LINE } as const;

export const DATE_FORMAT = 'yyyy-mm-dd';
export const TIME_FORMAT = 'yyyy-mm-dd hh:mm';

/** Looks of the tracker's cells; hosts intern by object, so every cell of one look shares one object. */
export const styles = {
  title: { ...base, fontSize: 16, bold: true },
  subtitle: { ...base, fontColor: 'FF6B7280' },
  plain: base,
  label: { ...base, bold: true },
  note: { ...base, fontColor: 'FF6B7280', wrap: true, vertical: 'top' },
  section: { ...base, fontSize: 12, bold: true, fontColor: 'FF1F4E79' },
  heading: { ...boxed, bold: true, fill: 'FFDDEBF7', horizontal: 'center', wrap: true },
  kesuHeading: { ...boxed, bold: true, fill: 'FFE2EFDA', horizontal: 'center', wrap: true },
  columnId: { ...base, fontSize: 8, fontColor: 'FF9CA3AF' },
  text: { ...boxed, wrap: true },
  shortText: { ...boxed, horizontal: 'center', wrap: true },
  number: { ...boxed, horizontal: 'right', indent: 1 },
  integer: { ...boxed, horizontal: 'right', indent: 1, numberFormat: '#,##0' },
  percent: { ...boxed, horizontal: 'right', indent: 1, numberFormat: '0.00%' },
  date: { ...boxed, horizontal: 'center', numberFormat: DATE_FORMAT },
  time: { ...boxed, horizontal: 'center', numberFormat: TIME_FORMAT },
  month: { ...boxed, horizontal: 'center', numberFormat: 'yyyy-mm' },
  link: { ...boxed, fontColor: 'FF0563C1', underline: true },
  input: { ...boxed, fill: 'FFFFF9DB', unlocked: true },
  inputDate: { ...boxed, fill: 'FFFFF9DB', unlocked: true, horizontal: 'center', numberFormat: DATE_FORMAT },
  inputClock: { ...boxed, fill: 'FFFFF9DB', unlocked: true, horizontal: 'center', numberFormat: 'hh:mm' },
  error: { ...boxed, fontColor: 'FFC00000', bold: true, horizontal: 'center' },
  warning: { ...boxed, fontColor: 'FFB45309', bold: true, horizontal: 'center' },
  info: { ...boxed, fontColor: 'FF6B7280', horizontal: 'center' },
} as const satisfies Readonly<Record<string, StylePlan>>;

/** Fills and fonts of the conditional formats. */
export const signals = {
  overdue: { fill: 'FFFFC7CE', fontColor: 'FF9C0006' },
  dueSoon: { fill: 'FFFFEB9C', fontColor: 'FF7F6000' },
  closed: { fontColor: 'FF7F7F7F' },
  missing: { fill: 'FFFCE4D6' },
  unreadable: { fill: 'FFF8CBAD', fontColor: 'FFC00000' },
  late: { fontColor: 'FFC00000' },
  provisional: { fontColor: 'FF7C3AED' },
} as const;

const dayCountStyles = new Map<string, StylePlan>();

/** Number cells whose format carries words: remaining days, a unit, a currency. One object per format. */
export function numberStyle(numberFormat: string): StylePlan {
  let style = dayCountStyles.get(numberFormat);
  if (!style) dayCountStyles.set(numberFormat, (style = { ...styles.number, numberFormat }));
  return style;
}

/** A literal inside a number format: quotes cannot be escaped there, so they are dropped. */
export const formatLiteral = (text: string): string => `"${text.replaceAll('"', '')}"`;
