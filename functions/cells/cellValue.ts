import {
  fromExcelSerial,
  isoDateOf,
  localTimeOf,
  dayNumber,
  parseInstant,
  toExcelSerial,
  type IsoDate,
  type LocalTime,
} from '../core/calendar';
import type { FunctionArgument, FunctionProblemCode } from '../core/messages/functionMessages';
import { readYesNo } from '../core/procedure/vocabulary/yesNo';
import { dateSystem } from '../registry';
import { CellProblem } from './cellProblem';

export type Moment = IsoDate | LocalTime;

/** Empty cells arrive as `null`, as an empty text or, through a formula that refers to them, as 0. */
export function isBlank(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Text of a cell, undefined for a blank one; 0 is what a formula makes of an empty cell. */
export function readText(value: unknown): string | undefined {
  return isBlank(value) || value === 0 ? undefined : String(value).trim();
}

/** A day or moment of a cell, undefined for a blank one. @throws CellProblem for anything else. */
export function readMoment(value: unknown, argument: FunctionArgument): Moment | undefined {
  if (isBlank(value) || value === 0) return undefined;
  const moment = typeof value === 'number' ? momentOfSerial(value) : momentOfText(String(value).trim());
  return moment ?? reject('cell.date', argument, value);
}

export function requireMoment(value: unknown, argument: FunctionArgument): Moment {
  return readMoment(value, argument) ?? reject('cell.blank', argument, value);
}

/** A moment; a day without a time of day is its midnight, as everywhere in Excel. */
export function requireTime(value: unknown, argument: FunctionArgument): LocalTime {
  return atMidnight(requireMoment(value, argument));
}

export function atMidnight(moment: Moment): LocalTime {
  return hasTime(moment) ? moment : localTimeOf(dayNumber(moment), 0);
}

export function hasTime(moment: Moment): moment is LocalTime {
  return moment.length > 10;
}

/** Midnight is a day without a time of day: a cell cannot tell the two apart. */
function momentOfSerial(serial: number): Moment | undefined {
  const found = fromExcelSerial(serial, dateSystem());
  return found && (found.time ?? found.date);
}

/** Only year-first dates: 03/04/2026 means different days to different people. */
function momentOfText(text: string): Moment | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.+))?$/.exec(text.normalize('NFKC'));
  const day = match && isoDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || !day) return undefined;
  if (match[4] === undefined) return day;
  return parseInstant(`${day}T${match[4].replace(/^(\d):/, '0$1:')}`);
}

/** The serial number of a day or moment in the date system of the workbook. */
export function toSerial(moment: Moment): number {
  return toExcelSerial(moment, dateSystem());
}

/** A finite number. @throws CellProblem for blanks and anything else. */
export function requireNumber(value: unknown, argument: FunctionArgument): number {
  if (isBlank(value)) return reject('cell.blank', argument, value);
  const number = typeof value === 'string' ? Number(value.normalize('NFKC').replace(/,/g, '')) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : reject('cell.number', argument, value);
}

export function requireWholeNumber(value: unknown, argument: FunctionArgument): number {
  const number = requireNumber(value, argument);
  return Number.isSafeInteger(number) ? number : reject('cell.wholeDays', argument, value);
}

/** Yes or no; a blank cell is no. */
export function readFlag(value: unknown, argument: FunctionArgument): boolean {
  if (isBlank(value)) return false;
  return readYesNo(value) ?? reject('cell.flag', argument, value);
}

export function reject(code: FunctionProblemCode, argument: FunctionArgument, seen: unknown): never {
  throw new CellProblem({ code, argument, params: { seen: String(seen) } });
}
