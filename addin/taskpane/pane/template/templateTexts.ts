import {
  describeTemplateFile,
  describeTemplateProblem,
} from '../../../../functions/core/messages/templateMessages';
import type { TemplateFileProblem } from '../../../../functions/core/report/template/templateFileProblem';
import type { Bilingual, Language } from '../../../../functions/core/shared/language';
import type { TemplateProblems } from '../../../../templates/word/template/fillTemplate';

const inBoth = (say: (language: Language) => string): Bilingual => ({ zh: say('zh'), en: say('en') });

/** Labels that are said; further ones are counted. */
const mostNamed = 5;

const named = (labels: readonly string[], language: Language): string =>
  labels
    .slice(0, mostNamed)
    .map((label) => label.replace(/\s+/g, ' '))
    .join(language === 'zh' ? '、' : ', ') + (labels.length > mostNamed ? '…' : '');

/** Notices and problems of work with templates; they may be read after the language was switched. */
export const templateTexts = {
  taking: { zh: '正在读取模板', en: 'Reading the template' },
  refused: (problem: TemplateFileProblem): Bilingual =>
    inBoth((language) => describeTemplateFile(problem, language)),
  cannotFill: (name: string, problems: TemplateProblems): Bilingual =>
    inBoth((language) => {
      const said = problems.map((problem) => describeTemplateProblem(problem, language));
      return language === 'zh'
        ? `模板 ${name} 不能填写：${said.join('；')}`
        : `Template ${name} cannot be filled: ${said.join('; ')}`;
    }),
  taken: (name: string): Bilingual => ({
    zh: `已保存模板：${name}`,
    en: `Template kept: ${name}`,
  }),
  replaced: (name: string): Bilingual => ({
    zh: `已替换模板：${name}`,
    en: `Template replaced: ${name}`,
  }),
  lost: (name: string, labels: readonly string[]): Bilingual => ({
    zh: `已替换模板：${name}。这些标签变了，对应关系已重新提出，请核对：${named(labels, 'zh')}`,
    en: `Template replaced: ${name}. These labels have changed and were proposed anew; look them through: ${named(labels, 'en')}`,
  }),
  removed: (name: string): Bilingual => ({
    zh: `已从这台电脑移除模板：${name}`,
    en: `Template removed from this computer: ${name}`,
  }),
  noRoom: (name: string): Bilingual => ({
    zh: `浏览器空间不足，未能保存模板 ${name}；任务窗格关闭前仍可使用。`,
    en: `The browser has no room to keep template ${name}; it can be used until the pane is closed.`,
  }),
  mapLoaded: (name: string): Bilingual => ({
    zh: `已载入对应关系：${name}，请核对`,
    en: `Mapping loaded: ${name}. Look it through`,
  }),
  notJson: (name: string, reason: string): Bilingual => ({
    zh: `${name} 不是有效的 JSON：${reason}`,
    en: `${name} is not valid JSON: ${reason}`,
  }),
  wrongMap: (name: string, place: string): Bilingual => ({
    zh: `对应表 ${name}：${place} 不对`,
    en: `mapping ${name}: ${place} is not as it should be`,
  }),
  noDownloads: {
    zh: 'Mac 版 Excel 不允许加载项保存文件。请用网页版 Excel 打开本工作簿后再下载。',
    en: 'Excel for Mac does not let add-ins save files. Open this workbook in Excel on the web and download it there.',
  },
} as const;
