import { toExcelSerial, type DateSystem } from '../../../functions/core/calendar/excelSerial';
import { toIsoDate } from '../../../functions/core/calendar/isoDate';

const pattern = /^(?:(\d{4}-\d{2}-\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** Serial number of a cell of type `d` (ISO 8601, ECMA-376 part 1, 18.18.11); undefined where it is no date. */
export function isoDateSerial(text: string, system: DateSystem): number | undefined {
  const match = pattern.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (day === undefined) return time;
  const date = toIsoDate(day);
  return date && toExcelSerial(date, system) + time;
}
