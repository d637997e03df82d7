import { buildForm } from '../../functions/core/report/buildForm';
import { choices } from '../../functions/core/report/choiceLists';
import type { DocumentContext } from '../../functions/core/report/documentContext';
import { buildEightD, eightDFormId } from '../../functions/core/report/eightD/buildEightD';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import type { DocumentLanguage, FormModel } from '../../functions/core/report/formModel';
import { sampleCases } from './sampleCases';
import { sampleEightD } from './sampleEightD';

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
