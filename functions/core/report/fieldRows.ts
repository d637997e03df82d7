import {
  captionRow,
  cell,
  headingRow,
  labelCell,
  labelSpan,
  rowHeight,
  textCell,
  valueCell,
  writingLine,
} from './cells';
import { choiceLines, choicesOf, choicesWidth, tickedChoices, valueText } from './choiceLine';
import { shareUnits, wordUnits } from './columnShares';
import type { DocumentCase, DocumentContext } from './documentContext';
import { blankDate } from './documentFrame';
import { completeField } from './fieldTerms';
import type { Bilingual } from '../shared/language';
import { printedValue, type CompleteField } from './fieldValue';
import {
  gridUnits,
  type Cell,
  type Choice,
  type DocumentLanguage,
  type Label,
  type Line,
  type Row,
} from './formModel';
import { toLabel } from './label';
import { signLine, signLineHeight } from './signatureRows';
import { textWidth } from './textMeasure';

/** Full-width characters a value may have and still share its row with another field. */
const longestPaired = 36;
/** The same for boxes to tick, which need one line; beside the wider captions of English there is less room. */
const longestPairedChoices = (language: DocumentLanguage): number => (language === 'zh' ? 14.5 : 12.3);
/** Full-width characters of boxes to tick over the full width. */
const wideChoices = (language: DocumentLanguage): number => (language === 'zh' ? 36 : 34);

/** Rows for fields in their order: short ones two beside each other, long ones over the full width. */
export function fieldRows(
  fields: readonly CompleteField[],
  from: DocumentCase,
  context: DocumentContext,
): readonly Row[] {
  const rows: Row[] = [];
  let waiting: CompleteField | undefined;
  const flush = (): void => {
    if (waiting !== undefined) rows.push(pairRow([waiting], from, context));
    waiting = undefined;
  };
  for (const field of fields) {
    if (!isShort(field, from, context)) {
      flush();
      rows.push(...wideRows(field, from, context));
    } else if (waiting === undefined) {
      waiting = field;
    } else {
      rows.push(pairRow([waiting, field], from, context));
      waiting = undefined;
    }
  }
  flush();
  return rows;
}

function isShort(field: CompleteField, from: DocumentCase, context: DocumentContext): boolean {
  if (['longText', 'opinion', 'picture', 'table'].includes(field.kind)) return false;
  const boxes = boxesOf(field, from, context);
  if (boxes.length > 0) return choicesWidth(boxes) <= longestPairedChoices(context.language);
  const value = valueText(field, from, context);
  return !value.includes('\n') && textWidth(value) <= longestPaired;
}

/** A choice that nobody offers anything for is written like a text. */
const isChosen = ({ kind }: CompleteField): boolean => kind === 'choice' || kind === 'check';

function boxesOf(field: CompleteField, from: DocumentCase, context: DocumentContext): readonly Choice[] {
  if (!isChosen(field)) return [];
  const options = choicesOf(field, context);
  if (options.length === 0) return [];
  return tickedChoices(options, printedValue(field, from, context.language), context.language);
}

function pairRow(pair: readonly CompleteField[], from: DocumentCase, context: DocumentContext): Row {
  const caption = labelSpan(context.language);
  const valueSpan = gridUnits / pair.length - caption;
  return {
    height: rowHeight,
    stretch: 0.25,
    cells: pair.flatMap((field) => [
      labelCell(fieldLabel(field, context), caption),
      shortValueCell(field, valueSpan, from, context),
    ]),
  };
}

function shortValueCell(
  field: CompleteField,
  span: number,
  from: DocumentCase,
  context: DocumentContext,
): Cell {
  const boxes = boxesOf(field, from, context);
  if (boxes.length > 0)
    return cell('value', span, choiceLines(boxes, longestPairedChoices(context.language)));
  const value = valueText(field, from, context);
  if (value === '' && field.kind === 'date') {
    return valueCell(blankDate(context.language), span);
  }
  return valueCell(value, span);
}

