import type { Bilingual } from '../../../../../../functions/core/shared/language';

/** Notices of work on 8D data; they may be read after the language was switched. */
export const eightDTexts = {
  saving: { zh: '正在写入“8D数据”', en: 'Writing the 8D data' },
  drawing: { zh: '正在处理照片', en: 'Preparing the photograph' },
  saved: (answers: number, lines: number, madeSheet: boolean): Bilingual => ({
    zh: [
      `已写入“8D数据”：${String(answers)} 处`,
      ...(madeSheet ? ['已新建该工作表'] : []),
      ...(lines > 0 ? [`新增 ${String(lines)} 行`] : []),
    ].join('；'),
    en: [
      `Written to “8D data”: ${String(answers)}`,
      ...(madeSheet ? ['the sheet was made'] : []),
      ...(lines > 0 ? [`${String(lines)} lines added`] : []),
    ].join('; '),
  }),
  undone: (answers: number): Bilingual => ({
    zh: `已撤销 ${String(answers)} 处；加上的空行留在表中。`,
    en: `Taken back: ${String(answers)}. Lines that were added stay, empty.`,
  }),
  conflict: (answers: number): Bilingual => ({
    zh: `其他人刚刚改了其中 ${String(answers)} 处，什么都没有写入。页面已标出，请逐项选定后再保存。`,
    en: `Somebody has just changed ${String(answers)} of these; nothing was written. They are marked: decide each, then save again.`,
  }),
  undoConflict: (answers: number): Bilingual => ({
    zh: `上次保存之后，其中 ${String(answers)} 处又有改动，没有撤销。`,
    en: `${String(answers)} of these were changed again since; nothing was taken back.`,
  }),
} as const;
