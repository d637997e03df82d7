import { toIsoDate } from '../../functions/core/calendar';
import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import { buildForm } from '../../functions/core/report/buildForm';
import { choices } from '../../functions/core/report/choiceLists';
import type { DocumentCase, DocumentContext } from '../../functions/core/report/documentContext';
import { buildEightD, eightDFormId } from '../../functions/core/report/eightD/buildEightD';
import type { EightD, EightDStage } from '../../functions/core/report/eightD/eightD';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import type { DocumentLanguage, FormModel } from '../../functions/core/report/formModel';
import { buildLetter } from '../../functions/core/report/letter/buildLetter';
import { letterNames, type LetterKind } from '../../functions/core/report/letter/letterTexts';
import { buildSummary } from '../../functions/core/report/summary/buildSummary';
import { summaryKind } from '../../functions/core/report/summary/summaryForms';
import { parsePeriod } from '../../functions/core/report/summary/period';
import { eightDGiven, formGiven, letterGiven, summaryGiven } from './givenTexts';
import { sampleCases } from './sampleCases';
import { sampleEightD } from './sampleEightD';
import { libraryForms } from './sampleForms';
import { samplePhotos } from './samplePhotos';
import { ordinaryValues, trialEightD, trialValues } from './trialAnswers';
import { hostileText, overlongText } from './trialTexts';

export type SampleName = keyof typeof sampleCases;
export const sampleNames = Object.keys(sampleCases) as readonly SampleName[];
export const documentLanguages: readonly DocumentLanguage[] = ['zh', 'en', 'zh-en'];

/** A document of a sample case, with every text the case gives for it. */
export interface SampleDocument {
  readonly model: FormModel;
  readonly given: readonly string[];
  /** Written to be filled in on as many sheets as it has parts, where nothing runs over. */
  readonly onePage: boolean;
}

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

/** A form laid out for a sample case; a log with further cases after it. */
export function sampleForm(
  definition: FormDefinition,
  name: SampleName,
  language: DocumentLanguage,
): FormModel {
  const context = sampleContext(name, language, definition.profiles[0] ?? '');
  if (definition.id === eightDFormId) return sampleEightDReport(name, language);
  return buildForm(
    definition,
    definition.layout === 'log' ? loggedCases(definition, name) : sampleCase(definition, name),
    context,
  );
}

/** A sample case with an answer in every field that only this form knows. */
export function sampleCase(definition: FormDefinition, name: SampleName): DocumentCase {
  switch (name) {
    case 'full':
      return { ...sampleCases.full, values: ordinaryValues(definition) };
    case 'sparse':
      return sampleCases.sparse;
    case 'overlong':
      return { ...sampleCases.overlong, values: trialValues(definition, overlongText) };
    case 'hostile':
      return { ...sampleCases.hostile, values: trialValues(definition, hostileText) };
  }
}

/** The 8D report of a sample case, up to a stage. */
export const sampleEightDReport = (
  name: SampleName,
  language: DocumentLanguage,
  stage: EightDStage = 'D8',
): FormModel =>
  buildEightD(eightDOf(name), sampleCases[name].fields, sampleContext(name, language, 'P31'), stage);

/** Every document there is for a sample case: the library's forms, the 8D to each stage, the letters, the summaries. */
export const sampleDocuments = (name: SampleName, language: DocumentLanguage): readonly SampleDocument[] => [
  ...libraryForms()
    .filter(({ definition }) => definition.id !== eightDFormId && summaryKind(definition.id) === undefined)
    .map(({ definition }) => formDocument(definition, name, language)),
  ...(['D3', 'D5', 'D8'] as const).map((stage) => ({
    model: sampleEightDReport(name, language, stage),
    given: eightDGiven(eightDOf(name), stage, language),
    onePage: false,
  })),
  ...letterKinds.map((kind) => ({
    model: buildLetter(kind, sampleCases[name].fields, letterContext(kind, name, language)),
    given: letterGiven(kind, sampleCases[name].fields, language),
    onePage: true,
  })),
  ...['2024-07', '2024-Q3'].map((period) => ({
    model: buildSummary(
      monthsOfCases(name),
      parsePeriod(period)!,
      summaryDay,
      sampleContext(name, language, 'P04'),
    ),
    given: summaryGiven(monthsOfCases(name), summaryDay, language),
    onePage: false,
  })),
];

/** A letter that promises an answer is written before that day. */
const letterContext = (kind: LetterKind, name: SampleName, language: DocumentLanguage): DocumentContext => ({
  ...sampleContext(name, language, 'P04'),
  ...(name === 'full' && kind !== 'final' ? { issuedOn: '2024-07-10' } : {}),
});

function formDocument(
  definition: FormDefinition,
  name: SampleName,
  language: DocumentLanguage,
): SampleDocument {
  const context = sampleContext(name, language, definition.profiles[0] ?? '');
  const isLog = definition.layout === 'log';
  const cases = isLog ? loggedCases(definition, name) : [sampleCase(definition, name)];
  return {
    model: sampleForm(definition, name, language),
    given: cases.flatMap((one) => formGiven(definition, one, context)),
    onePage: cases.length === 1,
  };
}

const letterKinds = Object.keys(letterNames) as readonly LetterKind[];

function eightDOf(name: SampleName): EightD {
  switch (name) {
    case 'full':
      return { ...sampleEightD, pictures: samplePhotos() };
    case 'sparse':
      return {};
    case 'overlong':
      return trialEightD(overlongText);
    case 'hostile':
      return trialEightD(hostileText);
  }
}

/** More cases than a page of a log holds; those that run over by themselves need no company. */
function loggedCases(definition: FormDefinition, name: SampleName): readonly DocumentCase[] {
  const first = sampleCase(definition, name);
  if (name !== 'full') return [first];
  return [
    first,
    ...monthsOfCases(name)
      .slice(0, 12)
      .map((fields) => ({ ...first, fields })),
  ];
}

const summaryDay = toIsoDate('2024-10-01')!;

/** Cases of a few months, so that charts have something to show. */
const monthsOfCases = (name: SampleName): readonly ComplaintFields[] =>
  Array.from({ length: 24 }, (_, at): ComplaintFields => ({
    ...sampleCases[name].fields,
    caseNo: `${String(sampleCases[name].fields.caseNo)}-${String(at + 1).padStart(2, '0')}`,
    receivedAt: `2024-0${String(3 + (at % 7))}-${String(10 + (at % 18))}`,
    category: ['产品质量', '包装', '交期', '服务'][at % 4]!,
    productName: ['仪表板左饰条', '扬声器网罩', '门板扶手'][(at * at) % 3]!,
    ...(at % 3 === 0 ? { status: 'open', closedAt: null, closeDueAt: '2024-09-10' } : {}),
  }));
