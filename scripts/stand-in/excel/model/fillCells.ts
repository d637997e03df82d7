import type { CellRange } from '../../../../functions/core/register/grid';
import { ExcelError } from '../protocol/excelError';
import { columnsIn, containsArea, rowsIn, sameArea } from './area';
import { copyCells } from './copyCells';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export type FillKind = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillFormats' | 'FillValues';

/**
 * Drags the fill handle from `source` over `target`. Numbers at an even distance continue, the rest is
 * copied; Excel's lists (weekdays, months, `Item 1`) are not known here.
 */
export function fillCells(
  workbook: Workbook,
  sheet: Worksheet,
  source: CellRange,
  target: CellRange,
  kind: FillKind,
): void {
  if (!containsArea(target, source))
    throw new ExcelError('InvalidArgument', 'the destination must hold the source');
  if (sameArea(source, target)) return;
  const down = target.bottom > source.bottom;
  const right = target.right > source.right;
  if (target.top !== source.top || target.left !== source.left || (down && right))
    throw new ExcelError('NotImplemented', 'filling up, left or both ways');
  const added = down ? { ...target, top: source.bottom + 1 } : { ...target, left: source.right + 1 };
  const copied = kind === 'FillFormats' ? 'Formats' : kind === 'FillValues' ? 'Values' : 'All';
  const tiles = down ? tileRows(source, added) : tileColumns(source, added);
  for (const { from, to } of tiles)
    copyCells(
      workbook,
      { sheet, area: from },
      { sheet, area: to },
      { kind: copied, skipBlanks: false, transpose: false },
    );
  if (kind === 'FillDefault' || kind === 'FillSeries') continueSeries(sheet, source, added, down, kind);
}

interface Tile {
  readonly from: CellRange;
  readonly to: CellRange;
}

function tileRows(source: CellRange, added: CellRange): Tile[] {
  const whole = Math.floor(rowsIn(added) / rowsIn(source)) * rowsIn(source);
  const rest = rowsIn(added) - whole;
  const tiles: Tile[] = whole > 0 ? [{ from: source, to: { ...added, bottom: added.top + whole - 1 } }] : [];
  if (rest > 0)
    tiles.push({
      from: { ...source, bottom: source.top + rest - 1 },
      to: { ...added, top: added.top + whole },
    });
  return tiles;
}

function tileColumns(source: CellRange, added: CellRange): Tile[] {
  const whole = Math.floor(columnsIn(added) / columnsIn(source)) * columnsIn(source);
  const rest = columnsIn(added) - whole;
  const tiles: Tile[] = whole > 0 ? [{ from: source, to: { ...added, right: added.left + whole - 1 } }] : [];
  if (rest > 0)
    tiles.push({
      from: { ...source, right: source.left + rest - 1 },
      to: { ...added, left: added.left + whole },
    });
  return tiles;
}

function continueSeries(
  sheet: Worksheet,
  source: CellRange,
  added: CellRange,
  down: boolean,
  kind: FillKind,
): void {
  const lines = down ? columnsIn(source) : rowsIn(source);
  const length = down ? rowsIn(source) : columnsIn(source);
  const at = (line: number, offset: number): readonly [number, number] =>
    down ? [source.top + offset, source.left + line] : [source.top + line, source.left + offset];
  for (let line = 0; line < lines; line++) {
    const values = Array.from({ length }, (_, i) => sheet.cells.cell(...at(line, i)));
    const numbers = values.map((c) => (c?.formula === undefined ? c?.value : undefined));
    if (!numbers.every((n) => typeof n === 'number')) continue;
    // A single number is repeated unless a series is asked for.
    if (length === 1 && kind === 'FillDefault') continue;
    const step = length === 1 ? 1 : numbers[1]! - numbers[0]!;
    if (numbers.some((n, i) => i > 0 && Math.abs(n - numbers[i - 1]! - step) > 1e-9)) continue;
    const count = down ? rowsIn(added) : columnsIn(added);
    for (let i = 0; i < count; i++)
      sheet.cells.cellToWrite(...at(line, length + i)).value = numbers.at(-1)! + step * (i + 1);
  }
}
