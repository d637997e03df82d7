import { fromExcelSerial, type LocalTime } from '../calendar';
import { isDateFormat } from './dateSystem';
import type { CellValue } from '../register/grid';

/** Where a change came from. */
export const changeOrigins = ['person', 'addin', 'coauthor', 'found'] as const;
/**
 * `person` typed it here, `addin` computed it, `coauthor` changed it elsewhere, `found` stood there when the tracker
 * was read again.
 */
export type ChangeOrigin = (typeof changeOrigins)[number];

/** One changed value of one row, as the change log keeps it. */
export interface LoggedChange {
  readonly entryId: string;
  /** Company wall time. */
  readonly at: LocalTime;
  readonly rowId: string;
  readonly caseNo: string;
  /** Id of the tracker's column; `row` where a whole row came or went. */
  readonly columnId: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** As far as it is known. */
  readonly who: string;
  readonly origin: ChangeOrigin;
}

/** Column id of an entry about a whole row. */
export const WHOLE_ROW = 'row';

/** How many columns an entry takes on the sheet, and where those stand that are read again (0-based). */
export const CHANGE_COLUMNS = 11;
const [AT, CASE_NO, HEADING, BEFORE, AFTER, REASON, WHO, ORIGIN, ROW_ID, COLUMN_ID, ENTRY_ID] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
/** Column of the reason, which may be given later. */
export const REASON_COLUMN = REASON;
/** Column that tells entries apart. */
export const ENTRY_ID_COLUMN = ENTRY_ID;
/** Columns nobody needs to see. */
export const HIDDEN_CHANGE_COLUMNS = [ROW_ID, COLUMN_ID, ENTRY_ID] as const;

/** An entry as texts, in the order of the sheet's columns. */
export function changeCells(
  change: LoggedChange,
  originWords: Readonly<Record<ChangeOrigin, string>>,
): string[] {
  const cells = new Array<string>(CHANGE_COLUMNS).fill('');
  cells[AT] = change.at.replace('T', ' ');
  cells[CASE_NO] = change.caseNo;
  cells[HEADING] = change.heading;
  cells[BEFORE] = change.before;
  cells[AFTER] = change.after;
  cells[REASON] = change.reason;
  cells[WHO] = change.who;
  cells[ORIGIN] = originWords[change.origin];
  cells[ROW_ID] = change.rowId;
  cells[COLUMN_ID] = change.columnId;
  cells[ENTRY_ID] = change.entryId;
  return cells;
}

/** What is needed of an entry on the sheet to tell whether a change is there already. */
export type LoggedKey = Pick<LoggedChange, 'entryId' | 'rowId' | 'columnId' | 'before' | 'after'> & {
  readonly at: string;
};

/** @returns undefined for rows that are no entries (headings, notes of people). */
export function readChange(cells: readonly unknown[]): LoggedKey | undefined {
  const text = (at: number): string => {
    const value = cells[at];
    return value === null || value === undefined ? '' : String(value as string | number | boolean);
  };
  if (!/^L[0-9A-Z]{12}$/.test(text(ENTRY_ID))) return undefined;
  return {
    at: text(AT).replace(' ', 'T'),
    entryId: text(ENTRY_ID),
    rowId: text(ROW_ID),
    columnId: text(COLUMN_ID),
    before: text(BEFORE),
    after: text(AFTER),
  };
}

/**
 * The changes a log lacks. One's own entries are known by their id. What a co-author changed is known by row, column
 * and values, because the co-author's own add-in may have written it; each entry of the log stands for one change.
 *
 * @param since - When the tracker was last known as a whole: what was logged before is no trace of these changes.
 */
export function notYetLogged(
  changes: readonly LoggedChange[],
  logged: readonly LoggedKey[],
  since: LocalTime,
): readonly LoggedChange[] {
  const entries = new Set(logged.map(({ entryId }) => entryId));
  const counts = new Map<string, number>();
  for (const entry of logged)
    if (entry.at >= since) counts.set(contentOf(entry), (counts.get(contentOf(entry)) ?? 0) + 1);
  return changes.filter((change) => {
    if (entries.has(change.entryId)) return false;
    if (change.origin === 'person' || change.origin === 'addin') return true;
    const key = contentOf(change);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

const contentOf = ({ rowId, columnId, before, after }: Omit<LoggedKey, 'at'>): string =>
  [rowId, columnId, before, after].join('\u0000');

/** An id for a row or an entry. @param chance - From 0 to below 1, as `Math.random` gives it. */
export function freshId(prefix: 'K' | 'L', chance: () => number): string {
  let id: string = prefix;
  for (let at = 0; at < 12; at += 1)
    id += Math.floor(chance() * 36)
      .toString(36)
      .toUpperCase();
  return id;
}

/** A value in the words of the log: dates as people read them, numbers without binary noise. */
export function loggedValue(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!isDateFormat(numberFormat)) return String(Number(value.toPrecision(15)));
  const read = fromExcelSerial(value);
  if (!read) return String(value);
  return read.time === null ? read.date : read.time.replace('T', ' ');
}
