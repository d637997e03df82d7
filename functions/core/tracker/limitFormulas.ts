import { closingName, names, openingName } from './names';

/** How limits are counted; the words are the ones the procedures and the answers use (catalogue C2 to C7). */
export type LimitFormulaUnit = '分钟' | '小时' | '工作时' | '工作日' | '天' | '周' | '月' | '年' | '当天';

/** What a due-time formula is made of. Cells are references such as `$D6`, amounts numbers or names. */
export interface LimitParts {
  readonly start: string;
  readonly amount: string;
  readonly unit: LimitFormulaUnit;
  readonly strict: boolean;
  /** Cell with the working seconds that are over when the limit is: `workedTotal` of the same limit. */
  readonly total?: string;
  /** How many working periods a day may have. */
  readonly periods: number;
}

/**
 * Half a second: serials carry binary noise, and adding this before `INT` finds the day that the rounded second
 * lies on.
 */
const HALF_SECOND = '1/172800';

/** Day of a cell with a moment, as a whole serial. */
export const dayOfCell = (cell: string): string => `INT(${cell}+${HALF_SECOND})`;

/** Whole seconds of a serial: all comparisons are made to the second (catalogue C11). */
export const secondsOfCell = (cell: string): string => `ROUND(${cell}*86400,0)`;

/** True where a cell holds a day without a time of day. */
export const isBareDay = (cell: string): string => `MOD(${secondsOfCell(cell)},86400)=0`;

/** Whether the limit is counted from a time of day, so that a bare date cannot start it. */
export const countsFromTimeOfDay = (unit: LimitFormulaUnit): boolean =>
  unit === '分钟' || unit === '小时' || unit === '工作时';

/** When the limit ends, as a serial; an error value where the working-day index does not reach. */
export function limitFormula(parts: LimitParts): string {
  const { start, amount, unit } = parts;
  const day = dayOfCell(start);
  switch (unit) {
    case '分钟':
      return `(${secondsOfCell(start)}+ROUND(${amount}*60,0))/86400`;
    case '小时':
      return `(${secondsOfCell(start)}+ROUND(${amount}*3600,0))/86400`;
    case '工作时':
      return workingHoursEnd(required(parts.total, unit), parts.periods);
    case '工作日':
      return `INDEX(${names.workdays},${counted(day)}+${amount})+${names.closing}/86400`;
    case '当天':
      return `${day}+86399/86400`;
    case '天':
      return calendarEnd(`${day}+${amount}`, parts.strict);
    case '周':
      return calendarEnd(`${day}+7*${amount}`, parts.strict);
    case '月':
      return calendarEnd(`EDATE(${day},${amount})`, parts.strict);
    case '年':
      return calendarEnd(`EDATE(${day},12*${amount})`, parts.strict);
  }
}

/**
 * Working seconds from the first day of the index until the limit is used up: those of the days before the start,
 * those of the start's own day up to it, and the limit. Outside working time the tape stands still, so a start at
 * night counts as the next opening (catalogue C3).
 */
export function workedTotalFormula(start: string, hours: string, periods: number): string {
  const day = dayOfCell(start);
  const second = `(${secondsOfCell(start)}-86400*${day})`;
  const worked = `INDEX(${names.worked},${day}-${names.base})`;
  const today = each(periods, (n) => `MAX(0,MIN(${second},${closingName(n)})-${openingName(n)})`).join('+');
  return `(${counted(day)}-${worked})*${names.daySeconds}+${worked}*(${today})+ROUND(${hours}*3600,0)`;
}

/**
 * The moment a working-time total is reached. `INT((total-1)/day)` keeps a limit that is used up exactly at the end of
 * a period on that end, not on the next opening (catalogue C3).
 */
function workingHoursEnd(total: string, periods: number): string {
  const day = `INDEX(${names.workdays},INT((${total}-1)/${names.daySeconds})+1)`;
  const rest = `(MOD(${total}-1,${names.daySeconds})+1)`;
  const breaks = each(periods - 1, (n) => {
    const workedBefore = each(n, (p) => `${closingName(p)}-${openingName(p)}`).join('+');
    return `IF(${rest}>${workedBefore},${openingName(n + 1)}-${closingName(n)},0)`;
  });
  return `${day}+(${[openingName(1), rest, ...breaks].join('+')})/86400`;
}

/** The last day as it is (strict), or moved to the next working day and ended at closing time (catalogue C5, C6). */
function calendarEnd(lastDay: string, strict: boolean): string {
  if (strict) return `${lastDay}+86399/86400`;
  return `INDEX(${names.workdays},${counted(`${lastDay}-1`)}+1)+${names.closing}/86400`;
}

/** Working days from the start of the index up to and including a day. */
const counted = (day: string): string => `INDEX(${names.counted},${day}-${names.base})`;

const each = (count: number, make: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

function required(total: string | undefined, unit: string): string {
  if (total === undefined) throw new Error(`a limit in ${unit} needs the cell with its working seconds`);
  return total;
}
