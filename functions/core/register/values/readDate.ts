import { isoDateOf, secondOfDay, dayNumber } from '../../calendar/isoDate';
import type { FieldKey } from '../../complaint/fields';
import { fields } from '../../complaint/fields';
import type { CellStyle } from '../grid';
import { plainNumber } from './displayText';
import { dateRoleOf, plausibleFor } from './dateRole';
import type { DateRole } from './dateRole';
import { onlyFitting } from './neighbours';
import { numberFormatOf } from './numberFormat';
import type { Reading } from './reading';
import { nothing, reading } from './reading';
import type { DateTextReading } from './readDateText';
import { moment, readDateText } from './readDateText';
import { certain, readDigits } from './resolveDate';
import { readSerial } from './serialDate';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';
import { readYearless } from './yearlessDate';

/** Reads a cell of a date or datetime field; blank marks and 同上 have been dealt with. */
export function readDate(
  value: string | number | boolean,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  const role = dateRoleOf(field);
  if (typeof value === 'boolean') return nothing(issue(value ? 'date.closedWithoutDate' : 'date.notYet'));
  const found =
    typeof value === 'string'
      ? readDateText(value, role, context)
      : readDateNumber(value, style, role, context);
  if (found.value === null) return nothing(...found.issues);
  const isDay = fields[field].type === 'date' || found.value.length === 10;
  const dropped = isDay && found.value.length > 10 ? [issue('date.timeDropped')] : [];
  const isQuestioned = found.issues.some((one) => one.code === 'date.suspiciousYear');
  const future = isQuestioned ? [] : inFuture(found.value, role, context);
  const issues = [...found.issues, ...dropped, ...future];
  return reading(isDay ? found.value.slice(0, 10) : found.value, issues);
}

function inFuture(value: string, role: DateRole, { asOf }: ValueContext): readonly ValueIssue[] {
  if (role === 'due' || asOf === undefined || value.slice(0, 10) <= asOf) return [];
  return [issue('date.inFuture', { params: { asOf } })];
}

function readDateNumber(
  value: number,
  style: CellStyle,
  role: DateRole,
  context: ValueContext,
): DateTextReading {
  const format = numberFormatOf(style);
  switch (format.kind) {
    case 'date':
    case 'datetime':
    case 'time':
      return readTrueDate(value, style, role, context);
    case 'elapsed':
      return { value: null, issues: [issue('date.timeOnly')] };
    default:
      return readBareNumber(value, role, context);
  }
}

/** A number that the cell itself shows as a date. */
function readTrueDate(
  value: number,
  style: CellStyle,
  role: DateRole,
  context: ValueContext,
): DateTextReading {
  const format = numberFormatOf(style);
  if (value === 0) return { value: null, issues: [] }; // what a formula over an empty cell leaves
  if (value < 1 && value > 0) return { value: null, issues: [issue('date.timeOnly')] };
  const at = readSerial(value, context.dateSystem);
  if (!at) return { value: null, issues: [issue('date.unreadable')] };
  if (Math.abs(value) < 400 && context.plausibleYears.from > 1910) {
    // 3.15 typed into a cell already formatted as a date shows 1900-01-03
    const meant = readBareNumber(value, role, context).value;
    return { value: null, issues: [issue('date.unreadable', meant === null ? {} : { suggest: meant })] };
  }
  if (!format.showsDay && format.kind === 'date' && at.date.endsWith('-01'))
    return { value: null, issues: [issue('date.vague', { suggest: at.date })] };
  const found = certain(at.date, role, context, [
    ...hiddenYear(at.date, style, role, context),
    ...swapped(at.date, context),
  ]);
  if (found.date === null || at.time === null) return { value: found.date, issues: found.issues };
  return { value: moment(dayNumber(at.date), secondOfDay(at.time)), issues: found.issues };
}

/** `3月5日` typed into Excel silently takes the year of that day; it shows only when it differs from the sheet's. */
function hiddenYear(
  date: string,
  style: CellStyle,
  role: DateRole,
  context: ValueContext,
): readonly ValueIssue[] {
  const expected = context.year?.year;
  const year = Number(date.slice(0, 4));
  if (numberFormatOf(style).showsYear || expected === undefined || year === expected) return [];
  const range = plausibleFor(role, { from: expected, to: expected });
  if (role !== 'complaint' && year >= range.from && year <= range.to) return [];
  const suggest = isoDateOf(expected, Number(date.slice(5, 7)), Number(date.slice(8)));
  return [issue('date.hiddenYear', { params: { year }, ...(suggest === undefined ? {} : { suggest }) })];
}

function swapped(date: string, { evidence }: ValueContext): readonly ValueIssue[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const other = evidence.maybeSwapped && month !== day ? isoDateOf(year, day, month) : undefined;
  return other === undefined ? [] : [issue('date.maybeSwapped', { suggest: other })];
}

/** A number in a cell that is not formatted as a date: serial, yyyymmdd, or month.day. */
function readBareNumber(value: number, role: DateRole, context: ValueContext): DateTextReading {
  if (value === 0) return { value: null, issues: [issue('date.notYet')] };
  const text = plainNumber(value);
  if (/^\d{5,8}$/.test(text)) return asText(readDigits(text, role, context));
  const monthDay = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (monthDay) return readMonthDayNumber(Number(monthDay[1]), monthDay[2]!, role, context);
  const range = plausibleFor(role, context.plausibleYears);
  const at = readSerial(value, context.dateSystem);
  const year = Number(at?.date.slice(0, 4));
  if (!at || year < range.from || year > range.to) return { value: null, issues: [issue('date.unreadable')] };
  const seconds = at.time === null ? 0 : secondOfDay(at.time);
  return { value: moment(dayNumber(at.date), seconds), issues: [issue('date.serial')] };
}

/** 3.15 is 3月15日; 3.1 is 3月1日 as well as 3月10日, whose zero Excel does not store. */
function readMonthDayNumber(
  month: number,
  decimals: string,
  role: DateRole,
  context: ValueContext,
): DateTextReading {
  const days = decimals.length === 1 ? [Number(decimals), Number(decimals) * 10] : [Number(decimals)];
  const found = days.map((day) => readYearless(month, day, role, context));
  const dates = found.flatMap((one) => one.date ?? []);
  const only = dates.length === 1 ? dates[0] : onlyFitting(dates, context.row, context.evidence);
  const chosen = found.find((one) => one.date !== null && one.date === only);
  const note = issue('date.numberAsMonthDay');
  if (chosen) return { value: chosen.date, issues: [...chosen.issues, note] };
  if (dates.length > 1)
    return {
      value: null,
      issues: [issue('date.ambiguous', { params: { alternatives: dates.join(' / ') } })],
    };
  return { value: null, issues: found[0]!.issues };
}

const asText = (found: { date: string | null; issues: readonly ValueIssue[] }): DateTextReading => ({
  value: found.date,
  issues: found.issues,
});
