import { caseDocument, type IssueOptions } from '../../../../functions/core/actions/caseDocument';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import type { Procedure } from '../../../../functions/core/procedure';
import type { CaseExplanation } from '../../../../functions/core/actions/explainCase';
import { toStoreName } from '../../../../functions/core/publish/storeName';
import { eightDFormId } from '../../../../functions/core/report/eightD/buildEightD';
import type { Cell, FormModel } from '../../../../functions/core/report/formModel';
import { profileForm } from '../../../../functions/core/report/profileForm';
import type { Bilingual } from '../../../../functions/core/shared/language';

/* Loaded when a document is wanted: forms and their layout are no part of the first load. */

export interface CaseForm {
  readonly id: string;
  readonly name: Bilingual;
}

/** The forms of one case, the one that fits its present stage first. */
export function caseForms(procedure: Procedure, { stage }: CaseExplanation): readonly CaseForm[] {
  const { profile, stageById, formNames } = procedure;
  const present = stage === null ? [] : (stageById.get(stage.id)?.stage.forms ?? []);
  const preset = new Set(present.map((name) => formNames.find(name) ?? name));
  const own = profile.forms
    .filter((form) => profileForm(form, profile).layout !== 'log')
    .map(({ id, name }) => ({ id, name }));
  const eightD = { id: eightDFormId, name: { zh: '8D 报告', en: '8D report' } };
  return [...own, eightD].sort((a, b) => Number(preset.has(b.id)) - Number(preset.has(a.id)));
}

export interface CaseDocument {
  readonly model: FormModel;
  readonly fileName: string;
  readonly lines: readonly PreviewLine[];
}

/** One line of the preview: a heading, or a label with what is filled in. */
export interface PreviewLine {
  readonly label: string;
  /** Undefined for headings. */
  readonly value?: string;
}

/** @throws Error for a form the procedure does not have */
export function makeDocument(
  procedure: Procedure,
  formId: string,
  fields: ComplaintFields,
  issue: IssueOptions,
): CaseDocument {
  const model = caseDocument(procedure, formId, fields, issue);
  if (!model) throw new Error(`procedure ${procedure.profile.id} has no form '${formId}'`);
  const { name } = toStoreName([fields.caseNo, model.formId].filter(Boolean).join(' '), '.docx');
  return { model, fileName: name, lines: previewLines(model) };
}

/** The bytes of the Word file; the writer is loaded only now. */
export async function renderDocument(model: FormModel): Promise<Uint8Array> {
  const { renderForm } = await import(/* webpackChunkName: "word" */ '../../../../templates/word/renderForm');
  return renderForm(model);
}

/** The first part of a document as labels and values, top to bottom. */
function previewLines({ parts }: FormModel): readonly PreviewLine[] {
  return (parts[0]?.blocks ?? []).flatMap((block): PreviewLine[] => {
    if (block.kind === 'paragraph') {
      const text = textOf(block.lines);
      return text === '' ? [] : [{ label: text }];
    }
    return block.rows.flatMap(({ cells }) => rowLines(cells));
  });
}

function rowLines(cells: readonly Cell[]): PreviewLine[] {
  const lines: PreviewLine[] = [];
  cells.forEach((cell, at) => {
    const text = textOf(cell.lines);
    if (cell.look === 'label' && text !== '') {
      const next = cells[at + 1];
      lines.push({ label: text, value: next?.look === 'value' ? textOf(next.lines) : '' });
    } else if (['banner', 'heading', 'caption'].includes(cell.look) && text !== '')
      lines.push({ label: text });
  });
  return lines;
}

function textOf(lines: Cell['lines']): string {
  return lines
    .flatMap((line) => {
      if (line.kind === 'text') return line.look === 'hint' || line.text.trim() === '' ? [] : [line.text];
      if (line.kind === 'choices')
        return [line.options.flatMap(({ text, chosen }) => (chosen ? [`☑ ${text}`] : [])).join(' ')];
      return [];
    })
    .join(' ')
    .trim();
}
