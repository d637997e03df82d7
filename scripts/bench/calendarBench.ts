import chineseDays from 'chinese-days';
import {
  addWorkingDays,
  addWorkingMinutes,
  compileCalendar,
  dayNumber,
  fromDayNumber,
  toIsoDate,
  toLocalTime,
} from '../../functions/core/calendar/index';
import type { LocalTime } from '../../functions/core/calendar/index';
import { shippedCalendar } from '../../templates/calendars/index';

/** Nanoseconds per question, all measured in one run; `ratio` is how many times faster than the peer we are. */
export interface CalendarFigures {
  readonly addWorkingDays: number;
  readonly addWorkingMinutes: number;
  /** `findWorkday` of the package chinese-days, on the same kind of questions and with the same answers. */
  readonly findWorkday: number;
  readonly ratio: number;
}

interface Question {
  readonly start: LocalTime;
  readonly days: number;
}

/** Limits that occur in procedures and contracts, in working days. */
const LIMITS = [1, 2, 3, 5, 7, 10, 14, 20, 30, 60];
const ROUNDS = 5;

/** Asks the same deadlines of both, start dates spread over 2015 to 2025. @throws Error if one answer differs. */
export function benchCalendar(): CalendarFigures {
  const calendar = compileCalendar(shippedCalendar('CN'));
  const ours = ({ start, days }: Question) => addWorkingDays(start, days, calendar).slice(0, 10);
  const minutes = ({ start, days }: Question) => addWorkingMinutes(start, days * 60, calendar);
  const peer = ({ start, days }: Question) => chineseDays.findWorkday(days, start.slice(0, 10));
  const few = questions(1_000); // the peer walks day by day
  for (const q of few)
    if (ours(q) !== peer(q))
      throw new Error(`${q.start} + ${q.days}: ${ours(q)} here, ${peer(q)} in chinese-days`);
  const many = questions(20_000);
  const figures = { addWorkingDays: Infinity, addWorkingMinutes: Infinity, findWorkday: Infinity };
  // The best of several rounds, turn by turn: the first still compile, and others use the machine too.
  for (let round = 0; round < ROUNDS; round++) {
    figures.addWorkingDays = Math.min(figures.addWorkingDays, perQuestion(many, ours));
    figures.addWorkingMinutes = Math.min(figures.addWorkingMinutes, perQuestion(many, minutes));
    figures.findWorkday = Math.min(figures.findWorkday, perQuestion(few, peer));
  }
  return { ...figures, ratio: figures.findWorkday / figures.addWorkingDays };
}

function questions(count: number): Question[] {
  const first = dayNumber(toIsoDate('2015-01-01')!);
  return Array.from({ length: count }, (_, i) => ({
    start: toLocalTime(`${fromDayNumber(first + ((i * 7919) % 3900))}T10:20`)!,
    days: LIMITS[i % LIMITS.length]!,
  }));
}

function perQuestion(asked: readonly Question[], ask: (question: Question) => string): number {
  let length = 0;
  const start = process.hrtime.bigint();
  for (const question of asked) length += ask(question).length;
  const elapsed = Number(process.hrtime.bigint() - start);
  if (length === 0) throw new Error('no answers'); // keeps the answers in use
  return elapsed / asked.length;
}
