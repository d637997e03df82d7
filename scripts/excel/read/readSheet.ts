import type { CellExtra, CellRange, SheetGrid, SheetVisibility } from '../../../functions/core/register/grid';
import { cellKey } from '../../../functions/core/register/grid';
import { parseRange } from '../cellRange';
import { InputProblem } from '../inputProblem';
import type { ReadLimits } from './readLimits';
import { readNotes, readThreadedComments } from './readNotes';
import { readRelationships, type Relationship } from './relationships';
import { RowCollector, type SheetContext } from './rowCollector';
import type { SheetExtras } from './sheetExtras';
import { SheetElements, type SheetLink } from './sheetElements';
import { SheetScanner } from './sheetScanner';
import { utf8Chunks } from './utf8Chunks';
import type { ZipPackage } from './zipPackage';

/** Told which row of which sheet has been reached. */
export type ReadProgress = (sheet: string, row: number) => void;

export interface SheetRequest {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly context: SheetContext;
  readonly limits: ReadLimits;
  /** Cells with content on the sheets before. */
  readonly cellsBefore: number;
  readonly onProgress: ReadProgress | undefined;
}

/** One worksheet part with its links and notes. */
export async function readSheet(
  zip: ZipPackage,
  part: string,
  request: SheetRequest,
): Promise<{ readonly sheet: SheetGrid; readonly cells: number }> {
  const { name, visibility, context, limits, cellsBefore } = request;
  const rows = new RowCollector(context);
  const elements = new SheetElements();
  const scanner = new SheetScanner(rows, elements.onElement, limits.elementBytes);
  for await (const chunk of utf8Chunks(zip.chunks(part))) {
    scanner.push(chunk);
    request.onProgress?.(name, rows.rows.length - 1);
    if (cellsBefore + rows.contentCells > limits.cells)
      throw new InputProblem('input.tooManyCells', zip.file, { sheet: name, limit: limits.cells });
  }
  scanner.end();
  rows.finish();
  const relationships = await readRelationships(zip, part);
  addLinks(rows, elements.links, relationships);
  await addNotes(zip, rows, relationships);
  const sheet: SheetGrid = {
    name,
    visibility,
    rows: rows.rows,
    styles: context.styles,
    extras: rows.extras,
    merges: elements.merges,
    hiddenColumns: elements.hiddenColumns,
    columnWidths: elements.columnWidths,
    ...(elements.autoFilter && { autoFilter: elements.autoFilter }),
    ...(elements.frozenRows > 0 && { frozenRows: elements.frozenRows }),
  };
  return { sheet, cells: cellsBefore + rows.contentCells };
}

function addLinks(
  { rows, extras }: RowCollector,
  links: readonly SheetLink[],
  relationships: ReadonlyMap<string, Relationship>,
): void {
  for (const { range, relationship, location } of links) {
    const target = relationship === undefined ? '' : (relationships.get(relationship)?.target ?? '');
    const link = location === undefined ? target : `${target}#${location}`;
    if (link !== '')
      for (const [row, column] of cellsOf(range, rows)) addExtra(extras, row, column, { link });
  }
}

/** Cells of a range that hold something; its first cell in any case. */
function* cellsOf(
  { top, left, bottom, right }: CellRange,
  rows: RowCollector['rows'],
): Generator<[number, number]> {
  yield [top, left];
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    const values = rows[row]?.values ?? [];
    for (let column = left; column <= Math.min(right, values.length); column++)
      if ((values[column - 1] ?? null) !== null && (row > top || column > left)) yield [row, column];
  }
}

async function addNotes(
  zip: ZipPackage,
  { extras }: RowCollector,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<void> {
  const notes = new Map<string, string>();
  for (const wanted of ['comments', 'threadedComment'])
    for (const { type, target } of relationships.values())
      if (type === wanted && zip.has(target)) {
        const xml = await zip.bytes(target);
        for (const entry of wanted === 'comments' ? readNotes(xml) : readThreadedComments(xml))
          notes.set(...entry);
      }
  for (const [address, note] of notes) {
    const range = parseRange(address);
    if (range && note !== '') addExtra(extras, range.top, range.left, { note });
  }
}

function addExtra(extras: SheetExtras, row: number, column: number, more: CellExtra): void {
  const key = cellKey(row, column);
  const known = extras.get(key);
  // A shared formula's text is a getter, which a spread would leave behind.
  const formula = known?.formula;
  extras.set(key, { ...known, ...(formula !== undefined && { formula }), ...more });
}
