import type { Bilingual } from '../../../../functions/core/shared/language';

/** What building says while it runs and when it is done. */
export const buildTexts = {
  reading: { zh: '正在读取工作簿', en: 'Reading the workbook' },
  building: { zh: '正在建立跟踪台账', en: 'Building the tracker' },
  undoing: { zh: '正在撤销建账', en: 'Undoing the build' },
  readFirst: { zh: '请先读取工作簿。', en: 'Read the workbook first.' },
  nothingToUndo: {
    zh: '没有可撤销的建账：这个工作簿里的跟踪台账不是由本加载项建立的，或已经撤销。',
    en: 'There is no build to undo: the tracker was not built here by this add-in, or was undone already.',
  },
  undone: { zh: '已撤销建账，工作簿恢复原样。', en: 'The build was undone; the workbook is as it was.' },
  broughtBack: {
    zh: '已撤销建账，之前的跟踪台账已恢复。',
    en: 'The build was undone; the tracker before it is back.',
  },
  built: (complaints: number): Bilingual => ({
    zh: `跟踪台账已建立，共 ${String(complaints)} 件投诉。`,
    en: `The tracker is built: ${String(complaints)} complaints.`,
  }),
} as const;
