import type { DateSystem } from '../../calendar/excelSerial';
import type { CellStyle, CellValue } from '../grid';

/**
 * The text a cell shows: dates by their number format, ids with leading zeros, long numbers without exponent.
 * This is what `raw` and `seen` quote.
 */
export declare function displayText(value: CellValue, style: CellStyle, dateSystem: DateSystem): string;
