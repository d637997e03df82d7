import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldValue } from '../../complaint/complaint';
import type { Bilingual } from '../../shared/language';
import { bannerRow, cell, labelCell, rowHeight, textLine } from '../cells';
import { choices } from '../choiceLists';
import type { DocumentContext } from '../documentContext';
import { documentFrame } from '../documentFrame';
import { fieldRows } from '../fieldRows';
import type { CompleteField } from '../fieldValue';
import type { FormSignature } from '../formDefinition';
import {
  gridUnits,
  type Block,
  type Cell,
  type FormModel,
  type Line,
  type Picture,
  type Row,
} from '../formModel';
import { toLabel } from '../label';
import { withSignatures } from '../signatureRows';
import { containmentCoverage } from './containmentCoverage';
import type { DisciplinePage, PageItem } from './disciplinePages';
import type { EightD, EightDStage } from './eightD';
import type { EightDFieldKey } from './eightDFields';
import { eightDDrawing } from './eightDDrawing';
import { eightDTableRows } from './eightDTableRows';
import { eightDTables, type EightDTableDefinition } from './eightDTables';
import { eightDField, fillEightD } from './fillEightD';
import { missingEightDAnswers, pagesOf } from './missingAnswers';
import { coverageRow, identityRow } from './workedOutRows';

/** Contract name of the report. */
export const eightDFormId = '8D报告';

const stageNames: Readonly<Record<EightDStage, Bilingual>> = {
  D3: { zh: '8D报告（初步回复 D0–D3）', en: '8D Report (first reply, D0–D3)' },
  D5: { zh: '8D报告（原因分析 D0–D5）', en: '8D Report (analysis, D0–D5)' },
  D8: { zh: '8D报告', en: '8D Report' },
};

const releases: readonly FormSignature[] = [
  { purpose: { zh: '编制', en: 'Prepared by' }, stamp: 'date' },
  { purpose: { zh: '审核', en: 'Checked by' }, stamp: 'date' },
  { purpose: { zh: '批准', en: 'Approved by' }, stamp: 'date' },
  { purpose: { zh: '客户确认', en: 'Customer' }, stamp: 'seal' },
];

/**
 * Lays out the 8D report of a case as plain data, up to the discipline its stage reaches. Answers the 8D data
 * does not give come from the register (`fillEightD`); what neither knows stays an empty box.
 *
 * @param eightD - 8D data of the case; an empty object prints what the register knows.
 * @param complaint - Fields of the case.
 * @param context - Language, company, numbers and state of the document.
 * @param stage - First reply, analysis or final report.
 */
export function buildEightD(
  eightD: EightD,
  complaint: ComplaintFields,
  context: DocumentContext,
  stage: EightDStage = 'D8',
): FormModel {
  const filled = fillEightD(eightD, complaint, context.language);
  const reached = pagesOf(stage);
  const tables = reached.map((page) => pageRows(page, filled, context));
  const signed = tables.map((rows, at) =>
    at === tables.length - 1 ? withSignatures(rows, releases, context.language) : rows,
  );
  const frame = documentFrame(eightDFormId, stageNames[stage], context, complaint);
  return {
    ...frame,
    // Each stage has its own line in the list of documents; a check finds it by this.
    properties: { ...frame.properties, ...(stage === 'D8' ? {} : { 'Kesu.Stage': stage }) },
    orientation: 'portrait',
    density: 'dense',
    parts: [{ blocks: signed.map((rows): Block => ({ kind: 'table', rows })) }],
    missing: missingEightDAnswers(filled, stage),
  };
}

function pageRows(page: DisciplinePage, eightD: EightD, context: DocumentContext): readonly Row[] {
  return [
    bannerRow(toLabel(page.title, context.language), true),
    ...page.items.flatMap((item) => itemRows(item, eightD, context)),
  ];
}

function itemRows(item: PageItem, eightD: EightD, context: DocumentContext): readonly Row[] {
  switch (item.kind) {
    case 'fields':
      return fieldRows(
        item.keys.map(asField),
        { fields: {}, values: valuesByName(item.keys, eightD) },
        context,
      );
    case 'table': {
      const definition: EightDTableDefinition = eightDTables[item.key];
      return [
        ...eightDTableRows(definition, eightD.tables?.[item.key] ?? [], context.language),
        ...drawingRows(eightDDrawing(item.key, eightD, context.language)),
      ];
    }
    case 'photos':
      return photoRows(eightD, context);
    case 'coverage':
      return [coverageRow(containmentCoverage(eightD), context)];
    case 'identity':
      return [identityRow(context)];
  }
}

function asField(key: EightDFieldKey): CompleteField {
  const { zh, en, kind = 'text', lines, options, optional } = eightDField(key);
  return {
    name: zh,
    en,
    kind,
    required: optional !== true,
    ...(lines === undefined ? {} : { lines }),
    ...(options === undefined ? {} : { options: choices(...options) }),
  };
}

function valuesByName(keys: readonly EightDFieldKey[], eightD: EightD): Record<string, FieldValue> {
  return Object.fromEntries(keys.map((key) => [eightDField(key).zh, eightD.fields?.[key] ?? null]));
}

/** A drawing below its table, over the full width. */
const drawingRows = (picture: Picture | undefined): readonly Row[] =>
  picture === undefined
    ? []
    : [
        {
          height: picture.height + 3,
          cells: [cell('value', gridUnits, [{ kind: 'picture', picture }], { align: 'center' })],
        },
      ];

const photoHeight = 42;

/** Places for a picture of a good and of a bad part, side by side. */
function photoRows({ pictures }: EightD, { language }: DocumentContext): readonly Row[] {
  const captions: readonly Bilingual[] = [
    { zh: '合格品照片（OK）', en: 'Photograph of a good part (OK)' },
    { zh: '不良品照片（NG）', en: 'Photograph of a bad part (NOK)' },
  ];
  const half = gridUnits / 2;
  return [
    {
      height: rowHeight,
      keepWithNext: true,
      cells: captions.map((caption) => ({ ...labelCell(toLabel(caption, language), half), look: 'heading' })),
    },
    {
      height: photoHeight,
      cells: [pictures?.good, pictures?.bad].map((picture): Cell => {
        const lines: readonly Line[] =
          picture === undefined ? [textLine('')] : [{ kind: 'picture', picture }];
        return cell('value', half, lines, { align: 'center' });
      }),
    },
  ];
}
