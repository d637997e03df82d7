import type { Bilingual } from '../../../../../../functions/core/shared/language';
import type { EightDWritten } from '../../../../../excel/eightDSheet';

type Written = Extract<EightDWritten, { kind: 'written' }>;

/** Notices of work on 8D data; they may be read after the language was switched. */
export const eightDTexts = {
  saving: { zh: '正在写入“8D数据”', en: 'Writing the 8D data' },
  drawing: { zh: '正在处理照片', en: 'Preparing the photograph' },
  saved: (answers: number, { addedLines, removedLines, madeSheet }: Written): Bilingual => ({
    zh: [
      `已写入“8D数据”：${String(answers)} 处`,
      ...(madeSheet ? ['已新建该工作表'] : []),
      ...(addedLines > 0 ? [`新增 ${String(addedLines)} 行`] : []),
      ...(removedLines > 0 ? [`去掉空行 ${String(removedLines)} 行`] : []),
    ].join('；'),
    en: [
      `Written to “8D data”: ${String(answers)}`,
      ...(madeSheet ? ['the sheet was made'] : []),
      ...(addedLines > 0 ? [`${String(addedLines)} lines added`] : []),
      ...(removedLines > 0 ? [`${String(removedLines)} empty lines taken out`] : []),
    ].join('; '),
  }),
  undone: (answers: number, { addedLines, removedLines }: Written): Bilingual => ({
    zh: [
      `已撤销 ${String(answers)} 处`,
      ...(addedLines > 0 ? [`补回 ${String(addedLines)} 行`] : []),
      ...(removedLines > 0 ? [`去掉空行 ${String(removedLines)} 行`] : []),
    ].join('；'),
    en: [
      `Taken back: ${String(answers)}`,
      ...(addedLines > 0 ? [`${String(addedLines)} lines put back`] : []),
      ...(removedLines > 0 ? [`${String(removedLines)} empty lines taken out`] : []),
    ].join('; '),
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
