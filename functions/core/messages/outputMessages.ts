import type { Bilingual } from '../shared/language';

const sentence = (zh: string, en: string): Bilingual => ({ zh, en });

/** Why a workbook could not be written. `{file}` is the path asked for; nothing is left behind in any of these cases. */
export const outputMessages = {
  'output.open': sentence(
    '{file} 正在其他程序中打开（存在锁定文件 {lock}）。请关闭后重试；若确认无人打开，请删除该锁定文件。',
    '{file} is open in another program (its lock file {lock} exists). Close it and try again; if nobody has it open, delete the lock file.',
  ),
  'output.locked': sentence(
    '{file} 正被其他程序占用。请在 Excel 或 WPS 中关闭后重试，或换一个文件名。',
    '{file} is in use by another program. Close it in Excel or WPS and try again, or choose another name.',
  ),
  'output.noPermission': sentence('没有写入 {file} 的权限。', 'There is no permission to write {file}.'),
  'output.readOnly': sentence('{file} 所在的磁盘是只读的。', 'The disk of {file} is read-only.'),
  'output.diskFull': sentence(
    '磁盘空间不足，无法写入 {file}。请腾出空间后重试。',
    'The disk is full; {file} could not be written. Make room and try again.',
  ),
  'output.noFolder': sentence(
    '文件夹 {folder} 不存在，无法写入 {file}。',
    'The folder {folder} of {file} does not exist.',
  ),
  'output.isFolder': sentence(
    '{file} 是文件夹，不能作为输出文件。',
    '{file} is a folder and cannot be the output file.',
  ),
  'output.failed': sentence('无法写入 {file}：{reason}。', 'The file {file} could not be written: {reason}.'),
  'output.interrupted': sentence(
    '写入 {file} 时被中断，未留下任何半成品。',
    'Writing {file} was interrupted; nothing half-written was left.',
  ),
  'output.tooManyRows': sentence(
    '工作表“{sheet}”需要 {rows} 行，超过 Excel 的上限 1,048,576 行。',
    'The sheet “{sheet}” needs {rows} rows; Excel ends at 1,048,576.',
  ),
  'output.tooManyColumns': sentence(
    '工作表“{sheet}”第 {row} 行有 {columns} 列，超过 Excel 的上限 16,384 列。',
    'Row {row} of the sheet “{sheet}” has {columns} columns; Excel ends at 16,384.',
  ),
  'output.textTooLong': sentence(
    '工作表“{sheet}”单元格 {cell} 的文本有 {length} 个字符，超过 Excel 的上限 32,767 个。',
    'The text of cell {cell} on the sheet “{sheet}” has {length} characters; Excel ends at 32,767.',
  ),
  'output.tooLarge': sentence(
    '{file} 的 {part} 超过 4 GB，无法写入 xlsx。',
    'The part {part} of {file} would pass 4 GB, which an .xlsx file cannot hold.',
  ),
} satisfies Record<string, Bilingual>;

export type OutputProblemCode = keyof typeof outputMessages;
