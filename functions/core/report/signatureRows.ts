import { cell, labelCell, textLine } from './cells';
import { blankDate } from './documentFrame';
import type { FormSignature } from './formDefinition';
import { gridUnits, type Cell, type DocumentLanguage, type Label, type Row } from './formModel';
import { captioned, toLabel, word } from './label';

const labelSpan = 4;
const boxHeight = 13;

/** Boxes to sign in, two beside each other, with the post that signs and room for name and date. */
export function signatureRows(
  signatures: readonly FormSignature[],
  language: DocumentLanguage,
): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < signatures.length; i += 2) {
    const pair = signatures.slice(i, i + 2);
    const span = gridUnits / pair.length - labelSpan;
    rows.push({
      height: boxHeight,
      stretch: 0.4,
      keepWithNext: i + 2 < signatures.length,
      cells: pair.flatMap((signature) => [
        labelCell(signatureLabel(signature, language), labelSpan),
        signatureBox(signature, span, language),
      ]),
    });
  }
  return rows;
}

/** What the signature means, and below it who gives it: `批准` over `主任级以上（重大投诉：营销副总）`. */
function signatureLabel(signature: FormSignature, language: DocumentLanguage): Label {
  const meaning = toLabel(signature.purpose, language);
  const who = language === 'en' ? (signature.en ?? signature.role) : signature.role;
  const remark = signature.remark === undefined ? '' : `（${signature.remark}）`;
  const both = language === 'zh-en' ? `${meaning.main} ${meaning.sub ?? ''}` : meaning.main;
  return who === '' ? meaning : { main: both, sub: `${who}${remark}` };
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
