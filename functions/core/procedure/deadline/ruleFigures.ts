import type { EndMode } from '../../calendar/calendarSpans';
import { needsTimeOfDay, type Limit as CalendarLimit, type LimitUnit } from '../../calendar/dueTime';
import type { DeadlineRule, Duration, Unit } from '../profile';
import { readDuration } from './readDuration';

/** A length of time of a rule, as answers name it and as the calendar counts it. */
export interface Figure {
  readonly unit: Unit;
  readonly limit: CalendarLimit;
  /** Lower value of a range (C9). */
  readonly target?: CalendarLimit | undefined;
  /** A bare date cannot start it. */
  readonly needsTimeOfDay: boolean;
}

/** The figures a rule carries; worked out once, since a register asks each rule for every complaint. */
export interface RuleFigures {
  readonly mode: EndMode;
  readonly normal?: Figure;
  readonly special?: Figure;
  /** Parameter that gives the figure, or may give one. */
  readonly parameter?: string;
}

/** @param profileMode - Mode of the procedure, which the rule may override. */
export function ruleFigures({ id, limit, mode: own }: DeadlineRule, profileMode: EndMode): RuleFigures {
  const mode = own ?? profileMode;
  switch (limit.kind) {
    case 'fixed':
      return {
        mode,
        normal: figureFrom(limit, mode, limit.target),
        ...(limit.special && { special: figureFrom(limit.special, mode) }),
      };
    case 'parameter':
      return { mode, parameter: limit.param };
    case 'immediate':
      // A company may put a figure of its own to "at once" (C8, appendix B) under the id of the rule.
      return { mode, parameter: id, ...(limit.atMost && { normal: figureFrom(limit.atMost, mode) }) };
    default:
      return { mode };
  }
}

/** The figure a company has filled in for a rule that lets it. */
export function filledFigure(
  { mode, parameter }: RuleFigures,
  parameters: Readonly<Record<string, unknown>>,
): Figure | undefined {
  const filled = parameter === undefined ? undefined : readDuration(parameters[parameter]);
  return filled && figureFrom(filled, mode);
}

const calendarUnits: Readonly<Record<Unit, LimitUnit>> = {
  分钟: 'minute',
  小时: 'hour',
  工作时: 'workingHour',
  工作日: 'workingDay',
  天: 'day',
  周: 'week',
  月: 'month',
  年: 'year',
  当天: 'sameDay',
};

function figureFrom({ amount, unit }: Duration, mode: EndMode, target?: Duration): Figure {
  return {
    unit,
    limit: { count: amount, unit: calendarUnits[unit], mode },
    target: target && { count: target.amount, unit: calendarUnits[target.unit], mode },
    needsTimeOfDay: needsTimeOfDay(calendarUnits[unit]),
  };
}
