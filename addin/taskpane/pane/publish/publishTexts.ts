import { publishSentence } from '../../../../functions/core/messages/publishMessages';
import { fillSentence } from '../../../../functions/core/shared/fillSentence';
import type { Bilingual, Language } from '../../../../functions/core/shared/language';

/** Labels of work, and notices that may be read after the language was switched. */
export const publishTexts = {
  publishing: { zh: '正在发布', en: 'Publishing' },
  filing: { zh: '正在归档扫描件', en: 'Filing scans' },
  done: (count: number, rows: number): Bilingual => ({
    zh: `已发布 ${String(count)} 份，台账中更新了 ${String(rows)} 处链接`,
    en: `Published ${String(count)}; ${String(rows)} links in the tracker brought up to date`,
  }),
  notLinked: (reason: Bilingual): Bilingual => ({
    zh: `文档已在文档库中，但链接没有写入台账：${reason.zh} 排除后按“再试一次”补写。`,
    en: `The documents are in the library, but their links were not written into the tracker: ${reason.en} Put that right and press “Try again”.`,
  }),
  tableGone: {
    zh: '找不到跟踪台账的表格，链接没有写入。请撤销删除后按“再试一次”。',
    en: 'The table of the tracker is gone, so no links were written. Undo its deletion and press “Try again”.',
  },
} as const;

/** What the core says of a document where its sentence names options of the command line: the pane has buttons. */
const ownSentences: Readonly<Record<string, Bilingual>> = {
  'store.libraryNotFound': {
    zh: '站点中没有文档库“{library}”；现有：{known}。文档库可能已改名，请在“发布设置”中更正。',
    en: 'The site has no library “{library}”; there are {known}. It may have been renamed: correct it under “Publishing settings”.',
  },
  'store.siteNotFound': {
    zh: '找不到站点 {site}。请在“发布设置”中核对地址。',
    en: 'There is no site {site}. Check its address under “Publishing settings”.',
  },
  'store.changedInStore': {
    zh: '{path} 发布后有人在文档库中改过，没有覆盖。请先查看改动；确认后可发布为新版本（原内容保留为历史版本）。',
    en: '{path} was changed in the library after it was published, so it was not replaced. Look at the change first; you can then publish a new version over it, which keeps the old one as a version.',
  },
  'store.locked': {
    zh: '文件正被打开或已被他人签出。请对方关闭后再试，或另存为新文件名。',
    en: 'The file is open or checked out by somebody. Try again when it is closed, or publish under a new name.',
  },
  'mask.left': {
    zh: '联系方式分散在多处文字中，无法全部隐去，没有发布。确认可以公开时，取消勾选“隐去联系人和联系方式”后再发布。',
    en: 'Contact details stand in broken text and could not be hidden everywhere, so it was not published. If they may be shown, untick “Hide contact person and details” and publish again.',
  },
  dataChanged: {
    zh: '发出后台账中的数据改过（{changed}），与发出时不同。请在“生成文档”中重新生成、记为新修订，再发布。',
    en: 'The data changed since it was issued ({changed}). Make it again under “Make a document”, as a new revision, and then publish.',
  },
  formGone: {
    zh: '现行制度中没有表单“{form}”，无法重现这份文档。',
    en: 'The present procedure has no form “{form}”, so this document cannot be made again.',
  },
  noDay: {
    zh: '台账中没有接诉日期，无法按年月归档。请先补填。',
    en: 'The tracker has no day of receipt, so there is no folder by year and month. Fill it in first.',
  },
};

/** A value of a sentence; words differ by language, numbers and names do not. */
export type SentenceParts = Readonly<Record<string, string | Bilingual>>;

/** The sentence of a code in both languages, for a person who sees the pane. */
export function paneSentence(code: string, parts: SentenceParts = {}): Bilingual {
  const say = (language: Language): string => {
    const values = Object.fromEntries(
      Object.entries(parts).map(([key, value]) => [key, typeof value === 'string' ? value : value[language]]),
    );
    const own = ownSentences[code];
    return own ? fillSentence(own[language], values) : publishSentence(code, language, values);
  };
  return { zh: say('zh'), en: say('en') };
}
