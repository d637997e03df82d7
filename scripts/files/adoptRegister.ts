import type { IsoDate } from '../../functions/core/calendar';
import type { Inspection, ReadOptions, RegisterLine } from '../../functions/core/register';
import { inspectWorkbook, readRegister } from '../../functions/core/register';
import type { WorkbookGrid } from '../../functions/core/register/grid';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { mapError, readColumnMapFile } from './columnMapFile';
import { readRegisterFile } from './registerFile';

/** A register taken from disk, understood, and ready to be read row by row. */
export interface AdoptedRegister {
  readonly workbook: WorkbookGrid;
  readonly inspection: Inspection;
  readonly lines: Iterable<RegisterLine>;
}

/**
 * Reads a register file as `read` and `track` do.
 *
 * @throws CommandError where the file cannot be read, holds no register, or the map names what is not there
 */
export async function adoptRegister(
  shell: Shell,
  path: string,
  options: Readonly<Record<string, unknown>>,
  reading: Omit<ReadOptions, 'asOf'> = {},
): Promise<AdoptedRegister> {
  const workbook = await readRegisterFile(shell, path);
  return adoptWorkbook(shell, workbook, options, reading);
}

/** The same for a workbook that is already in memory. */
export async function adoptWorkbook(
  shell: Shell,
  workbook: WorkbookGrid,
  options: Readonly<Record<string, unknown>>,
  reading: Omit<ReadOptions, 'asOf'> = {},
): Promise<AdoptedRegister> {
  const map = await readColumnMapFile(shell, options['map']);
  const inspection = inspectWorkbook(workbook, map ? { map } : {});
  if (inspection.mapProblems.length > 0)
    throw mapError(shell, String(options['map']), inspection.mapProblems);
  if (!inspection.sheets.some(({ role }) => role === 'register'))
    throw new CommandError(
      shell.say(
        '{file} 中没有找到客诉台账：没有一张工作表带有可识别的表头（例如 客户、日期、投诉内容）。可用 --map 指定列。',
        '{file} holds no complaint register: no sheet has headings that can be recognised (such as customer, date, complaint). Columns can be named with --map.',
        { file: workbook.file },
      ),
    );
  return {
    workbook,
    inspection,
    lines: readRegister(workbook, inspection, { ...reading, asOf: shell.asOf.slice(0, 10) as IsoDate }),
  };
}
