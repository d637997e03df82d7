import type { DateSystem } from '../../calendar/excelSerial';
import { fromExcelSerial, toExcelSerial } from '../../calendar/excelSerial';

/** The day of a serial number, if it turns back into the same number; undefined otherwise. */
export function readSerial(serial: number, system: DateSystem): ReturnType<typeof fromExcelSerial> {
  const at = fromExcelSerial(serial, system);
  if (!at) return undefined;
  const back = toExcelSerial(at.time ?? at.date, system);
  return Math.abs(back - serial) < 1 / 86_400 ? at : undefined;
}
