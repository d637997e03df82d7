import type { ICellData } from '@univerjs/presets';
import type { CellRange } from '../../../../functions/core/register/grid';
import { isDateFormat } from 'numfmt';
import { invalidCells } from '../../excel/objects/validateCells';
import type { ExcelHost } from '../../excel/host/excelHost';
import { bounding, cellArea } from '../../excel/model/area';
import { validationsIn } from '../../excel/model/dataValidation';
import type { Entry } from '../../excel/model/editCells';
import { clearCells, writeEntries } from '../../excel/model/editCells';
import { changeFormat } from '../../excel/model/cellFormat';
import type { Worksheet } from '../../excel/model/worksheet';
import type { GridMutation } from './univerGrid';

/** Why an entry was not taken: the words of the sheet's own rule. */
export interface Refused {
  readonly title: string;
  readonly message: string;
}

type CellMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

/** The cells a mutation of Univer's changed, from 1. */
export function changedCells({
  params,
}: GridMutation): { readonly row: number; readonly column: number; readonly cell: ICellData | null }[] {
  const matrix = (params['cellValue'] ?? {}) as CellMatrix;
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]) => ({
      row: Number(row) + 1,
      column: Number(column) + 1,
      cell,
    })),
  );
}

/**
 * Takes over what a person entered. One typed entry is checked against the cell's validation as Excel checks it;
 * several at once are a paste, which Excel does not check.
 */
export function takeEdit(
  host: ExcelHost,
  sheet: Worksheet,
  mutation: GridMutation,
  source: 'Local' | 'Remote',
): Refused | undefined {
  const cells = changedCells(mutation).filter(({ cell }) => hasContent(cell));
  if (cells.length === 0) return undefined;
  const area = cells.map(({ row, column }) => cellArea(row, column)).reduce(bounding);
  const entries: Entry[][] = Array.from({ length: area.bottom - area.top + 1 }, () =>
    new Array<Entry>(area.right - area.left + 1).fill(null),
  );
  const { dateSystem } = host.workbook;
  for (const { row, column, cell } of cells) {
    const pattern = typeof cell?.s === 'object' ? cell.s?.n?.pattern : undefined;
    const entry = entryOf(cell);
    const isLate =
      dateSystem === '1904' && typeof entry === 'number' && pattern !== undefined && isDateFormat(pattern);
    entries[row - area.top]![column - area.left] = isLate ? entry - 1462 : entry;
    if (pattern !== undefined && typeof entry === 'number') keepFormat(sheet, row, column, pattern);
  }
  const before = cells.length === 1 ? { ...sheet.cells.cell(area.top, area.left) } : undefined;
  if (before && entries[0]![0] !== '') {
    const refused = checkEntry(host, sheet, area, entries);
    if (refused) return refused;
  }
  host.edit(source, (workbook) => {
    if (entries.every((line) => line.every((e) => e === ''))) clearCells(workbook, sheet, area, 'Contents');
    else writeEntries(workbook, sheet, area, entries);
  });
  return undefined;
}

const hasContent = (cell: ICellData | null): boolean =>
  cell === null || 'v' in cell || 'f' in cell || 'p' in cell;

function entryOf(cell: ICellData | null): Entry {
  if (cell === null) return '';
  if (cell.f) return cell.f;
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (cell.v === null || cell.v === undefined) return '';
  if (cell.t === 3) return cell.v === 1 || cell.v === true || /^true$/i.test(String(cell.v));
  return cell.t === 4 ? `'${String(cell.v)}` : cell.v;
}

function keepFormat(sheet: Worksheet, row: number, column: number, pattern: string): void {
  const format = sheet.cells.format(row, column);
  if (format.numberFormat === 'General')
    sheet.cells.cellToWrite(row, column).format = changeFormat(format, { numberFormat: pattern });
}

/** Tries an entry on the cell, quietly, and asks its rule. */
function checkEntry(
  host: ExcelHost,
  sheet: Worksheet,
  area: CellRange,
  entries: readonly (readonly Entry[])[],
): Refused | undefined {
  const rule = validationsIn(sheet.validations, area).find((v) => v?.rule);
  if (!rule || rule.errorAlert.style !== 'Stop' || !rule.errorAlert.showAlert) return undefined;
  const entry = entries[0]![0]!;
  if (typeof entry === 'string' && entry.startsWith('=')) return undefined;
  const cell = sheet.cells.cellToWrite(area.top, area.left);
  const { value, formula } = cell;
  cell.value = typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;
  delete cell.formula;
  const { invalid } = invalidCells({ sheet, areas: [area], gone: false }, host.session);
  cell.value = value;
  if (formula !== undefined) cell.formula = formula;
  return invalid.length > 0 ? { title: rule.errorAlert.title, message: rule.errorAlert.message } : undefined;
}
