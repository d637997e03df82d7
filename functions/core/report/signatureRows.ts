import type { Bilingual } from '../shared/language';
import { cell, labelCell, labelSpan, textLine } from './cells';
import { blankDate } from './documentFrame';
import type { FormSignature } from './formDefinition';
import { gridUnits, type Cell, type DocumentLanguage, type Label, type Row } from './formModel';
import { captioned, toLabel, word } from './label';

const boxHeight = 13;

/** Boxes to sign in, two beside each other, with the post that signs and room for name and date. */
export function signatureRows(
  signatures: readonly FormSignature[],
  language: DocumentLanguage,
): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < signatures.length; i += 2) {
    const pair = signatures.slice(i, i + 2);
    const caption = labelSpan(language);
    const span = gridUnits / pair.length - caption;
    rows.push({
      height: boxHeight,
      stretch: 0.4,
      keepWithNext: i + 2 < signatures.length,
      cells: pair.flatMap((signature) => [
        labelCell(signatureLabel(signature, language), caption),
        signatureBox(signature, span, language),
      ]),
    });
  }
  return rows;
}

/** What the signature means, and below it who gives it: `批准` over `营销副总（重大投诉）`. */
function signatureLabel({ purpose, role, remark }: FormSignature, language: DocumentLanguage): Label {
  const pick = (text: Bilingual): string => (language === 'en' ? text.en : text.zh);
  const when = remark === undefined ? '' : language === 'en' ? ` (${remark.en})` : `（${remark.zh}）`;
  const meaning = toLabel(purpose, language);
  if (role === undefined) return meaning;
  const who = `${pick(role)}${when}`;
  return { main: meaning.main, sub: meaning.sub === undefined ? who : `${meaning.sub} · ${who}` };
}

function signatureBox(signature: FormSignature, span: number, language: DocumentLanguage): Cell {
  const caption = word(signature.stamp === 'seal' ? 'seal' : 'sign', language);
  // Beside day, hour and minute there is no room for a second language.
  const when =
    signature.stamp === 'time'
      ? word('receivedOn', language === 'zh-en' ? 'zh' : language)
      : word('date', language);
  // A receipt starts a clock, so its hour and minute count.
  const date =
    signature.stamp === 'time' ? `${blankDate(language)}${blankTime(language)}` : blankDate(language);
  return cell('value', span, [
    textLine(captioned(caption, '', language)),
    textLine(captioned(when, date, language)),
  ]);
}

const blankTime = (language: DocumentLanguage): string => (language === 'en' ? '  __:__' : '   时   分');

/** The line inside an opinion's own box: `签字：        日期：    年  月  日`, right-aligned under its text. */
export const signLine = (span: number, language: DocumentLanguage): Cell =>
  cell(
    'value',
    span,
    [
      textLine(
        `${captioned(word('sign', language), '                    ', language)}${captioned(word('date', language), blankDate(language), language)}`,
      ),
    ],
    { align: 'right', vertical: 'bottom', open: ['top'] },
  );

export const signLineHeight = 6;
