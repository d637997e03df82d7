import { toExcelSerial, toIsoDate, toLocalTime } from '../calendar';
import type { Complaint, FieldValue, Status } from '../complaint/complaint';
import type { FieldKey, FieldType } from '../complaint/fields';
import type { CellStyle, CellValue } from '../register/grid';
import { writableText } from './cellText';
import type { CompanyColumn } from './companyColumns';
import { originalCell } from './originalSheet';
import { formatLiteral, numberStyle, styles } from './styles';
import type { PlanCell } from './trackerPlan';

/** Words the cells of choice and yes-no columns are written with. */
export interface CellWords {
  readonly yes: string;
  readonly no: string;
  readonly status: Readonly<Record<Status, string>>;
}

/** What stands in the register's cell. */
export interface SourceCell {
  readonly value: CellValue;
  readonly style: CellStyle | undefined;
}

type MappedColumn = CompanyColumn & { readonly field: FieldKey };

export const isMapped = (column: CompanyColumn): column is MappedColumn => column.field !== null;

/** Text columns wider than this read better centred and short. */
const CENTRED: ReadonlySet<string> = new Set(['choice', 'boolean']);

/**
 * The tracker's cell for one of the company's own columns: the value in normal form with Excel's own type.
 * What could not be read keeps its text, so that it stays visible and is found again at the next run;
 * a mark that only says "nothing" gives an empty cell.
 */
export function companyCell(column: MappedColumn, complaint: Complaint, words: CellWords): PlanCell {
  const { field } = column;
  if (column.composite) return textCell(complaint.raw[field] ?? '', column);
  const value = complaint.fields[field] ?? null;
  if (value === null) return unreadCell(column, complaint);
  if (field === 'status' && typeof value === 'string')
    return textCell(words.status[value as Status] ?? value, column);
  switch (column.type) {
    case 'date':
    case 'datetime':
      return momentCell(value) ?? textCell(String(value), column);
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate':
      return typeof value === 'number'
        ? numberCell(value, column, complaint)
        : textCell(String(value), column);
    case 'boolean':
      return textCell(typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value), column);
    default:
      return typeof value === 'number'
        ? { kind: 'number', number: value, style: styles.number }
        : textCell(String(value), column);
  }
}

const remade: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'datetime', 'boolean']);

/**
 * Whether the tracker's cell is bound to say what stands in the register: most cells are, and need not be made to
 * be compared.
 */
export function keepsValue(column: CompanyColumn, complaint: Complaint, before: CellValue): boolean {
  const { field } = column;
  if (field !== null) {
    if (column.composite || field === 'status' || remade.has(column.type)) return false;
    if (complaint.fields[field] !== before) return false;
  }
  return typeof before === 'number' || (typeof before === 'string' && writableText(before) === before);
}

/** A date or moment in normal form as a serial; undefined where it is none Excel can hold. */
export function momentCell(value: FieldValue): PlanCell | undefined {
  if (typeof value !== 'string' || value < '1900-03-01') return undefined;
  const moment = value.length > 10 ? toLocalTime(value) : undefined;
  if (moment) return { kind: 'number', number: toExcelSerial(moment), style: styles.time };
  const day = toIsoDate(value);
  return day ? { kind: 'number', number: toExcelSerial(day), style: styles.date } : undefined;
}

function numberCell(number: number, column: CompanyColumn, { fields }: Complaint): PlanCell {
  const whole = Number.isInteger(number);
  switch (column.type) {
    case 'rate':
      return { kind: 'number', number, style: styles.percent };
    case 'money':
      return {
        kind: 'number',
        number,
        style: numberStyle(moneyFormat(fields.lossCurrency ?? null)),
      };
    case 'quantity': {
      const unit = fields[column.field === 'defectQuantity' ? 'defectQuantityUnit' : 'quantityUnit'];
      const digits = whole ? '#,##0' : '#,##0.00';
      return {
        kind: 'number',
        number,
        style: numberStyle(
          typeof unit === 'string' && unit !== '' ? `${digits}${formatLiteral(unit)}` : digits,
        ),
      };
    }
    default:
      return { kind: 'number', number, style: styles.number };
  }
}

/** Amounts show their currency; a code without a common sign stands behind the amount. */
export function moneyFormat(currency: FieldValue): string {
  switch (currency) {
    case null:
    case '':
      return '#,##0.00';
    case 'CNY':
      return '"¥"#,##0.00';
    case 'USD':
      return '"US$"#,##0.00';
    case 'EUR':
      return '"€"#,##0.00';
    case 'HKD':
      return '"HK$"#,##0.00';
    case 'TWD':
      return '"NT$"#,##0.00';
    default:
      return `#,##0.00${formatLiteral(` ${String(currency)}`)}`;
  }
}

/** Null in a mapped column: a blank mark leaves the cell empty, anything unread keeps its words. */
function unreadCell(column: MappedColumn, { raw, findings }: Complaint): PlanCell {
  const unread = findings.some((f) => f.field === column.field && f.severity !== 'info');
  return textCell(unread ? (raw[column.field] ?? '') : '', column);
}

/** A column no field fits keeps what stood there: numbers and dates with their format, texts as they are. */
export function unmappedCell({ value, style }: SourceCell): PlanCell {
  if (typeof value === 'string') return textCell(value, undefined);
  if (typeof value !== 'number') return originalCell(value, styles.text);
  const format = style?.numberFormat ?? 'General';
  return { kind: 'number', number: value, style: format === 'General' ? styles.number : numberStyle(format) };
}

function textCell(text: string, column: CompanyColumn | undefined): PlanCell {
  const style = column && CENTRED.has(column.type) ? styles.shortText : styles.text;
  const clean = writableText(text);
  return clean === ''
    ? { kind: 'blank', style: column ? blankStyle(column) : style }
    : { kind: 'text', text: clean, style };
}

/** Empty cells carry the format a value typed there later should have. */
function blankStyle(column: CompanyColumn) {
  switch (column.type) {
    case 'date':
      return styles.date;
    case 'datetime':
      return styles.time;
    case 'rate':
      return styles.percent;
    case 'number':
    case 'quantity':
    case 'money':
      return styles.number;
    case 'choice':
    case 'boolean':
      return styles.shortText;
    default:
      return styles.text;
  }
}
