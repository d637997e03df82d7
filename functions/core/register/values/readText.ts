import type { FieldKey } from '../../complaint/fields';
import type { CellStyle } from '../grid';
import type { DateSystem } from '../../calendar/excelSerial';
import { normalUnit } from './amountTerm';
import { booleanOfWord } from './readBoolean';
import { isBlankMark } from './blankMarks';
import { takeCurrency } from './currency';
import { displayText, plainNumber } from './displayText';
import { findNumberedItems } from './findNumberedItems';
import { wordKey } from './halfWidth';
import { numberFormatOf } from './numberFormat';
import type { Reading } from './reading';
import { blank, nothing, reading } from './reading';
import { tidyText } from './tidyText';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

/** Reads a text field; numbers become the digits a person sees, so that ids and phones keep theirs. */
export function readText(
  value: string | number | boolean,
  style: CellStyle,
  field: FieldKey,
  dateSystem: DateSystem,
): Reading {
  const shown =
    typeof value === 'number'
      ? textOfNumber(value, style, dateSystem)
      : textAsShown(value, style, dateSystem);
  const tidy = tidyText(shown.text);
  const issues = shown.issues.length === 0 ? tidy.issues : [...shown.issues, ...tidy.issues];
  if (field === 'report8D') {
    const has = typeof value === 'boolean' ? value : booleanOfWord(tidy.text);
    if (has !== undefined) return has ? reading(true, issues) : blank;
  }
  if (isBlankMark(tidy.text)) return { value: null, issues };
  if (analysis.has(field) && notYet.test(wordKey(tidy.text))) return nothing(...issues, issue('text.notYet'));
  const several = severalComplaints(tidy.text, field);
  return reading(normalised(tidy.text, field), several.length === 0 ? issues : [...issues, ...several]);
}

const none: readonly ValueIssue[] = [];

const analysis: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'rootCause',
  'escapeCause',
  'correctiveAction',
  'preventiveAction',
  'interimMeasure',
  'handlingResult',
  'respDept',
  'owner',
]);
const notYet =
  /^(?:原因|责任|正在|客户|对策|尚|还)?(?:分析|调查|确认|处理|讨论|检讨|跟进|验证|制定|整理|查证|判定|协商|评估|研究|测试|追踪|进行)中$|^(?:待|未|尚未)(?:分析|调查|确认|回复|处理|判定|定责|制定|讨论|查|指定|分配)$|^underinvestigation$|^analy[sz]ing$|^on-?going$/;

function normalised(text: string, field: FieldKey): string {
  if (field === 'quantityUnit' || field === 'defectQuantityUnit') return normalUnit(text);
  if (field !== 'lossCurrency') return text;
  return takeCurrency(text).found[0]?.code ?? text;
}

function severalComplaints(text: string, field: FieldKey): readonly ValueIssue[] {
  const items = field === 'description' ? findNumberedItems(text) : null;
  if (!items) return none;
  const { parts } = items;
  return [issue('text.twoComplaints', { suggest: parts.join('\n'), params: { count: parts.length } })];
}

// A phone or id that passed through a CSV file once is left as its first digits
const scientific = /^\s*\d(?:\.\d+)?E\+\d{1,2}\s*$/i;

function textAsShown(
  value: string | boolean,
  style: CellStyle,
  dateSystem: DateSystem,
): { readonly text: string; readonly issues: readonly ValueIssue[] } {
  const text = displayText(value, style, dateSystem);
  return { text, issues: scientific.test(text) ? [issue('text.digitsLost')] : none };
}

const EXACT_DIGITS = 1e15; // Excel keeps 15 digits and zeroes the rest

function textOfNumber(
  value: number,
  style: CellStyle,
  dateSystem: DateSystem,
): { readonly text: string; readonly issues: readonly ValueIssue[] } {
  const format = numberFormatOf(style);
  const isDate = format.kind === 'date' || format.kind === 'datetime';
  // 3-5 typed into a batch number became a date; what was typed is gone
  if (isDate) return { text: displayText(value, style, dateSystem), issues: [issue('text.fromDateCell')] };
  const isShaped = format.kind === 'number' && /^[^0#?]*(?:"|\\|0{2,}|0.*%)/.test(format.section);
  const text = isShaped ? displayText(value, style, dateSystem) : plainNumber(value);
  const lost = Number.isInteger(value) && Math.abs(value) >= EXACT_DIGITS && text.endsWith('0');
  return { text, issues: lost ? [issue('text.digitsLost')] : [] };
}
