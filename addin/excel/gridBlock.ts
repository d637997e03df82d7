import type {
  CellExtra,
  CellRange,
  CellStyle,
  CellValue,
  GridRow,
  SheetGrid,
} from '../../functions/core/register/grid';
import { cellAddress, cellKey, columnNumber } from '../../functions/core/register/grid';

type Records<T> = OfficeExtension.ClientResult<T[]>;

/** What was asked of Excel about a block of rows. */
export interface BlockAnswer {
  readonly range: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: Records<Excel.RowProperties>;
  readonly merged: Excel.RangeAreas;
}

/** Queues the questions about a block; the answer is there after the next `sync`. */
export function queueBlock(sheet: Excel.Worksheet, block: CellRange): BlockAnswer {
  const address = `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}`;
  const range = sheet.getRange(address);
  range.load('values, formulas, valueTypes, numberFormat');
  return {
    range,
    cells: range.getCellProperties({
      hyperlink: true,
      format: {
        fill: { color: true },
        font: { bold: true, italic: true, strikethrough: true, color: true },
        horizontalAlignment: true,
        wrapText: true,
      },
    }),
    rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    merged: range.getMergedAreasOrNullObject().load('address'),
  };
}

/** Collects blocks into the rows of a sheet. */
export class GridRows {
  private readonly rows: (GridRow | undefined)[] = [];
  private readonly styles: CellStyle[] = [{ numberFormat: 'General' }];
  private readonly styleIndex = new Map<string, number>([[JSON.stringify(this.styles[0]), 0]]);
  private readonly extras = new Map<number, CellExtra>();
  private readonly merges = new Map<string, CellRange>();

  add(block: CellRange, answer: BlockAnswer): void {
    for (let at = block.top; at <= block.bottom; at++) this.addRow(block, at, answer);
    if (!answer.merged.isNullObject)
      for (const area of mergedAreas(answer.merged.address)) this.merges.set(JSON.stringify(area), area);
  }

  finish(): Pick<SheetGrid, 'rows' | 'styles' | 'extras' | 'merges'> {
    return { rows: this.rows, styles: this.styles, extras: this.extras, merges: [...this.merges.values()] };
  }

  private addRow(block: CellRange, at: number, { range, cells, rows }: BlockAnswer): void {
    const r = at - block.top;
    const values: CellValue[] = new Array<CellValue>(block.left - 1).fill(null);
    const styles: number[] = new Array<number>(block.left - 1).fill(0);
    for (let c = 0; c <= block.right - block.left; c++) {
      const value = range.values[r]![c] as string | number | boolean;
      const formula = range.formulas[r]![c] as unknown;
      const properties = cells.value[r]![c]!;
      values.push(cellValue(value, range.valueTypes[r]![c] as string));
      styles.push(this.styleOf(properties, String(range.numberFormat[r]![c])));
      this.addExtra(cellKey(at, block.left + c), value, formula, properties.hyperlink);
    }
    const { rowHidden, format } = rows.value[r]!;
    const height = format?.rowHeight;
    this.rows[at] = {
      values,
      styles,
      ...(rowHidden ? { hidden: true } : {}),
      ...(height === undefined || rowHidden ? {} : { height }),
    };
  }

  private addExtra(
    key: number,
    value: unknown,
    formula: unknown,
    link: Excel.RangeHyperlink | undefined | null,
  ): void {
    // A text that merely begins with `=` reads the same both ways.
    const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    const target =
      link?.address ?? (link?.documentReference === undefined ? undefined : `#${link.documentReference}`);
    if (!computed && target === undefined) return;
    this.extras.set(key, {
      ...(computed ? { formula: formula.slice(1) } : {}),
      ...(target === undefined ? {} : { link: target }),
    });
  }

  private styleOf({ format }: Excel.CellProperties, numberFormat: string): number {
    const { font, fill, horizontalAlignment, wrapText } = format ?? {};
    const horizontal = horizontalWords[String(horizontalAlignment)];
    const style: CellStyle = {
      numberFormat,
      ...(font?.bold ? { bold: true } : {}),
      ...(font?.italic ? { italic: true } : {}),
      ...(font?.strikethrough ? { strike: true } : {}),
      ...(font?.color === undefined || font.color === '#000000' ? {} : { fontColor: argb(font.color) }),
      ...(fill?.color === undefined || fill.color === '#FFFFFF' ? {} : { fill: argb(fill.color) }),
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(wrapText ? { wrap: true } : {}),
    };
    const key = JSON.stringify(style);
    const known = this.styleIndex.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.styleIndex.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

const horizontalWords: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function cellValue(value: string | number | boolean, type: string): CellValue {
  if (type === 'Error') return { error: String(value) };
  return value === '' ? null : value;
}

/** The areas of `Sheet1!A1:B2,Sheet1!D4:D6`. */
function mergedAreas(address: string): CellRange[] {
  return [...address.matchAll(/!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?(?=,|$)/g)].map((m) => {
    const [left, top] = [columnNumber(m[1]!), Number(m[2])];
    return { top, left, bottom: Number(m[4] ?? top), right: columnNumber(m[3] ?? m[1]!) };
  });
}
