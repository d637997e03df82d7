import type { Bilingual } from '../shared/language';

/** Why the open workbook could not be read or changed, and what to do. Keyed by `ExcelProblem.code` of the add-in. */
export const excelMessages = {
  'excel.cancelled': { zh: '已取消，工作簿保持原样。', en: 'Cancelled; the workbook is as it was.' },
  'excel.readOnly': {
    zh: '工作簿以只读方式打开。请点击“编辑工作簿”后重试。',
    en: 'The workbook is open for reading only. Choose Edit Workbook and try again.',
  },
  'excel.protectedWorkbook': {
    zh: '工作簿结构受保护，不能添加工作表。请在“审阅”中取消保护工作簿后重试。',
    en: 'The structure of the workbook is protected, so no sheets can be added. Unprotect it under Review and try again.',
  },
  'excel.protectedSheet': {
    zh: '工作表受保护。请在“审阅”中取消保护后重试。',
    en: 'The sheet is protected. Unprotect it under Review and try again.',
  },
  'excel.editingCell': {
    zh: '有单元格正在编辑。请按 Enter 结束编辑后重试。',
    en: 'A cell is being edited. Press Enter and try again.',
  },
  'excel.otherWorkbook': {
    zh: '当前窗口是另一个工作簿。请回到本工作簿后重试。',
    en: 'Another workbook is in front. Go back to this one and try again.',
  },
  'excel.tooLarge': {
    zh: '内容超过 Excel 一次能处理的大小。',
    en: 'There is more than Excel handles at a time.',
  },
  'excel.nameTaken': {
    zh: '工作簿中已有名称“{detail}”，跟踪台账也需要它。请在名称管理器中改名后重试。',
    en: 'The workbook has a name ‘{detail}’ of its own, which the tracker needs. Rename it in the Name Manager and try again.',
  },
  'excel.busy': { zh: 'Excel 正忙，请稍后重试。', en: 'Excel is busy; try again in a moment.' },
  'excel.refused': {
    zh: 'Excel 拒绝了这项操作（{detail}），工作簿保持原样。',
    en: 'Excel refused ({detail}); the workbook is as it was.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
