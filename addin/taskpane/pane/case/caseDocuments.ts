import { documentFileName } from '../../../../functions/core/actions/documentList/documentFileName';
import type { IssuedDocument } from '../../../../functions/core/actions/documentList/documentList';
import {
  issueDocument,
  type IssueOrder,
} from '../../../../functions/core/actions/documentList/issueDocument';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import type { Procedure } from '../../../../functions/core/procedure';
import type { CaseExplanation } from '../../../../functions/core/actions/explainCase';
import { eightDFormId } from '../../../../functions/core/report/eightD/buildEightD';
import type { FormModel } from '../../../../functions/core/report/formModel';
import { letterNames } from '../../../../functions/core/report/letter/letterTexts';
import { profileForm } from '../../../../functions/core/report/profileForm';
import type { GateResult } from '../../../../functions/core/report/gate/gateResult';
import { summaryKind } from '../../../../functions/core/report/summary/summaryForms';
import type { TemplateSource } from '../../../../functions/core/report/template/templateData';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { caseMaterial, type CaseCompanions } from '../eightD/caseMaterial';

/* Loaded when a document is wanted: forms and their layout are no part of the first load. */

export interface CaseForm {
  readonly id: string;
  readonly name: Bilingual;
}

/** The documents of one case: forms, that fit its present stage first, the 8D report and letters to the customer. */
export function caseForms(
  procedure: Procedure,
  { stage }: Pick<CaseExplanation, 'stage'>,
): readonly CaseForm[] {
  const { profile, stageById, formNames } = procedure;
  const present = stage === null ? [] : (stageById.get(stage.id)?.stage.forms ?? []);
  const preset = new Set(present.map((name) => formNames.find(name) ?? name));
  const own = profile.forms
    .filter((form) => summaryKind(form.id) === undefined && profileForm(form, profile).layout !== 'log')
    .map(({ id, name }) => ({ id, name }));
  const eightD = { id: eightDFormId, name: { zh: '8D 报告', en: '8D report' } };
  const letters = Object.values(letterNames).map((name) => ({ id: name.zh, name }));
  const offered = new Set([eightD, ...letters].map(({ id }) => id));
  const all = [...own.filter(({ id }) => !offered.has(id)), eightD, ...letters];
  return all.sort((a, b) => Number(preset.has(b.id)) - Number(preset.has(a.id)));
}

export interface CaseDocument {
  /** The draft where the gate holds the document back. */
  readonly model: FormModel;
  /** What a form of the company's own is filled from in place of ours. */
  readonly source: Omit<TemplateSource, 'keepEmptyRow' | 'model'>;
  readonly fileName: string;
  /** What the quality gate says; absent for documents it has no rules for. */
  readonly gate?: GateResult;
  /** Whether only a draft may be printed. */
  readonly blocked: boolean;
  readonly revision: number;
  /** The line for the sheet 文件清单; absent for drafts and further prints of what was issued. */
  readonly record?: IssuedDocument;
}

/**
 * The document of a case as the command line would issue it; where the gate holds it back, its draft.
 *
 * @throws Error for a form the procedure does not have
 */
export function makeDocument(
  procedure: Procedure,
  fields: ComplaintFields,
  companions: CaseCompanions,
  order: IssueOrder,
): CaseDocument {
  const caseNo = String(fields.caseNo ?? '');
  const material = caseMaterial(companions, caseNo);
  const issue = (as: IssueOrder) => issueDocument(procedure, fields, material, companions.documents, as);
  const asked = issue(order);
  const answer = asked.kind === 'blocked' ? issue({ ...order, draft: true }) : asked;
  if (answer.kind !== 'ready')
    throw new Error(`procedure ${procedure.profile.id} has no form '${order.form}'`);
  const { model, gate, record } = answer;
  const fileName = documentFileName(caseNo, model, order.stage);
  return {
    model,
    source: { fields, ...material, company: order.company, language: order.language, issuedOn: order.today },
    fileName,
    ...(gate === undefined ? {} : { gate }),
    blocked: asked.kind === 'blocked',
    revision: Number(model.properties['Kesu.Revision'] ?? 0),
    ...(record === undefined ? {} : { record: { ...record, file: fileName } }),
  };
}

/** The bytes of the Word file; the writer is loaded only now. */
export async function renderDocument(model: FormModel): Promise<Uint8Array> {
  const { renderForm } = await import(/* webpackChunkName: "word" */ '../../../../templates/word/renderForm');
  return renderForm(model);
}
