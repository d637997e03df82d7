import { dayNumber, isoDateOf, weekday, type DayNumber, type WorkingCalendar } from '../calendar';
import type { CellArea } from './cellArea';
import { quotedSheet } from './cellText';
import { closingName, names, openingName } from './names';
import { styles } from './styles';
import type { NamePlan, PlanCell, RowPlan, SheetPlan } from './trackerPlan';

/** Excel serial of 1970-01-01. */
export const SERIAL_OF_EPOCH = 25_569;

export interface WorkingDayIndexInput {
  readonly sheet: string;
  readonly calendar: WorkingCalendar;
  /** First and last year to be indexed. */
  readonly years: { readonly first: number; readonly last: number };
  /** Cells with opening and closing of each period on the calendar sheet; some may be empty. */
  readonly clockCells: readonly { readonly opening: CellArea; readonly closing: CellArea }[];
  readonly headings: readonly [string, string, string, string, string];
  readonly note: string;
}

/** First row with a day; row 1 holds the note, row 2 the headings. */
const FIRST = 3;

/**
 * The hidden sheet that lets ordinary formulas count working days: one row per day with a running count, and beside
 * it the nth working day. Both are reached by position, so a due time costs no search. The company's own days off and
 * worked days are looked up on the calendar sheet: editing them there moves the due times.
 */
export function planWorkingDayIndex(input: WorkingDayIndexInput): { sheet: SheetPlan; names: NamePlan[] } {
  const first = dayNumber(isoDateOf(input.years.first, 1, 1)!);
  const count = dayNumber(isoDateOf(input.years.last, 12, 31)!) - first + 1;
  const lastRow = FIRST + count - 1;
  const days = indexedDays(input.calendar, first, count);
  const clocks = clockRows(input, first, first + count - 1);
  const row = (number: number): RowPlan => {
    const cells: PlanCell[] =
      number < FIRST ? headerCells(input, number) : dayCells(days, number - FIRST, lastRow);
    const clock = clocks[number - 1];
    return { cells: clock ? [...padded(cells), null, ...clock.cells] : cells };
  };
  const place = quotedSheet(input.sheet);
  const column = (letter: string) => `${place}!$${letter}$${String(FIRST)}:$${letter}$${String(lastRow)}`;
  return {
    sheet: {
      name: input.sheet,
      visibility: 'hidden',
      columns: [12, 8, 8, 8, 12, 4, 18, 12].map((width) => ({ width })),
      rowCount: lastRow,
      row,
    },
    names: [
      { name: names.worked, refersTo: column('C') },
      { name: names.counted, refersTo: column('D') },
      { name: names.workdays, refersTo: column('E') },
      ...clocks.map((clock, index) => ({ name: clock.name, refersTo: `${place}!$H$${String(index + 1)}` })),
    ],
  };
}

interface IndexedDays {
  readonly first: DayNumber;
  /** Worked by the week and the official notices, before the company's own days. */
  readonly official: Uint8Array;
  readonly worked: Uint8Array;
  readonly counted: Uint32Array;
  readonly workdays: readonly DayNumber[];
}

function indexedDays(calendar: WorkingCalendar, first: DayNumber, count: number): IndexedDays {
  const official = new Uint8Array(count);
  for (let at = 0; at < count; at += 1)
    official[at] = calendar.file.weekend.includes(weekday(first + at)) ? 0 : 1;
  const mark = (target: Uint8Array, dates: readonly string[], value: 0 | 1) => {
    for (const date of dates) {
      const at = dayNumber(date as Parameters<typeof dayNumber>[0]) - first;
      if (at >= 0 && at < count) target[at] = value;
    }
  };
  for (const year of calendar.file.years) {
    mark(official, year.off, 0);
    mark(official, year.work, 1);
  }
  const worked = official.slice();
  mark(worked, calendar.file.companyOff, 0);
  mark(worked, calendar.file.companyWork, 1);
  const counted = new Uint32Array(count);
  const workdays: DayNumber[] = [];
  for (let at = 0; at < count; at += 1) {
    if (worked[at] === 1) workdays.push(first + at);
    counted[at] = workdays.length;
  }
  return { first, official, worked, counted, workdays };
}

