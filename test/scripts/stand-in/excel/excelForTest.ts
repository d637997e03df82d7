import { Workbook } from '../../../../scripts/stand-in/excel/model/workbook';
import type { ExcelHost } from '../../../../scripts/stand-in/excel/host/excelHost';
import { openExcel } from '../../../../scripts/stand-in/excel/node/openExcel';

export interface ExcelForTest {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  /** `Excel.run` of the unmodified client. */
  readonly run: typeof Excel.run;
}

/** A blank workbook open in the stand-in, with Microsoft's client in front of it. */
export function openBlank(): ExcelForTest {
  return openWorkbook(new Workbook('客诉台账.xlsx'));
}

export function openWorkbook(workbook: Workbook): ExcelForTest {
  const { host, client } = openExcel(workbook);
  // Snippets use the enumerations of the global namespace, as on an add-in's page.
  Object.assign(globalThis, { Excel: client.Excel });
  const { run } = client.Excel as typeof Excel;
  return { host, workbook, run };
}

/** The code Excel refused with, or `none`. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (problem) {
    const { code } = problem as { readonly code?: string };
    if (code === undefined) throw problem;
    return code;
  }
}
