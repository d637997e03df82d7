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
  listed: (name: string, revision: number): Bilingual => ({
    zh: `已生成：${name}，修订 ${String(revision)}，已记入“文件清单”`,
    en: `Made: ${name}, revision ${String(revision)}, entered on the sheet of documents issued`,
  }),
  made: (name: string): Bilingual => ({ zh: `已生成：${name}`, en: `Made: ${name}` }),
  held: {
    zh: '数据刚有变化，未通过检查，没有生成正式文件。请看上面的原因，或先下载草稿。',
    en: 'The data has just changed and no longer passes the checks; no final document was made. See the reasons above, or download a draft.',
  },
  notListed: (reason: Bilingual): Bilingual => ({
    zh: `文档已下载，但未能记入工作表“文件清单”：${reason.zh} 排除后再下载一次即可补记，修订号不会因此增加。`,
    en: `The document was downloaded, but could not be entered on the sheet “Documents issued”: ${reason.en} Put that right and download it again; the revision does not rise by it.`,
  }),
  noDownloads: {
    zh: 'Mac 版 Excel 不允许加载项保存文件。请用网页版 Excel 打开本工作簿后再下载。',
    en: 'Excel for Mac does not let add-ins save files. Open this workbook in Excel on the web and download it there.',
  },
} as const;
