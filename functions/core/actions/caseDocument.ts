import type { ComplaintFields } from '../complaint/complaint';
import type { Procedure } from '../procedure';
import { buildForm } from '../report/buildForm';
import type { DocumentContext } from '../report/documentContext';
import { buildEightD, eightDFormId } from '../report/eightD/buildEightD';
import { fingerprint } from '../report/fingerprint';
import type { FormModel } from '../report/formModel';
import { profileChoices, profileForm } from '../report/profileForm';

/** How a document is to be issued; the rest of its context comes from the case and the procedure. */
export type IssueOptions = Pick<DocumentContext, 'language' | 'company' | 'draft' | 'revision' | 'issuedOn'>;

/**
 * The document of one case under a procedure, ready to be rendered. The 8D report is available to every procedure,
 * because customers ask for it whatever the supplier's own rules say.
 *
 * @param formId - Chinese name of the form (catalogue section 8) or one of its other names.
 * @returns The model, or undefined where the procedure has no such form.
 */
export function caseDocument(
  procedure: Procedure,
  formId: string,
  complaint: ComplaintFields,
  issue: IssueOptions,
): FormModel | undefined {
  return documentOf(procedure, formId, [complaint], issue);
}

/** One document over many cases, for forms that list them (registers, ledgers); undefined for forms of one case. */
export function listDocument(
  procedure: Procedure,
  formId: string,
  complaints: readonly ComplaintFields[],
  issue: IssueOptions,
): FormModel | undefined {
  const form = findForm(procedure, formId);
  if (form === undefined || profileForm(form, procedure.profile).layout !== 'log') return undefined;
  return documentOf(procedure, formId, complaints, issue);
}

function documentOf(
  procedure: Procedure,
  formId: string,
  complaints: readonly ComplaintFields[],
  issue: IssueOptions,
): FormModel | undefined {
  const { profile } = procedure;
  const [first = {}] = complaints;
  const context: DocumentContext = {
    ...issue,
    number: complaints.length === 1 ? String(first.caseNo ?? '') : '',
    profile: profile.id,
    fingerprint: fingerprint(complaints.length === 1 ? first : complaints),
    options: profileChoices(profile),
  };
  if (formId === eightDFormId) return buildEightD({}, first, context);
  const form = findForm(procedure, formId);
  if (form === undefined) return undefined;
  return buildForm(
    profileForm(form, profile),
    complaints.map((fields) => ({ fields })),
    context,
  );
}

function findForm(procedure: Procedure, formId: string) {
  return procedure.formById.get(procedure.formNames.find(formId) ?? formId);
}