function dayCells(days: IndexedDays, at: number, lastRow: number): PlanCell[] {
  const row = FIRST + at;
  const nth = at + 1;
  const range = (letter: string) => `${letter}$${String(FIRST)}:${letter}$${String(lastRow)}`;
  const workday = days.workdays[at];
  // nth-0.5 is never in the list, so the binary search of MATCH has one answer in every program.
  const search = `INDEX(${range('A')},MATCH(${String(nth)}-0.5,${range('D')},1)+1)`;
  return [
    { kind: 'number', number: days.first + at + SERIAL_OF_EPOCH, style: styles.date },
    { kind: 'number', number: days.official[at]! },
    {
      kind: 'formula',
      formula: `IF(COUNTIF(${names.companyWork},A${String(row)})>0,1,IF(COUNTIF(${names.companyOff},A${String(row)})>0,0,B${String(row)}))`,
      result: days.worked[at]!,
    },
    {
      kind: 'formula',
      formula: at === 0 ? `C${String(row)}` : `D${String(row - 1)}+C${String(row)}`,
      result: days.counted[at]!,
    },
    {
      kind: 'formula',
      formula: `IF(${String(nth)}>D$${String(lastRow)},"",IF(D$${String(FIRST)}>=${String(nth)},A$${String(FIRST)},${search}))`,
      result: workday === undefined ? '' : workday + SERIAL_OF_EPOCH,
      style: styles.date,
    },
  ];
}

function headerCells(input: WorkingDayIndexInput, row: number): PlanCell[] {
  if (row === 1) return [{ kind: 'text', text: input.note, style: styles.subtitle }];
  return input.headings.map((text) => ({ kind: 'text', text, style: styles.heading }));
}

const padded = (cells: readonly PlanCell[]): PlanCell[] =>
  Array.from({ length: 5 }, (_, index) => cells[index] ?? null);

interface ClockRow {
  readonly name: string;
  readonly cells: readonly PlanCell[];
}

/** Working time in seconds, read from the calendar sheet; a period left empty lies at midnight and lasts no time. */
function clockRows(input: WorkingDayIndexInput, first: DayNumber, last: DayNumber): ClockRow[] {
  const periods = input.calendar.periods;
  const rows: ClockRow[] = [];
  const formula = (name: string, text: string, result: number) =>
    rows.push({
      name,
      cells: [
        { kind: 'text', text: name },
        { kind: 'formula', formula: text, result },
      ],
    });
  input.clockCells.forEach(({ opening, closing }, index) => {
    const period = periods[index];
    const both = `COUNT(${opening.reference},${closing.reference})=2`;
    formula(
      openingName(index + 1),
      `IF(${both},ROUND(${opening.reference}*86400,0),86400)`,
      period?.from ?? 86_400,
    );
    formula(
      closingName(index + 1),
      `IF(${both},ROUND(${closing.reference}*86400,0),86400)`,
      period?.to ?? 86_400,
    );
  });
  const span = input.clockCells.map((_, i) => `${closingName(i + 1)}-${openingName(i + 1)}`);
  formula(names.daySeconds, span.join('+'), input.calendar.secondsPerDay);
  const closings = input.clockCells.map(({ opening, closing }, i) => ({
    test: `COUNT(${opening.reference},${closing.reference})=2`,
    name: closingName(i + 1),
  }));
  const closing = `MAX(${closings.map(({ test, name }) => `IF(${test},${name},0)`).join(',')})`;
  formula(names.closing, closing, periods.at(-1)!.to);
  rows.push(
    constant(names.base, first - 1 + SERIAL_OF_EPOCH),
    constant(names.lastDay, last + SERIAL_OF_EPOCH),
  );
  const { publishedFrom, publishedTo } = publishedSpan(input.calendar);
  rows.push(constant(names.publishedFrom, publishedFrom), constant(names.publishedTo, publishedTo));
  return rows;
}

const constant = (name: string, number: number): ClockRow => ({
  name,
  cells: [
    { kind: 'text', text: name },
    { kind: 'number', number },
  ],
});

/** The latest unbroken run of published years, as serials; an empty run where the calendar holds none. */
function publishedSpan(calendar: WorkingCalendar): { publishedFrom: number; publishedTo: number } {
  const years = calendar.publishedYears;
  const last = years.at(-1);
  if (last === undefined) return { publishedFrom: 1, publishedTo: 0 };
  let from = last;
  while (years.includes(from - 1)) from -= 1;
  return {
    publishedFrom: dayNumber(isoDateOf(from, 1, 1)!) + SERIAL_OF_EPOCH,
    publishedTo: dayNumber(isoDateOf(last, 12, 31)!) + SERIAL_OF_EPOCH,
  };
}
