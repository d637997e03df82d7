import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import type { SheetChange } from './touchedRows';

export interface SheetListeners {
  readonly changed: (change: SheetChange) => void;
  readonly settingsChanged: () => void;
}

/**
 * Hears of changes on the tracker's sheet, formats and sorting aside, and on its settings. The sheet is watched rather
 * than the table, because a row typed below the table changes cells that belong to it only afterwards.
 *
 * @returns A function that ends it.
 */
export async function watchSheets(
  context: Excel.RequestContext,
  table: string,
  settings: string,
  { changed, settingsChanged }: SheetListeners,
): Promise<Result<() => void, ExcelProblem>> {
  try {
    const settingsSheet = context.workbook.worksheets.getItemOrNullObject(settings).load('name');
    await context.sync();
    const tracker = context.workbook.tables.getItem(table).worksheet.onChanged.add(async (event) => {
      changed({
        address: event.address,
        remote: String(event.source) === 'Remote',
        own: String(event.triggerSource) === 'ThisLocalAddin',
      });
    });
    const handlers = [tracker];
    if (!settingsSheet.isNullObject)
      handlers.push(
        settingsSheet.onChanged.add(async () => {
          settingsChanged();
        }),
      );
    await context.sync();
    return ok(() => {
      for (const handler of handlers)
        // Handlers are removed in the context that added them.
        void Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        }).catch((problem: unknown) => {
          // With its sheet (undo deletes it) a handler is gone already.
          if ((problem as { readonly code?: unknown }).code !== 'ItemNotFound') throw problem;
        });
    });
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}
