import type { FieldKey } from '../../complaint/fields';
import type { CellStyle } from '../grid';
import { exact, isMeasure, normalUnit } from './amountTerm';
import { halfWidth } from './halfWidth';
import { headingUnitOf } from './headingUnit';
import { numberFormatOf } from './numberFormat';
import { parseAmount } from './parseAmount';
import type { BesideKey, Reading } from './reading';
import { nothing, reading } from './reading';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

const none: readonly ValueIssue[] = [];

const unitFields: Readonly<Partial<Record<FieldKey, BesideKey>>> = {
  quantity: 'quantityUnit',
  defectQuantity: 'defectQuantityUnit',
};

/** 1.250 pieces are twelve hundred and fifty in Europe; there is no quarter of a piece. */
const groupedByPoints = /^[1-9]\d{0,2}(?:\.\d{3})+(?!\d)/;

/** Reads a quantity and the unit the cell, its format or the heading names. */
export function readQuantity(
  value: string | number,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  const fromCell = typeof value === 'number' ? ofNumber(value, style) : parseAmount(value);
  if (fromCell.amount === null) return nothing(...fromCell.issues);
  const heading = headingUnitOf(context.heading);
  const isScaled = heading.multiplier !== 1 && !fromCell.multiplied && fromCell.unit === '';
  const amount = isScaled ? exact(fromCell.amount * heading.multiplier) : fromCell.amount;
  const unit = fromCell.unit || heading.unit;
  if (typeof value === 'string' && groupedByPoints.test(halfWidth(value).trim()) && !isMeasure(unit))
    return nothing(issue('number.unreadable'));
  let { issues } = fromCell;
  if (isScaled)
    issues = [...issues, issue('number.headingMultiplier', { params: { multiplier: heading.multiplier } })];
  if (fromCell.unit === '' && unit !== '')
    issues = [...issues, issue('number.unitInferred', { params: { unit } })];
  const key = unitFields[field];
  return key && unit !== '' ? reading(amount, issues, { [key]: unit }) : reading(amount, issues);
}

function ofNumber(value: number, style: CellStyle): ReturnType<typeof parseAmount> {
  const format = numberFormatOf(style);
  if (format.kind === 'date' || format.kind === 'datetime')
    return { amount: null, unit: '', multiplied: false, issues: [issue('number.dateCell')] };
  const issues = value < 0 ? [issue('number.negative')] : none;
  if (format.suffix === '') return { amount: exact(value), unit: '', multiplied: false, issues };
  const multiplied = /^[万萬]/.test(format.suffix) && !isScalingFormat(format.section);
  return {
    amount: exact(multiplied ? value * 1e4 : value),
    unit: normalUnit(format.suffix.replace(/^[万萬]/, '')),
    multiplied,
    issues,
  };
}

/** Formats such as `0!.0,"万"` divide for display, so the stored number is already whole. */
export const isScalingFormat = (section: string): boolean => /[0#?],+(?![0#?])|!\./.test(section);
