import type { DayNumber } from './isoDate';

/** The ordinary working week, before holidays and make-up days; every question is closed-form arithmetic. */
export interface WeekPattern {
  /** Working days of a week as days after Monday, ascending. */
  readonly offsets: readonly number[];
  /** How many working days a week has before each of its days, Monday first. */
  readonly before: readonly number[];
}

const MONDAY_SHIFT = 3; // 1970-01-01 was a Thursday, the fourth day of its week

export function weekPatternOf(weekend: readonly number[]): WeekPattern {
  const offsets = [0, 1, 2, 3, 4, 5, 6].filter((offset) => !weekend.includes(offset + 1));
  return {
    offsets,
    before: [0, 1, 2, 3, 4, 5, 6].map((day) => offsets.filter((offset) => offset < day).length),
  };
}

/** Ordinary working days from a fixed origin up to the day before this one. */
export function ordinaryDaysBefore(day: DayNumber, week: WeekPattern): number {
  const shifted = day + MONDAY_SHIFT;
  const weeks = Math.floor(shifted / 7);
  return weeks * week.offsets.length + week.before[shifted - weeks * 7]!;
}

/** The ordinary working day that has `index` ordinary working days before it. */
export function ordinaryDayAt(index: number, week: WeekPattern): DayNumber {
  const weeks = Math.floor(index / week.offsets.length);
  return weeks * 7 + week.offsets[index - weeks * week.offsets.length]! - MONDAY_SHIFT;
}

export function isOrdinaryDay(day: DayNumber, week: WeekPattern): boolean {
  return ordinaryDaysBefore(day + 1, week) > ordinaryDaysBefore(day, week);
}
