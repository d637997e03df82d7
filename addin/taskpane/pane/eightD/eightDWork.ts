import { readCaseCells, type CaseCells } from '../../../../functions/core/actions/eightDSheet/caseCells';
import { eightDNumberFindings } from '../../../../functions/core/actions/eightDSheet/eightDNumbers';
import { readEightDSheet } from '../../../../functions/core/actions/eightDSheet/readEightDSheet';
import type { EightDOrder } from '../../../../functions/core/actions/eightDSheet/planEightDEdits';
import type { Finding } from '../../../../functions/core/shared/finding';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { companionSheets } from '../../../../functions/core/tracker/companionSheets';
import type { EightDWritten } from '../../../excel/eightDSheet';
import { excelText } from '../excelText';
import type { WorkbookPort } from '../workbookPort';

/** What the sheet 8D数据 says of a case at this moment. */
export interface EightDCase {
  readonly cells: CaseCells;
  /** Name of the sheet; undefined while the tracker has none. */
  readonly sheet: string | undefined;
  /** Lines under numbers no case has that may be meant for this one. */
  readonly strays: readonly Finding[];
}

/** @param numbers - Of all cases of the tracker. */
export async function readEightDCase(
  workbook: Pick<WorkbookPort, 'readValues'>,
  caseNo: string,
  numbers: readonly string[],
): Promise<Result<EightDCase, Bilingual>> {
  const read = await workbook.readValues(Object.values(companionSheets.eightD));
  if (!read.ok) return failed(excelText(read.problem));
  const [sheet] = read.value.grid.sheets;
  const strays = sheet ? eightDNumberFindings(readEightDSheet(sheet), numbers) : [];
  return ok({
    cells: readCaseCells(sheet, caseNo),
    sheet: sheet?.name,
    strays: strays.filter(({ suggest }) => suggest === caseNo),
  });
}

export async function saveEightD(
  workbook: Pick<WorkbookPort, 'writeEightD'>,
  order: EightDOrder,
): Promise<Result<EightDWritten, Bilingual>> {
  const written = await workbook.writeEightD(order);
  return written.ok ? written : failed(excelText(written.problem));
}
