import type { Bilingual } from '../../../../../functions/core/shared/language';

/** Notices and labels of work on a case; they may be read after the language was switched. */
export const caseTexts = {
  recording: { zh: '正在写入', en: 'Writing' },
  explained: { zh: '原因已写入', en: 'The reason has been entered' },
  making: { zh: '正在生成文档', en: 'Making the document' },
  recorded: (name: Bilingual, at: string): Bilingual => ({
    zh: `已记录：${name.zh} ${at}`,
    en: `Recorded: ${name.en} ${at}`,
  }),
  regraded: (name: Bilingual): Bilingual => ({
    zh: `级别已改为 ${name.zh}`,
    en: `The grade is now ${name.en}`,
  }),
  made: (name: string): Bilingual => ({ zh: `已生成：${name}`, en: `Made: ${name}` }),
  noDownloads: {
    zh: 'Mac 版 Excel 不允许加载项保存文件。请用网页版 Excel 打开本工作簿后再下载。',
    en: 'Excel for Mac does not let add-ins save files. Open this workbook in Excel on the web and download it there.',
  },
} as const;
