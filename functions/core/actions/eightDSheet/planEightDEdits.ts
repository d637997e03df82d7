import type { FieldValue } from '../../complaint/complaint';
import { styleAt, type SheetGrid } from '../../register/grid';
import type { FormFieldKind } from '../../report/formDefinition';
import type { Language } from '../../shared/language';
import { isDateFormat } from '../../tracker/dateSystem';
import type { PlanCell } from '../../tracker/trackerPlan';
import {
  answerName,
  answerParts,
  eightDOfAnswers,
  groupsOf,
  NAME_COLUMN,
  readCaseCells,
  type AnswerName,
  type CaseCells,
  type LineGroup,
} from './caseCells';
import {
  caseLines,
  eightDColumns,
  fieldLines,
  rowTitle,
  tableRowLines,
  type SheetLine,
  type TableItem,
} from './caseLines';
import { valueCell } from './eightDCells';
import { eightDGrid } from './eightDGrid';
import { eightDItems } from './eightDItems';

/** A changed answer of a case. */
export interface EightDEdit {
  readonly name: AnswerName;
  /** What the person saw when deciding; another value there now is somebody else's edit. */
  readonly was: FieldValue;
  readonly value: FieldValue;
}

/** Answers of one case to be written down. */
export interface EightDOrder {
  readonly caseNo: string;
  readonly edits: readonly EightDEdit[];
  /** Of lines that are added. */
  readonly language: Language;
}

/** A cell that gets another value. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
  /** The number format it needs; absent where the present one will do. */
  readonly numberFormat?: string;
}

export type PlannedEdits =
  | {
      readonly kind: 'conflict';
      readonly cells: readonly { readonly name: AnswerName; readonly now: FieldValue }[];
    }
  | {
      readonly kind: 'ready';
      readonly cells: readonly PlacedCell[];
      /** New lines, each list below the sheet row it belongs to. */
      readonly inserted: readonly { readonly below: number; readonly lines: readonly SheetLine[] }[];
      /** All lines of a case that had none yet, for the end of the sheet. */
      readonly appended: readonly SheetLine[];
      /** Groups answers were taken out of; what they leave empty behind may go (`surplusLines`). */
      readonly thinned: ReadonlySet<string>;
    };

/**
 * What has to be done on the sheet 8D数据 so that it says what was answered: all edits or, where somebody else changed
 * one of those cells meanwhile, none. Lines are found by case and key; a case without lines gets all of them.
 *
 * @param sheet - As it stands at this moment; undefined where the workbook has none.
 */
export function planEightDEdits(sheet: SheetGrid | undefined, order: EightDOrder): PlannedEdits {
  const present = readCaseCells(sheet, order.caseNo);
  const conflicts = order.edits.flatMap(({ name, was, value }) => {
    const { value: now = null, goesOn = false } = present.cells.get(name) ?? {};
    return !goesOn && (now === was || now === value) ? [] : [{ name, now }];
  });
  if (conflicts.length > 0) return { kind: 'conflict', cells: conflicts };
  if (sheet === undefined || present.lastRows.size === 0)
    return {
      kind: 'ready',
      cells: [],
      inserted: [],
      appended: placedLines(sheet, wholeCase(order)),
      thinned: new Set(),
    };
  return {
    kind: 'ready',
    cells: order.edits.flatMap((edit) => placedCell(sheet, present, edit)),
    inserted: newLines(present, order).map(({ below, lines }) => ({
      below,
      lines: placedLines(sheet, lines),
    })),
    appended: [],
    thinned: new Set(
      order.edits.flatMap(({ name, value }) => (value === null ? (answerParts(name)?.group ?? []) : [])),
    ),
  };
}

/** Lines with their cells in the columns of the sheet they go to. */
function placedLines(sheet: SheetGrid | undefined, lines: readonly SheetLine[]): readonly SheetLine[] {
  if (!sheet || lines.length === 0) return lines;
  const { placed, columnOf } = eightDGrid(sheet);
  const { firstValue } = eightDColumns;
  return lines.map(({ cells, lists }) => ({
    cells: placed(cells, null),
    lists: lists.map((list) => ({ ...list, column: columnOf(firstValue + list.column) - firstValue })),
  }));
}

