import { toIsoDate } from '../../functions/core/calendar';
import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import { buildForm } from '../../functions/core/report/buildForm';
import { choices } from '../../functions/core/report/choiceLists';
import type { DocumentContext } from '../../functions/core/report/documentContext';
import { buildEightD, eightDFormId } from '../../functions/core/report/eightD/buildEightD';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import type { DocumentLanguage, FormModel } from '../../functions/core/report/formModel';
import { buildLetter } from '../../functions/core/report/letter/buildLetter';
import { letterNames, type LetterKind } from '../../functions/core/report/letter/letterTexts';
import { buildSummary } from '../../functions/core/report/summary/buildSummary';
import { summaryKind } from '../../functions/core/report/summary/summaryForms';
import { parsePeriod } from '../../functions/core/report/summary/period';
import { sampleCases } from './sampleCases';
import { sampleEightD } from './sampleEightD';
import { libraryForms } from './sampleForms';

export type SampleName = keyof typeof sampleCases;
export const sampleNames = Object.keys(sampleCases) as readonly SampleName[];
export const documentLanguages: readonly DocumentLanguage[] = ['zh', 'en', 'zh-en'];

/** A context as a clerk's run would give it; the sparse sample is a draft. */
export function sampleContext(
  name: SampleName,
  language: DocumentLanguage,
  profile: string,
): DocumentContext {
  return {
    language,
    company: '苏州精塑科技有限公司',
    number: String(sampleCases[name].fields.caseNo ?? ''),
    revision: '0',
    profile,
    control: { number: 'QR-8.2-03', version: 'A/1', effective: '2024-01-01' },
    fingerprint: '7G2K-9QXW-4T0M-3',
    draft: name === 'sparse',
    options: { grade: choices('一般投诉', '重大投诉') },
    ...(name === 'full' ? { issuedOn: '2024-07-30' } : {}),
  };
}

/** A form laid out for a sample case. */
export function sampleForm(
  definition: FormDefinition,
  name: SampleName,
  language: DocumentLanguage,
): FormModel {
  const context = sampleContext(name, language, definition.profiles[0] ?? '');
  return definition.id === eightDFormId
    ? sampleEightDReport(name, language)
    : buildForm(definition, sampleCases[name], context);
}

/** The 8D report of a sample case; only the full one has 8D data of its own. */
export const sampleEightDReport = (name: SampleName, language: DocumentLanguage): FormModel =>
  buildEightD(
    name === 'full' ? sampleEightD : {},
    sampleCases[name].fields,
    sampleContext(name, language, 'P31'),
  );

/** Every document there is for a sample case: the library's forms, the 8D to each stage, the letters, the summaries. */
export const sampleDocuments = (name: SampleName, language: DocumentLanguage): readonly FormModel[] => {
  const { fields } = sampleCases[name];
  const context = sampleContext(name, language, 'P04');
  return [
    ...libraryForms()
      .filter(({ definition }) => summaryKind(definition.id) === undefined)
      .map(({ definition }) => sampleForm(definition, name, language)),
    ...(['D3', 'D5'] as const).map((stage) =>
      buildEightD(name === 'full' ? sampleEightD : {}, fields, context, stage),
    ),
    ...letterKinds.map((kind) => buildLetter(kind, fields, context)),
    ...['2024-07', '2024-Q3'].map((period) =>
      buildSummary(summaryCases(name), parsePeriod(period)!, toIsoDate('2024-10-01')!, context),
    ),
  ];
};

const letterKinds = Object.keys(letterNames) as readonly LetterKind[];

/** Cases of a few months, so that charts have something to show. */
const summaryCases = (name: SampleName): readonly ComplaintFields[] =>
  Array.from({ length: 24 }, (_, at): ComplaintFields => ({
    ...sampleCases[name].fields,
    caseNo: `${String(sampleCases[name].fields.caseNo)}-${String(at + 1)}`,
    receivedAt: `2024-0${String(3 + (at % 7))}-${String(10 + at)}`,
    category: ['产品质量', '包装', '交期', '服务'][at % 4]!,
    productName: ['仪表板左饰条', '扬声器网罩', '门板扶手'][(at * at) % 3]!,
    ...(at % 3 === 0 ? { status: 'open', closedAt: null, closeDueAt: '2024-09-10' } : {}),
  }));
