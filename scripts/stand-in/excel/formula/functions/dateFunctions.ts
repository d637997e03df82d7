import { asNumber, asText, numberOf, numbersIn, textOf } from '../coerce';
import type { FunctionTable } from '../formulaFunction';
import { each, whole } from '../formulaFunction';
import type { Operand, Sight } from '../operand';
import { Fault } from '../operand';
import { enterValue } from '../../model/enterValue';

const dayMilliseconds = 86_400_000;
// Serial number of 1970-01-01 in either system.
const epoch = { '1900': 25_569, '1904': 24_107 } as const;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function civil(serial: number, { workbook }: Sight): Civil {
  if (serial < 0) throw new Fault('#NUM!');
  // Excel believes in a 29 February 1900; before it its days lie one off.
  const days = Math.floor(serial) + (workbook.dateSystem === '1900' && serial < 60 ? 1 : 0);
  const date = new Date((days - epoch[workbook.dateSystem]) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serialOf(year: number, month: number, day: number, { workbook }: Sight): number {
  const full = year < 1900 ? year + 1900 : year;
  const days = Date.UTC(full, month - 1, day) / dayMilliseconds + epoch[workbook.dateSystem];
  if (days < 0) throw new Fault('#NUM!');
  return days;
}

const dayOfWeek = (serial: number, { workbook }: Sight): number =>
  (((Math.floor(serial) - epoch[workbook.dateSystem] + 4) % 7) + 7) % 7;

const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

function shiftMonths(serial: number, months: number, sight: Sight, wantsEnd: boolean): number {
  const { year, month, day } = civil(serial, sight);
  const end = serialOf(year, month + Math.trunc(months) + 1, 0, sight);
  if (wantsEnd) return end;
  return Math.min(serialOf(year, month + Math.trunc(months), day, sight), end);
}

/** Days off in a week, Monday first, of the number or the seven signs that `.INTL` takes. */
function daysOff(kind: Operand | undefined, sight: Sight): readonly boolean[] {
  const text = kind === undefined || kind === null ? '1' : textOf(kind, sight);
  if (/^[01]{7}$/.test(text)) return [...text].map((d) => d === '1');
  const number = Number(text);
  if (number >= 11 && number <= 17) return Array.from({ length: 7 }, (_, i) => i === (number - 5) % 7);
  if (number >= 1 && number <= 7)
    return Array.from({ length: 7 }, (_, i) => i === (number + 4) % 7 || i === (number + 5) % 7);
  throw new Fault('#NUM!');
}

function worksOn(off: readonly boolean[], holidays: Operand | undefined, sight: Sight) {
  const free = new Set(holidays === undefined ? [] : numbersIn([holidays], sight).map(Math.floor));
  return (serial: number): boolean => !off[(dayOfWeek(serial, sight) + 6) % 7] && !free.has(serial);
}

function networkDays(
  args: readonly Operand[],
  off: readonly boolean[],
  holidays: Operand | undefined,
  sight: Sight,
): number {
  const [from, to] = [Math.floor(numberOf(args[0]!, sight)), Math.floor(numberOf(args[1]!, sight))];
  const works = worksOn(off, holidays, sight);
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (works(day)) count++;
  return from <= to ? count : -count;
}

function workday(
  args: readonly Operand[],
  off: readonly boolean[],
  holidays: Operand | undefined,
  sight: Sight,
): number {
  if (off.every(Boolean)) throw new Fault('#VALUE!');
  const works = worksOn(off, holidays, sight);
  let day = Math.floor(numberOf(args[0]!, sight));
  const distance = Math.trunc(numberOf(args[1]!, sight));
  const step = Math.sign(distance);
  for (let left = Math.abs(distance); left > 0;) {
    day += step;
    if (day < 0) throw new Fault('#NUM!');
    if (works(day)) left--;
  }
  return day;
}

function difference(from: number, to: number, unit: string, sight: Sight): number {
  if (from > to) throw new Fault('#NUM!');
  const [a, b] = [civil(from, sight), civil(to, sight)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    default:
      throw new Fault('#NUM!');
  }
}

function read(text: string): number {
  const { value } = enterValue(text, 'General');
  if (typeof value !== 'number') throw new Fault('#VALUE!');
  return value;
}

const part = (pick: (date: Civil) => number) => each(1, 1, ([d], sight) => pick(civil(asNumber(d!), sight)));

export const dateFunctions: FunctionTable = {
  NOW: { least: 0, most: 0, volatile: true, run: (_args, { now }) => now },
  TODAY: { least: 0, most: 0, volatile: true, run: (_args, { now }) => Math.floor(now) },
  DATE: each(3, 3, ([y, m, d], sight) => serialOf(asNumber(y!), asNumber(m!), asNumber(d!), sight)),
  TIME: each(3, 3, ([h, m, s]) => ((asNumber(h!) * 3600 + asNumber(m!) * 60 + asNumber(s!)) / 86_400) % 1),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  HOUR: each(1, 1, ([d]) => Math.floor(seconds(asNumber(d!)) / 3600)),
  MINUTE: each(1, 1, ([d]) => Math.floor(seconds(asNumber(d!)) / 60) % 60),
  SECOND: each(1, 1, ([d]) => seconds(asNumber(d!)) % 60),
  WEEKDAY: each(1, 2, ([d, kind = 1], sight) => {
    const day = dayOfWeek(asNumber(d!), sight);
    if (kind === 2 || kind === 11) return ((day + 6) % 7) + 1;
    return kind === 3 ? (day + 6) % 7 : day + 1;
  }),
  EDATE: each(2, 2, ([d, m], sight) => shiftMonths(asNumber(d!), asNumber(m!), sight, false)),
  EOMONTH: each(2, 2, ([d, m], sight) => shiftMonths(asNumber(d!), asNumber(m!), sight, true)),
  DAYS: each(2, 2, ([to, from]) => Math.floor(asNumber(to!)) - Math.floor(asNumber(from!))),
  DATEDIF: each(3, 3, ([from, to, unit], sight) =>
    difference(asNumber(from!), asNumber(to!), asText(unit!), sight),
  ),
  DATEVALUE: each(1, 1, ([t]) => Math.floor(read(asText(t!)))),
  TIMEVALUE: each(1, 1, ([t]) => read(asText(t!)) % 1),
  NETWORKDAYS: whole(2, 3, (args, sight) => networkDays(args, daysOff(1, sight), args[2], sight)),
  WORKDAY: whole(2, 3, (args, sight) => workday(args, daysOff(1, sight), args[2], sight)),
  'NETWORKDAYS.INTL': whole(2, 4, (args, sight) =>
    networkDays(args, daysOff(args[2], sight), args[3], sight),
  ),
  'WORKDAY.INTL': whole(2, 4, (args, sight) => workday(args, daysOff(args[2], sight), args[3], sight)),
};
