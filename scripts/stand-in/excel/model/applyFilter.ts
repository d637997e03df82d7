import { ExcelError } from '../protocol/excelError';
import type { Filter, FilterCriteria } from './filter';
import { displayText } from './valueType';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

type Test = (value: string | number | boolean | null, shown: string) => boolean;

/** Hides the rows of a filter's area (below its headings) that do not meet every criterion. */
export function applyFilter(
  workbook: Workbook,
  sheet: Worksheet,
  { area, criteria }: Filter,
  bottom = area.bottom,
): void {
  const tests = [...criteria].map(([offset, c]) => ({ column: area.left + offset, test: testOf(c) }));
  for (let row = area.top + 1; row <= bottom; row++) {
    const kept = tests.every(({ column, test }) => {
      const value = sheet.cells.value(row, column);
      const shown = displayText(value, sheet.cells.format(row, column).numberFormat, workbook.dateSystem);
      return test(typeof value === 'object' && value !== null ? shown : value, shown);
    });
    const line = kept ? sheet.cells.rows[row] : sheet.cells.rowToWrite(row);
    if (line) line.filtered = !kept;
  }
  const hidden = tests.length > 0;
  workbook.tell({ kind: 'rowsHidden', sheet, area, hidden });
}

function testOf(criteria: FilterCriteria): Test {
  switch (criteria['filterOn']) {
    case 'Values': {
      const wanted = (criteria['values'] as readonly unknown[]).map((v) => String(v).toLowerCase());
      return (_value, shown) => wanted.includes(shown.toLowerCase());
    }
    case 'Custom': {
      const first = condition(criteria['criterion1']);
      if (criteria['criterion2'] === undefined || criteria['criterion2'] === null) return first;
      const second = condition(criteria['criterion2']);
      return criteria['operator'] === 'Or'
        ? (v, s) => first(v, s) || second(v, s)
        : (v, s) => first(v, s) && second(v, s);
    }
    default:
      throw new ExcelError('NotImplemented', `a filter on ${String(criteria['filterOn'])}`);
  }
}

/** One condition as typed in Excel: `>10`, `<>done`, `=*east*`. */
function condition(text: unknown): Test {
  const [, operator = '=', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(String(text)) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const escaped = operand
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const pattern = new RegExp(`^${escaped}$`, 'isu');
    const equal: Test = (value, shown) =>
      pattern.test(shown) || (typeof value === 'number' && !Number.isNaN(number) && value === number);
    return operator === '=' ? equal : (v, s) => !equal(v, s);
  }
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(number)) return false;
    if (operator === '<') return value < number;
    if (operator === '>') return value > number;
    return operator === '<=' ? value <= number : value >= number;
  };
}
