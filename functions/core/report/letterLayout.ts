import { writingLine } from './cells';
import type { DocumentCase, DocumentContext } from './documentContext';
import { fieldLabel } from './fieldRows';
import { printedValue, type CompleteField } from './fieldValue';
import type { FormDefinition } from './formDefinition';
import { gridUnits, type Block, type Row } from './formModel';
import { captioned } from './label';
import { signatureRows } from './signatureRows';
import { noteLines } from './sheetLayout';

/** A form that reads like a letter: each field under its name, ruled by one frame, signatures at the foot. */
export function letterLayout(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  from: DocumentCase,
  context: DocumentContext,
): readonly Block[] {
  const rows = fields.map((field, index) => letterRow(field, index, fields.length, from, context));
  return [
    {
      kind: 'table',
      rows: [...rows, ...signatureRows(definition.signatures, context.language)],
    },
    { kind: 'paragraph', look: 'note', lines: noteLines(definition, fields, context) },
  ];
}

function letterRow(
  field: CompleteField,
  index: number,
  count: number,
  from: DocumentCase,
  context: DocumentContext,
): Row {
  const { main, sub } = fieldLabel(field, context);
  const caption = captioned(sub === undefined ? main : `${main} ${sub}`, '', context.language);
  const value = printedValue(field, from, context.language);
  const long = field.kind === 'longText' || field.kind === 'opinion';
  return {
    height: long ? ((field.lines ?? 3) + 1) * writingLine : writingLine * 1.5,
    stretch: long ? (field.lines ?? 3) : 0,
    cells: [
      {
        span: gridUnits,
        look: 'value',
        vertical: 'top',
        open: [...(index > 0 ? (['top'] as const) : []), ...(index < count - 1 ? (['bottom'] as const) : [])],
        lines: long
          ? [
              { kind: 'text', text: caption, look: 'strong' },
              { kind: 'text', text: value },
            ]
          : [{ kind: 'text', text: `${caption}${value}` }],
      },
    ],
  };
}
