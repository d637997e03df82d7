import type { FieldKey } from '../../complaint/fields';
import { fields } from '../../complaint/fields';
import { assertNever } from '../../shared/assertNever';
import type { CellStyle, CellValue } from '../grid';
import { isBlankMark, isBlankValue, isSameAsAbove } from './blankMarks';
import { readBoolean } from './readBoolean';
import { readDate } from './readDate';
import { readGrade } from './readGrade';
import { readMoney } from './readMoney';
import { readNumber } from './readNumber';
import { readQuantity } from './readQuantity';
import { readRate } from './readRate';
import { readSatisfaction } from './readSatisfaction';
import { readStatus } from './readStatus';
import { readText } from './readText';
import type { Reading } from './reading';
import { blank, nothing, reading } from './reading';
import { hasTickBoxes, tickedOption } from './tickedOption';
import type { ValueContext } from './valueContext';
import { issue } from './valueIssue';

/**
 * Reads one cell as the given field, by the field's type (contract section 3).
 * Never throws and never guesses silently: what is inferred carries an issue, what is doubtful is null with one.
 *
 * @param style - The cell's formats; its number format tells dates, percentages, currencies and ids.
 * @param context - Heading, year, neighbours and the row's own complaint date.
 * @returns The value in normal form; `sameAsAbove` is set for 同上 and its like, whose value the caller copies.
 * @example readCell('2024.3.5', style, 'receivedAt', context).value // '2024-03-05'
 */
export function readCell(
  value: CellValue,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  if (value === null) return blank;
  if (typeof value === 'object') return nothing(issue('cell.error', { params: { error: value.error } }));
  // No cell of Excel holds one, but a file or a host may say so: it is no amount and no day.
  if (typeof value === 'number' && !Number.isFinite(value))
    return nothing(issue('cell.error', { params: { error: String(value) } }));
  if (typeof value === 'string') {
    if (value.trim() === '') return blank;
    if (isSameAsAbove(value)) return { value: null, sameAsAbove: true, issues: [] };
  }
  return readByType(value, style, field, context);
}

function readByType(
  value: string | number | boolean,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  const { type } = fields[field];
  switch (type) {
    case 'text':
    case 'list':
      return readText(value, style, field, context.dateSystem);
    case 'boolean':
      return readBoolean(value);
    case 'choice':
      return readChoice(value, style, field, context);
    case 'date':
    case 'datetime':
      return isBlank(value) ? blank : readDate(value, style, field, context);
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate':
      return isBlank(value) ? blank : readAmount(value, style, field, context);
    default:
      return assertNever(type);
  }
}

const isBlank = (value: string | number | boolean): boolean =>
  typeof value === 'string' && isBlankValue(value);

function readAmount(
  value: string | number | boolean,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  if (typeof value === 'boolean') return nothing(issue('number.unreadable'));
  switch (fields[field].type) {
    case 'quantity':
      return readQuantity(value, style, field, context);
    case 'money':
      return readMoney(value, style, field, context);
    case 'rate':
      return readRate(value, style, context);
    default:
      return readNumber(value, style, field);
  }
}

function readChoice(
  value: string | number | boolean,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  if (field === 'status') return readStatus(String(value).toLowerCase(), context);
  if (typeof value === 'boolean') return reading(value);
  if (typeof value === 'string' && isBlankMark(value)) return blank;
  if (field === 'grade' || field === 'gradeByCriteria') return readGrade(value, context);
  if (field === 'satisfaction') return readSatisfaction(value, context);
  const text = String(value);
  const ticked = tickedOption(text);
  if (ticked) return reading(ticked.option, ticked.issues);
  const plain = readText(value, style, field, context.dateSystem);
  return hasTickBoxes(text)
    ? { ...plain, value: null, issues: [...plain.issues, issue('choice.several')] }
    : plain;
}
