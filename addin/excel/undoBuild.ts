import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import type { BuildRecord } from './buildRecord';
import { recordKey } from './buildRecord';
import { existing, queueBringBack, queueDelete } from './commitBuild';
import type { ExcelProblem } from './excelProblem';
import { toExcelProblem } from './excelProblem';
import { readWorkbookState } from './workbookState';

/**
 * Takes the last build out of the workbook: exactly the sheets and names it added, nothing else. What it had
 * replaced comes back.
 *
 * @returns The record of what was removed; undefined where there was no build.
 */
export async function undoBuild(
  context: Excel.RequestContext,
): Promise<Result<BuildRecord | undefined, ExcelProblem>> {
  try {
    const state = await readWorkbookState(context);
    const { record, readOnly, protectedStructure } = state;
    if (!record) return ok(undefined);
    if (readOnly) return failed({ code: 'excel.readOnly' });
    if (protectedStructure) return failed({ code: 'excel.protectedWorkbook' });
    const { workbook } = context;
    for (const { id } of existing(record.sheets, state.sheets)) queueDelete(workbook, id);
    for (const name of record.names) workbook.names.getItemOrNullObject(name).delete();
    if (record.former) queueBringBack(workbook, record.former, state);
    if (record.former?.record) workbook.settings.add(recordKey, record.former.record);
    else workbook.settings.getItem(recordKey).delete();
    await context.sync();
    return ok(record);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
}