function wholeCase({ caseNo, edits, language }: EightDOrder): readonly SheetLine[] {
  const answers = new Map(edits.map(({ name, value }) => [name, value]));
  const lines = new Map<string, number>();
  for (const { name } of edits) {
    const { group, line } = answerParts(name) ?? { group: '', line: 0 };
    lines.set(group, Math.max(lines.get(group) ?? 0, line + 1));
  }
  const eightD = eightDOfAnswers(
    (name) => answers.get(name) ?? null,
    (group) => lines.get(group) ?? 0,
  );
  return caseLines({ caseNo, eightD }, language);
}

function placedCell(
  sheet: SheetGrid,
  { cells }: CaseCells,
  { name, value }: EightDEdit,
): readonly PlacedCell[] {
  const place = cells.get(name);
  if (!place || place.value === value) return [];
  const cell = valueCell(value, kindOf(name));
  const present = styleAt(sheet, place.row, place.column).numberFormat;
  const wanted = cell?.kind === 'number' ? (cell.style?.numberFormat ?? 'General') : undefined;
  // A protected sheet takes values into its open cells, but no formats.
  const suits = wanted === undefined || (isDateFormat(wanted) === isDateFormat(present) && present !== '@');
  return [{ row: place.row, column: place.column, cell, ...(suits ? {} : { numberFormat: wanted }) }];
}

const kinds = new Map(
  eightDItems.flatMap((item): readonly (readonly [string, FormFieldKind])[] =>
    item.kind === 'field'
      ? [[item.key, item.field.kind ?? 'text']]
      : item.columns.map(({ key, kind = 'text' }) => [`${item.key}/${key}`, kind]),
  ),
);

/** What kind of answer a name asks for. */
export function kindOf(name: AnswerName): FormFieldKind {
  const parts = answerParts(name);
  return kinds.get(parts ? `${parts.group.split('/')[0]!}/${parts.column}` : name) ?? 'text';
}

/** Lines for answers that have none: below their group, else below their table, else below the case. */
function newLines(
  present: CaseCells,
  { caseNo, edits, language }: EightDOrder,
): readonly { readonly below: number; readonly lines: readonly SheetLine[] }[] {
  const answers = new Map(
    edits.flatMap(({ name, value }) => (present.cells.has(name) ? [] : [[name, value] as const])),
  );
  const last = (...places: readonly string[]): number =>
    places.map((place) => present.lastRows.get(place)).find((row) => row !== undefined)!;
  const found = eightDItems.flatMap((item) => {
    if (item.kind === 'field') {
      const value = answers.get(item.key);
      return value === undefined
        ? []
        : [{ below: last(''), lines: fieldLines(item, caseNo, value, language) }];
    }
    return groupsOf(item).map((group) => ({
      below: last(group.group, item.key, ''),
      lines: groupLines(item, group, answers, present, { caseNo, language }),
    }));
  });
  const byRow = new Map<number, SheetLine[]>();
  for (const { below, lines } of found)
    if (lines.length > 0) byRow.set(below, [...(byRow.get(below) ?? []), ...lines]);
  return [...byRow].map(([below, lines]) => ({ below, lines }));
}

function groupLines(
  item: TableItem,
  { group, key, name, own }: LineGroup,
  answers: ReadonlyMap<AnswerName, FieldValue>,
  present: CaseCells,
  { caseNo, language }: Pick<EightDOrder, 'caseNo' | 'language'>,
): readonly SheetLine[] {
  const count = present.lines.get(group) ?? 0;
  const numbers = new Set(
    [...answers].flatMap(([answer, value]) => {
      const parts = answerParts(answer);
      return parts?.group === group && value !== null ? [parts.line] : [];
    }),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((line, at) => {
      const columns = [...(own ? [NAME_COLUMN] : []), ...item.columns.map((column) => column.key)];
      const row = Object.fromEntries(
        columns.map((column) => [column, answers.get(answerName(group, line, column)) ?? null]),
      );
      const number = count + at + 1;
      const title = own
        ? String(row[NAME_COLUMN] ?? '')
        : (name?.[language] ?? rowTitle(item, number, language));
      return tableRowLines(item, caseNo, { key: key ?? String(number), name: title, row }, language);
    });
}
