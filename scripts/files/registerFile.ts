import type { WorkbookGrid } from '../../functions/core/register/grid';
import { InputProblem } from '../excel/inputProblem';
import { readWorkbook } from '../excel/readWorkbook';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';

/**
 * Reads the workbook a command is given.
 *
 * @throws CommandError with the sentence that names the file and the part at fault
 */
export async function readRegisterFile(shell: Shell, path: string): Promise<WorkbookGrid> {
  try {
    return await readWorkbook(path);
  } catch (error) {
    if (error instanceof InputProblem) throw new CommandError(error.sentence(shell.lang));
    throw error;
  }
}
