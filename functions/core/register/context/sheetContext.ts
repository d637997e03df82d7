import { lineAboveHeader } from '../rows/lineAboveHeader';
import type { SheetView } from '../sheetView';
import { sheetYear } from './yearContext';

const stampedPeriod = /^(统计)?(年度|年份|月份|年月|期间|统计期间|统计月份|year|month|period)\s*[:：]/i;

/** Year and month of a register sheet, from the title lines above its first header, its name or the file's. */
export function sheetContext(
  view: SheetView,
  firstHeader: number,
  file: string,
): ReturnType<typeof sheetYear> {
  const titles: string[] = [];
  for (let row = 1; row < firstHeader; row += 1) {
    const cells = view.filled(row);
    if (cells.length === 0) continue;
    const isTitle = lineAboveHeader(view, row, cells) === 'title';
    for (const column of cells) {
      const text = view.textAt(row, column);
      if (isTitle || stampedPeriod.test(text)) titles.push(text);
    }
  }
  return sheetYear(view.sheet.name, titles, file);
}

/** First row of a sheet's headers, or of its entries where it has none. */
export function firstHeaderRow(
  tables: readonly { readonly headerRows: readonly number[]; readonly top: number }[],
): number {
  return Math.min(...tables.map((table) => table.headerRows[0] ?? table.top));
}
