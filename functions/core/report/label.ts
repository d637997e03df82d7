import type { Bilingual } from '../shared/language';
import { documentWords, type DocumentWord } from './documentWords';
import type { DocumentLanguage, Label, Line } from './formModel';

/** A bilingual caption in the document's language; without an English wording the Chinese one stands. */
export function toLabel(
  caption: { readonly zh: string; readonly en?: string },
  language: DocumentLanguage,
): Label {
  if (language === 'zh') return { main: caption.zh };
  if (language === 'en') return { main: caption.en ?? caption.zh };
  return caption.en === undefined || caption.en === caption.zh
    ? { main: caption.zh }
    : { main: caption.zh, sub: caption.en };
}

/** The same on one line: `编号 No.` */
export function inLine(caption: Bilingual, language: DocumentLanguage): string {
  const { main, sub } = toLabel(caption, language);
  return sub === undefined ? main : `${main} ${sub}`;
}

/** A fixed word of the documents, on one line. */
export const word = (key: DocumentWord, language: DocumentLanguage): string =>
  inLine(documentWords[key], language);

/** Caption and value, with the colon of the language: `编号：C-1`, `No.: C-1`. */
export const captioned = (caption: string, value: string, language: DocumentLanguage): string =>
  language === 'en' ? `${caption}: ${value}` : `${caption}：${value}`;

/** A caption as the lines of a cell. */
export function labelLines(label: Label, look: 'normal' | 'strong' = 'normal'): readonly Line[] {
  const main: Line = { kind: 'text', text: label.main, look };
  return label.sub === undefined ? [main] : [main, { kind: 'text', text: label.sub, look: 'sub' }];
}
