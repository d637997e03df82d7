import { inspectWorkbook } from '../../functions/core/register';
import type { SheetInspection } from '../../functions/core/register';
import { mapError, readColumnMapFile } from '../files/columnMapFile';
import { readRegisterFile } from '../files/registerFile';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

export const run: Run = async (shell, [path], options) => {
  const workbook = await readRegisterFile(shell, String(path));
  const map = await readColumnMapFile(shell, options['map']);
  const inspection = inspectWorkbook(workbook, map ? { map } : {});
  if (inspection.mapProblems.length > 0)
    throw mapError(shell, String(options['map']), inspection.mapProblems);
  if (shell.json)
    shell.out(JSON.stringify({ file: inspection.file, sheets: inspection.sheets.map(toContract) }));
  else for (const sheet of inspection.sheets) describe(shell, sheet);
  return undefined;
};

/** A sheet in the shape of contract section 4. */
function toContract(sheet: SheetInspection): object {
  return {
    name: sheet.name,
    role: sheet.role,
    headerRows: sheet.headerRows,
    firstDataRow: sheet.firstDataRow,
    lastDataRow: sheet.lastDataRow,
    columns: sheet.columns.map(({ letter, header, path, field, confidence, hidden }) => ({
      letter,
      header,
      path,
      field,
      confidence,
      hidden,
    })),
  };
}

function describe(shell: Shell, sheet: SheetInspection): void {
  shell.out(
    shell.say('工作表“{name}”：{role}', 'sheet “{name}”: {role}', { name: sheet.name, role: sheet.role }),
  );
  for (const { letter, path, field, confidence } of sheet.columns)
    shell.out(`  ${letter}\t${path.join(' / ')}\t${field ?? '–'}\t${Math.round(confidence * 100)} %`);
}
