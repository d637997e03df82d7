import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../../../functions/core/register/grid';
import { valueText } from './editCells';

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What a cell shows, whatever its width: no `####`. */
export function displayText(value: CellValue, numberFormat: string, dateSystem: '1900' | '1904'): string {
  if (typeof value !== 'number' && typeof value !== 'string') return valueText(value);
  const late = typeof value === 'number' && dateSystem === '1904' && isDateFormat(numberFormat);
  return format(numberFormat, late ? value + 1462 : value, {
    throws: false,
    locale: 'zh-CN',
  });
}
