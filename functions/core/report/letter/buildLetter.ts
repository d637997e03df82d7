import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { Language } from '../../shared/language';
import { textLine } from '../cells';
import type { DocumentContext } from '../documentContext';
import { documentFrame, issueDate } from '../documentFrame';
import { formatFieldValue } from '../formatFieldValue';
import type { FormModel, ParagraphBlock } from '../formModel';
import { plainText } from '../plainText';
import {
  letterNames,
  letterTexts,
  type LetterFinding,
  type LetterKind,
  type LetterParagraph,
  type LetterPlace,
} from './letterTexts';

/** Register fields a place is filled from; the first that has a value counts. */
const sources: Readonly<Record<LetterPlace, readonly [FieldKey, ...FieldKey[]]>> = {
  customer: ['customerName'],
  product: ['productName', 'productModel', 'partNo'],
  order: ['orderNo', 'batchNo'],
  received: ['receivedAt'],
  number: ['caseNo'],
  owner: ['owner', 'respDept', 'receivedByDept'],
  description: ['description'],
  promised: ['promisedAt', 'closeDueAt'],
  interim: ['interimMeasure'],
  cause: ['rootCause'],
  action: ['correctiveAction'],
  prevention: ['preventiveAction'],
  disposition: ['disposition', 'handlingResult'],
};

/**
 * A reply letter to the customer as plain data. Paragraphs about what is not known yet are left out; a place
 * without a value becomes a line to write on, never an empty bracket. A bilingual letter has a page in
 * Chinese and one in English.
 */
export function buildLetter(
  kind: LetterKind,
  complaint: ComplaintFields,
  context: DocumentContext,
): FormModel {
  const languages: readonly Language[] = context.language === 'zh-en' ? ['zh', 'en'] : [context.language];
  const missing = requiredPlaces(kind, findingOf(complaint))
    .filter((place) => valueOf(place, complaint, context, 'zh') === undefined)
    .map(fieldOf);
  return {
    ...documentFrame(letterNames[kind].zh, letterNames[kind], context, complaint),
    orientation: 'portrait',
    density: 'normal',
    parts: languages.map((language) => ({ blocks: letterBlocks(kind, complaint, context, language) })),
    missing,
  };
}

/**
 * Whether the complaint was upheld. A cause with a supplier is no concern of the customer's; as long as nobody has found
 * otherwise, it is ours.
 */
const findingOf = ({ liability, valid }: ComplaintFields): LetterFinding =>
  /^(客户|顾客|用户|非(本公司|公司|企业|我方)责任)|使用(不当|问题)|误会|customer/i.test(
    String(liability ?? ''),
  ) || /^(无效|不成立|不充分|不合理|不属实|理由不|否$)/.test(String(valid ?? ''))
    ? 'notUpheld'
    : 'upheld';

const paragraphsOf = (kind: LetterKind, found: LetterFinding): readonly LetterParagraph[] =>
  letterTexts[kind].filter(({ finding }) => finding === undefined || finding === found);

/** Places the letter always has, with a line to write on where nothing is known: what it must say. */
const requiredPlaces = (kind: LetterKind, found: LetterFinding): readonly LetterPlace[] =>
  unique(
    paragraphsOf(kind, found)
      .filter(({ needs }) => needs === undefined)
      .flatMap(({ zh }) => placesOf(inBrackets(zh, () => false))),
  );

const unique = (places: readonly LetterPlace[]): readonly LetterPlace[] => [
  ...new Set<LetterPlace>(['customer', ...places]),
];

/** The field people know a place by. */
const fieldOf = (place: LetterPlace): FieldKey => sources[place][0];

/** Register fields a letter speaks of. */
export const letterFields = (kind: LetterKind): readonly FieldKey[] =>
  unique(paragraphsOf(kind, 'upheld').flatMap(({ zh }) => placesOf(zh))).map(fieldOf);

/** Those it cannot do without. */
export const requiredLetterFields = (kind: LetterKind): readonly FieldKey[] =>
  requiredPlaces(kind, 'upheld').map(fieldOf);

function letterBlocks(
  kind: LetterKind,
  complaint: ComplaintFields,
  context: DocumentContext,
  language: Language,
): readonly ParagraphBlock[] {
  const value = (place: LetterPlace): string | undefined => valueOf(place, complaint, context, language);
  const contact = formatFieldValue('contactPerson', complaint, language);
  const customer = [value('customer') ?? blankLine, contact].filter((part) => part !== '').join(' ');
  const salutation = language === 'zh' ? `尊敬的${customer}：` : `Dear ${customer},`;
  const body = paragraphsOf(kind, findingOf(complaint))
    .filter(({ needs = [] }) => needs.every((place) => value(place) !== undefined))
    .map((paragraph) =>
      inBrackets(paragraph[language], (content) =>
        placesOf(content).every((place) => value(place) !== undefined),
      ),
    )
    .map((text) => fillPlaces(text, value));
  return [
    { kind: 'paragraph', look: 'heading', lines: [textLine(salutation)] },
    { kind: 'paragraph', look: 'body', lines: [...body, wishes[language]].map((text) => textLine(text)) },
    {
      kind: 'paragraph',
      look: 'closing',
      lines: [
        textLine(''),
        textLine(signatory(plainText(context.company), language)),
        textLine(issueDate({ ...context, language })),
      ],
    },
  ];
}

/** Who signs: a Chinese company with its seal, over its name. */
const signatory = (company: string, language: Language): string =>
  language === 'zh'
    ? `${company === '' ? '公司' : company}（盖章）`
    : `${blankLine}${company === '' ? '' : ` ${company}`}`;

/** How a letter ends before its signature. */
const wishes: Readonly<Record<Language, string>> = { zh: '顺颂商祺！', en: 'Yours faithfully,' };

/** Room to write a missing value in by hand. */
const blankLine = '____________';

const fillPlaces = (text: string, value: (place: LetterPlace) => string | undefined): string =>
  text.replace(/\{(\w+)\}/g, (_whole, place: string) => value(place as LetterPlace) ?? blankLine);

const placesOf = (text: string): readonly LetterPlace[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place as LetterPlace);

/** A text with every bracket, the innermost first, replaced by its content or by nothing. */
function inBrackets(text: string, keeps: (content: string) => boolean): string {
  const inner = text.replace(/\[([^[\]]*)\]/g, (_bracket, content: string) =>
    keeps(content) ? content : '',
  );
  return inner === text ? text : inBrackets(inner, keeps);
}

function valueOf(
  place: LetterPlace,
  complaint: ComplaintFields,
  context: DocumentContext,
  language: Language,
): string | undefined {
  if (place === 'number' && context.number !== '') return plainText(context.number);
  const texts = sources[place].map((key) => formatFieldValue(key, complaint, language));
  const text = texts.find((candidate) => candidate !== '');
  if (place === 'promised') return isPast(text, context) ? undefined : text;
  return place === 'received' ? text?.replace(/ \d{2}:\d{2}.*$/, '') : text && asSentences(text, language);
}

/** Nobody promises an answer for a day that is over: another one is written in. */
const isPast = (promised: string | undefined, { issuedOn }: DocumentContext): boolean =>
  promised !== undefined && issuedOn !== undefined && promised.slice(0, 10) < issuedOn;

/** What stands in lines in the register goes on in one paragraph of a letter. */
const asSentences = (text: string, language: Language): string =>
  text.trim().replace(/([^\s])[^\S\n]*\n\s*/g, (_lines, last: string) => {
    const ends = /[\p{P}]/u.test(last);
    if (language === 'zh') return ends ? last : `${last}；`;
    return ends ? `${last} ` : `${last}; `;
  });
