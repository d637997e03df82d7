import type { Bilingual } from '../../../functions/core/shared/language';

/** Sentences of the pane itself that are not tied to a page. */
export const paneTexts = {
  looking: { zh: '正在查看工作簿', en: 'Looking at the workbook' },
  stillBusy: {
    zh: '上一项操作还在进行，请等它完成或先取消。',
    en: 'Something is still running. Wait until it is done, or cancel it first.',
  },
  noTracker: {
    zh: '这个工作簿里还没有跟踪台账。请先到“建账”页建立。',
    en: 'There is no tracker in this workbook yet. Build one on the Build page first.',
  },
  trackerDamaged: {
    zh: '跟踪台账的标识行已被删除，无法读取。请撤销删除，或在“建账”页重新建立。',
    en: 'The hidden row with the column ids of the tracker was deleted, so it cannot be read. Undo that, or build the tracker again on the Build page.',
  },
  rowGone: {
    zh: '跟踪台账中已找不到这一行，可能已被删除。',
    en: 'This row is no longer in the tracker; it may have been deleted.',
  },
  mistake: (error: Error): Bilingual => ({
    zh: `加载项内部出错（${error.name}），操作没有完成。请重试；若再次出现，请把下方“诊断信息”发给管理员。`,
    en: `The add-in made a mistake (${error.name}), and nothing was completed. Try again; if it comes back, send the diagnostics below to your administrator.`,
  }),
} as const;
