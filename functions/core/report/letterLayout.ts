import { writingLine } from './cells';
import { valueText } from './choiceLine';
import type { DocumentCase, DocumentContext } from './documentContext';
import { fieldLabel, fieldRows } from './fieldRows';
import type { CompleteField } from './fieldValue';
import type { FormDefinition } from './formDefinition';
import { gridUnits, type Block, type Row } from './formModel';
import { captioned } from './label';
import { allSignatures, caseIdentity, noteLines } from './sheetLayout';
import { signatureRows } from './signatureRows';

/** A notice or letter: short particulars in a strip, then each long text under its name in one open frame. */
export function letterLayout(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  from: DocumentCase,
  context: DocumentContext,
): readonly Block[] {
  const long = fields.filter(isLong);
  const short = fields.filter((field) => !isLong(field));
  const rows: readonly Row[] = [
    ...fieldRows([...caseIdentity(fields), ...short], from, context),
    ...long.map((field, index) => paragraphRow(field, index, long.length, from, context)),
    ...signatureRows(allSignatures(definition, fields), context.language),
  ];
  return [
    { kind: 'table', rows },
    { kind: 'paragraph', look: 'note', lines: noteLines(definition, fields, context) },
  ];
}

const isLong = ({ kind }: CompleteField): boolean => kind === 'longText' || kind === 'opinion';

function paragraphRow(
  field: CompleteField,
  index: number,
  count: number,
  from: DocumentCase,
  context: DocumentContext,
): Row {
  const { main, sub } = fieldLabel(field, context);
  const lines = field.lines ?? 3;
  return {
    height: (lines + 1) * writingLine,
    stretch: lines,
    cells: [
      {
        span: gridUnits,
        look: 'value',
        vertical: 'top',
        open: [...(index > 0 ? (['top'] as const) : []), ...(index < count - 1 ? (['bottom'] as const) : [])],
        lines: [
          {
            kind: 'text',
            text: captioned(
              sub === undefined ? main : `${main} ${sub.replace('\n', '')}`,
              '',
              context.language,
            ),
            look: 'strong',
          },
          { kind: 'text', text: valueText(field, from, context) },
        ],
      },
    ],
  };
}
