import type { Bilingual } from '../shared/language';

const saveAsXlsx: Bilingual = {
  zh: '请在 Excel 或 WPS 中打开该文件，选择“文件 → 另存为”，类型选“Excel 工作簿 (*.xlsx)”，再用新文件重试。',
  en: 'Open it in Excel or WPS, choose File > Save As, type "Excel Workbook (*.xlsx)", and try again with the new file.',
};

const sentence = (zh: string, en: string, advice: Bilingual = { zh: '', en: '' }): Bilingual => ({
  zh: zh + advice.zh,
  en: advice.en === '' ? en : `${en} ${advice.en}`,
});

/**
 * Why a file cannot be read as a register. `{file}` is the file's name; the other placeholders are named
 * by the problem that carries the code (`scripts/excel/inputProblem.ts`).
 */
export const inputMessages = {
  'input.missing': sentence('找不到文件 {file}。', 'The file {file} does not exist.'),
  'input.unreadable': sentence('无法读取 {file}：{reason}。', 'The file {file} cannot be read: {reason}.'),
  'input.folder': sentence('{file} 是文件夹，不是工作簿。', '{file} is a folder, not a workbook.'),
  'input.empty': sentence('{file} 是空文件（0 字节）。', 'The file {file} is empty (0 bytes).'),
  'input.notAWorkbook': sentence(
    '{file} 不是 Excel 工作簿，也不是文本表格（{found}）。',
    '{file} is neither an Excel workbook nor a text table ({found}).',
  ),
  'input.passwordProtected': sentence(
    '{file} 设有打开密码。请在 Excel 中打开，在“文件 → 信息 → 保护工作簿”里清除密码并另存后重试。',
    '{file} is protected by a password. Open it in Excel, clear the password under File > Info > Protect Workbook, save it, and try again.',
  ),
  'input.damagedZip': sentence(
    '{file} 已损坏：压缩包无法读取（{reason}）。请从原处重新复制，或在 Excel 中用“打开并修复”后另存。',
    '{file} is damaged: its zip archive cannot be read ({reason}). Copy it again from its source, or use Open and Repair in Excel and save it.',
  ),
  'input.damagedPart': sentence(
    '{file} 已损坏：其中的 {part} 无法解析（{reason}）。请在 Excel 中用“打开并修复”后另存。',
    '{file} is damaged: its part {part} cannot be read ({reason}). Use Open and Repair in Excel and save it.',
  ),
  'input.missingPart': sentence(
    '{file} 不完整：缺少 {part}。请在 Excel 中用“打开并修复”后另存。',
    '{file} is incomplete: its part {part} is missing. Use Open and Repair in Excel and save it.',
  ),
  'input.tooLarge': sentence(
    '{file} 解压后超过 {limit}（{part}），已停止读取。若确是台账，请删去多余的工作表或拆分后重试。',
    '{file} expands to more than {limit} ({part}); reading stopped. If it is a real register, remove other sheets or split it.',
  ),
  'input.zipBomb': sentence(
    '{file} 的 {part} 压缩比异常（超过 {limit} 倍），疑似压缩炸弹，已停止读取。',
    'The part {part} of {file} is compressed more than {limit} times, as in a zip bomb; reading stopped.',
  ),
  'input.tooManyEntries': sentence(
    '{file} 的压缩包内条目过多（超过 {limit} 个），不像是工作簿。',
    'The archive {file} holds more than {limit} entries, which no workbook does.',
  ),
  'input.tooManyCells': sentence(
    '{file} 的工作表“{sheet}”有内容的单元格超过 {limit} 个，已停止读取。请拆分后重试。',
    'The sheet “{sheet}” of {file} has more than {limit} cells with content; reading stopped. Split it and try again.',
  ),
  'input.noSheets': sentence('{file} 中没有工作表。', '{file} has no worksheets.'),
  'input.needsLibreOffice': sentence(
    '{file} 是 {kind} 格式，需要本机装有 LibreOffice 才能直接读取。',
    '{file} is a {kind} file; reading it directly needs LibreOffice on this machine.',
    saveAsXlsx,
  ),
  'input.conversionFailed': sentence(
    'LibreOffice 未能转换 {file}（{kind}）：{reason}。',
    'LibreOffice could not convert {file} ({kind}): {reason}.',
    saveAsXlsx,
  ),
} satisfies Record<string, Bilingual>;

export type InputProblemCode = keyof typeof inputMessages;
