import type { DateSystem } from '../../calendar/excelSerial';
import { fromExcelSerial, toExcelSerial } from '../../calendar/excelSerial';

type SerialDate = ReturnType<typeof fromExcelSerial>;

const MANY = 20_000; // days of half a century
const known: Readonly<Record<DateSystem, Map<number, SerialDate>>> = { '1900': new Map(), '1904': new Map() };

/** The day of a serial number, if it turns back into the same number; undefined otherwise. */
export function readSerial(serial: number, system: DateSystem): SerialDate {
  if (!Number.isInteger(serial)) return readExactly(serial, system);
  const days = known[system]; // the same few days stand in every date column
  let day = days.get(serial);
  if (day === undefined) {
    if (days.size >= MANY) days.clear();
    days.set(serial, (day = readExactly(serial, system)));
  }
  return day;
}

function readExactly(serial: number, system: DateSystem): SerialDate {
  const at = fromExcelSerial(serial, system);
  if (!at) return undefined;
  const back = toExcelSerial(at.time ?? at.date, system);
  return Math.abs(back - serial) < 1 / 86_400 ? at : undefined;
}
