import type { ComplaintFields, FieldValue } from '../complaint/complaint';
import type { Bilingual } from '../shared/language';
import type { DocumentContext } from './documentContext';
import { documentWords } from './documentWords';
import type { DocumentLanguage, FormModel, PageWords } from './formModel';
import { captioned, toLabel, word } from './label';
import { plainText } from './plainText';

type Frame = Omit<FormModel, 'parts' | 'missing' | 'orientation' | 'density'>;

/** Title, page header and footer, watermark and properties: what every document carries. */
export function documentFrame(
  formId: string,
  name: Bilingual,
  context: DocumentContext,
  complaint: ComplaintFields,
): Frame {
  const { language, draft } = context;
  const number = plainText(context.number);
  return {
    formId,
    language,
    company: plainText(context.company),
    title: toLabel(name, language),
    headLeft: captioned(word('caseNo', language), number, language),
    headRight: captioned(word('caseDate', language), issueDate(context), language),
    pageHeader: { left: plainText(context.company), right: controlLine(context) },
    pageFooter: { left: identityLine(context, number), page: pageWords[language] },
    ...(draft ? { watermark: watermarks[language] } : {}),
    properties: properties(formId, number, context, complaint.receivedAt),
  };
}

/** What a program can read back from the file; publishing files it by case and day of receipt. */
function properties(
  formId: string,
  number: string,
  { language, revision, profile, fingerprint, reason = '', marks = '', draft }: DocumentContext,
  received: FieldValue | undefined,
): Readonly<Record<string, string>> {
  const known = {
    'Kesu.Case': number,
    'Kesu.Form': formId,
    'Kesu.Revision': revision,
    'Kesu.Profile': profile,
    'Kesu.Fingerprint': fingerprint,
    'Kesu.Received': typeof received === 'string' ? received.slice(0, 10) : '',
    'Kesu.Language': language,
    'Kesu.Draft': draft ? 'true' : '',
    'Kesu.Reason': plainText(reason).slice(0, longestProperty),
    ...Object.fromEntries(
      slices(marks, longestProperty).map((part, at) => [`Kesu.Marks.${String(at + 1)}`, part]),
    ),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

/** Word shows and keeps custom properties up to this length. */
const longestProperty = 240;

const slices = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
    text.slice(at * length, (at + 1) * length),
  );

const watermarks: Readonly<Record<DocumentLanguage, string>> = {
  zh: documentWords.draft.zh,
  en: documentWords.draft.en,
  'zh-en': `${documentWords.draft.zh} ${documentWords.draft.en}`,
};

const pageWords: Readonly<Record<DocumentLanguage, PageWords>> = {
  zh: { before: '第 ', between: ' 页 共 ', after: ' 页' },
  en: { before: 'Page ', between: ' of ', after: '' },
  'zh-en': { before: '页码 Page：', between: ' / ', after: '' },
};

/** A day to print, or room to write one by hand. */
export function issueDate({ issuedOn, language }: DocumentContext): string {
  return issuedOn ?? blankDate(language);
}

/** Room to write a day in by hand; beside a caption in two languages there is less of it. */
export const blankDate = (language: DocumentLanguage): string => blankDates[language];

const blankDates: Readonly<Record<DocumentLanguage, string>> = {
  zh: '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
  en: '______ - ___ - ___',
  'zh-en': '\u3000\u3000年\u3000月\u3000日',
};

function controlLine({ control, language }: DocumentContext): string {
  const parts: readonly (readonly [Bilingual, string | undefined])[] = [
    [documentWords.documentNumber, control?.number],
    [documentWords.version, control?.version],
    [documentWords.effective, control?.effective],
  ];
  return parts
    .filter((part): part is readonly [Bilingual, string] => part[1] !== undefined && part[1] !== '')
    .map(([caption, value]) => captioned(shortCaption(caption, language), plainText(value), language))
    .join('   ');
}

function identityLine(context: DocumentContext, number: string): string {
  const { language, revision, profile, fingerprint } = context;
  return [
    number,
    `${shortCaption(documentWords.revision, language)} ${revision}`,
    profile === '' ? '' : `${shortCaption(documentWords.profile, language)} ${profile}`,
    fingerprint === '' ? '' : `${shortCaption(documentWords.fingerprint, language)} ${fingerprint}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Headers and footers are short of room: Chinese alone stands for both languages. */
const shortCaption = (caption: Bilingual, language: DocumentLanguage): string =>
  language === 'en' ? caption.en : caption.zh;
