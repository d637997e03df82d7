import { cell, labelCell, labelSpan, textLine } from './cells';
import { blankDate } from './documentFrame';
import type { FormSignature } from './formDefinition';
import { gridUnits, type Cell, type DocumentLanguage, type Label, type Row } from './formModel';
import { captioned, inLine, toLabel, word } from './label';

const boxHeight = 13;

/** Boxes to sign in, two beside each other, with the post that signs and room for name and date. */
export function signatureRows(
  signatures: readonly FormSignature[],
  language: DocumentLanguage,
): readonly Row[] {
  const caption = labelSpan(language);
  const groups = besideEachOther(signatures);
  return groups.map((group, at) => ({
    height: boxHeight,
    stretch: 0.4,
    keepWithNext: at < groups.length - 1,
    cells: group.flatMap((signature) => [
      labelCell(signatureLabel(signature, language), caption),
      signatureBox(signature, gridUnits / group.length - caption, language),
    ]),
  }));
}

/** Rows with the boxes to sign in below them, and the last of the rows with the boxes: they never stand alone on a page. */
export const withSignatures = (
  rows: readonly Row[],
  signatures: readonly FormSignature[],
  language: DocumentLanguage,
): readonly Row[] => [
  ...rows.slice(0, -2),
  ...rows.slice(-2).map((row) => ({ ...row, keepWithNext: true })),
  ...signatureRows(signatures, language),
];

/** Two to a row; a receipt, which takes day and hour, has a row of its own. */
function besideEachOther(signatures: readonly FormSignature[]): readonly (readonly FormSignature[])[] {
  const groups: FormSignature[][] = [];
  for (const signature of signatures) {
    const last = groups.at(-1);
    if (last?.length === 1 && [...last, signature].every(({ stamp }) => stamp !== 'time'))
      last.push(signature);
    else groups.push([signature]);
  }
  return groups;
}

/** What the signature means, and below it who gives it: `批准` over `营销副总（重大投诉）`. */
function signatureLabel(signature: FormSignature, language: DocumentLanguage): Label {
  const meaning = toLabel(signature.purpose, language);
  const signer = signerOf(signature, language);
  // Both names of a signer are too long for the caption; they stand in the box.
  return signer === undefined || language === 'zh-en' ? meaning : { ...meaning, sub: signer };
}

/** Who signs, and when. */
function signerOf({ role, remark }: FormSignature, language: DocumentLanguage): string | undefined {
  if (role === undefined) return undefined;
  if (remark === undefined) return inLine(role, language);
  return inLine({ zh: `${role.zh}（${remark.zh}）`, en: `${role.en} (${remark.en})` }, language);
}

function signatureBox(signature: FormSignature, span: number, language: DocumentLanguage): Cell {
  const signer = language === 'zh-en' ? signerOf(signature, language) : undefined;
  const caption = word(signature.stamp === 'seal' ? 'seal' : 'sign', language);
  const when = word(signature.stamp === 'time' ? 'receivedOn' : 'date', language);
  // A receipt starts a clock, so its hour and minute count.
  const date =
    signature.stamp === 'time' ? `${blankDate(language)}${blankTime(language)}` : blankDate(language);
  return cell('value', span, [
    ...(signer === undefined ? [] : [textLine(signer, 'sub')]),
    textLine(captioned(caption, '', language)),
    textLine(captioned(when, date, language)),
  ]);
}

const blankTime = (language: DocumentLanguage): string =>
  language === 'en' ? '  ___:___' : '\u3000\u3000时\u3000\u3000分';

/** Room for a name. */
const blankName = (language: DocumentLanguage): string =>
  language === 'en' ? ' '.repeat(28) : '\u3000'.repeat(7);

/** The line inside an opinion's own box: `签字：        日期：    年  月  日`, right-aligned under its text. */
export const signLine = (span: number, language: DocumentLanguage): Cell =>
  cell(
    'value',
    span,
    [
      textLine(
        `${captioned(word('sign', language), blankName(language), language)}${captioned(word('date', language), blankDate(language), language)}`,
      ),
    ],
    { align: 'right', vertical: 'bottom', open: ['top'] },
  );

export const signLineHeight = 6;
