import type { Bilingual } from '../../../../../functions/core/shared/language';

/** A case whose document could not be made. */
export interface RefusedCase {
  readonly caseNo: string;
  readonly reason: Bilingual;
}

/** How a run over many cases came out. */
export interface ManyMade {
  readonly fileName: string;
  readonly made: number;
  readonly listed: number;
  /** Numbers of cases the gate held back. */
  readonly held: readonly string[];
  readonly draftsToo: boolean;
  readonly refused: readonly RefusedCase[];
  /** Numbers of cases nobody got to, because the run was cancelled. */
  readonly notDone: readonly string[];
}

/** Case numbers that are said; further ones are counted. */
const mostNamed = 5;

function named(numbers: readonly string[], language: 'zh' | 'en'): string {
  const shown = numbers.slice(0, mostNamed).join(language === 'zh' ? '、' : ', ');
  if (numbers.length <= mostNamed) return shown;
  return language === 'zh'
    ? `${shown} 等 ${String(numbers.length)} 件`
    : `${shown} and ${String(numbers.length - mostNamed)} more`;
}

const refusedCases = (refused: readonly RefusedCase[], language: 'zh' | 'en'): string => {
  const numbers = named(
    refused.map(({ caseNo }) => caseNo),
    language,
  );
  return `${numbers}${language === 'zh' ? '：' : ': '}${refused[0]!.reason[language]}`;
};

/** What is said of a run over many cases, a part for everything that came of it. */
const manyMade = {
  zh: ({ fileName, made, listed, held, draftsToo, refused, notDone }: ManyMade) => [
    `${notDone.length > 0 ? '已取消；' : ''}已生成 ${String(made)} 份：${fileName}`,
    ...(listed > 0 ? [`${String(listed)} 份已记入“文件清单”`] : []),
    ...(held.length > 0
      ? [`未通过检查${draftsToo ? '、只有草稿' : '、没有生成'}：${named(held, 'zh')}`]
      : []),
    ...(refused.length > 0 ? [`不能生成：${refusedCases(refused, 'zh')}`] : []),
    ...(notDone.length > 0 ? [`没有做：${named(notDone, 'zh')}`] : []),
  ],
  en: ({ fileName, made, listed, held, draftsToo, refused, notDone }: ManyMade) => [
    `${notDone.length > 0 ? 'Cancelled; made' : 'Made'} ${String(made)}: ${fileName}`,
    ...(listed > 0 ? [`${String(listed)} entered on the list of documents`] : []),
    ...(held.length > 0
      ? [`not past the checks, ${draftsToo ? 'drafts only' : 'left out'}: ${named(held, 'en')}`]
      : []),
    ...(refused.length > 0 ? [`could not be made: ${refusedCases(refused, 'en')}`] : []),
    ...(notDone.length > 0 ? [`not done: ${named(notDone, 'en')}`] : []),
  ],
};

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
  makingMany: { zh: '正在生成多件文档', en: 'Making documents' },
  manyCancelled: {
    zh: '已取消：没有下载，也没有记入“文件清单”。',
    en: 'Cancelled: nothing was downloaded or entered on the list of documents.',
  },
  noneMade: (held: readonly string[]): Bilingual => ({
    zh: `没有生成：${named(held, 'zh')}未通过检查。可勾选“未通过检查的生成草稿”。`,
    en: `Nothing was made: ${named(held, 'en')} did not pass the checks. Tick the box to get drafts of them.`,
  }),
  manyMade: (run: ManyMade): Bilingual => ({
    zh: manyMade.zh(run).join('；'),
    en: manyMade.en(run).join('; '),
  }),
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