function wideRows(field: CompleteField, from: DocumentCase, context: DocumentContext): readonly Row[] {
  const value = valueText(field, from, context);
  const label = fieldLabel(field, context);
  const caption = labelSpan(context.language);
  const room = gridUnits - caption;
  const boxes = boxesOf(field, from, context);
  switch (boxes.length > 0 || !isChosen(field) ? field.kind : 'text') {
    case 'table':
      return tableRows(field, label, from, context);
    case 'picture':
      return [pictureRow(field, label, value, from, caption)];
    case 'opinion':
      return opinionRows(label, value, field.lines ?? 2, context);
    case 'choice':
    case 'check':
      return [wideRow(label, cell('value', room, choiceLines(boxes, wideChoices(context.language))))];
    default:
      return [
        {
          ...wideRow(label, textCell(value, room)),
          height: (field.lines ?? 1) === 1 ? rowHeight : (field.lines ?? 1) * writingLine,
          stretch: field.lines ?? 1,
        },
      ];
  }
}

const wideRow = (label: Label, value: Cell): Row => ({
  height: rowHeight,
  stretch: 0.25,
  cells: [labelCell(label, gridUnits - value.span), value],
});

/** The opinion above, the signature of its writer below, one box. */
function opinionRows(label: Label, value: string, lines: number, context: DocumentContext): readonly Row[] {
  const caption = labelSpan(context.language);
  const span = gridUnits - caption;
  return [
    {
      height: Math.max(lines - 1, 1) * writingLine + 1,
      stretch: lines,
      keepWithNext: true,
      cells: [labelCell(label, caption, 2), { ...textCell(value, span), open: ['bottom'] }],
    },
    { height: signLineHeight, cells: [signLine(span, context.language)] },
  ];
}

function pictureRow(
  field: CompleteField,
  label: Label,
  value: string,
  from: DocumentCase,
  caption: number,
): Row {
  const pictures = from.pictures?.[field.name] ?? [];
  const lines: Line[] = pictures.map((picture) => ({ kind: 'picture', picture }));
  if (value !== '' || lines.length === 0) lines.push({ kind: 'text', text: value });
  return {
    height: 30,
    stretch: 4,
    cells: [labelCell(label, caption), cell('value', gridUnits - caption, lines, { vertical: 'top' })],
  };
}

/** A small table inside the form, with empty rows to go on by hand. */
function tableRows(
  field: CompleteField,
  label: Label,
  from: DocumentCase,
  context: DocumentContext,
): readonly Row[] {
  const columns = (field.columns ?? []).map(completeField);
  const heads = columns.map((column) => fieldLabel(column, context));
  const spans = shareUnits(
    columns.map((column) => (column.kind === 'longText' ? 3 : 1.4)),
    gridUnits,
    heads.map((head) => wordUnits(head, { orientation: 'portrait', density: 'normal' })),
  );
  const given = from.tables?.[field.name] ?? [];
  const blanks = Math.max(0, (field.lines ?? 3) - given.length);
  const body = [...given, ...Array.from({ length: blanks }, () => ({}))];
  return [
    captionRow(label),
    headingRow(heads.map((label, i) => ({ label, span: spans[i] ?? 1 }))),
    ...body.map((values): Row => ({
      height: rowHeight,
      stretch: 0.5,
      cells: columns.map((column, i) =>
        valueCell(printedValue(column, { fields: {}, values }, context.language), spans[i] ?? 1),
      ),
    })),
  ];
}

/** Fields that may stay empty say so below their name; all others must be filled (convention C18). */
export function fieldLabel(field: CompleteField, context: DocumentContext): Label {
  const { language } = context;
  const label = toLabel({ zh: field.name, ...(field.en === undefined ? {} : { en: field.en }) }, language);
  const marks = [field.hint, field.required ? undefined : (field.requiredWhen ?? optional)].flatMap((mark) =>
    mark === undefined
      ? []
      : [{ zh: `（${mark.zh}）`, en: `(${mark.en})`, 'zh-en': `（${mark.zh} ${mark.en}）` }[language]],
  );
  if (marks.length === 0) return label;
  return { main: label.main, sub: [label.sub, ...marks].filter((line) => line !== undefined).join('\n') };
}

const optional: Bilingual = { zh: '选填', en: 'optional' };
