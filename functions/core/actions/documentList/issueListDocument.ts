import type { ComplaintFields } from '../../complaint/complaint';
import type { Procedure } from '../../procedure';
import { buildForm } from '../../report/buildForm';
import type { DocumentContext } from '../../report/documentContext';
import type { FormModel } from '../../report/formModel';
import { profileChoices } from '../../report/profileForm';
import { buildSummary } from '../../report/summary/buildSummary';
import { casesOn } from '../../report/summary/casesOn';
import { periodText, type SummaryPeriod } from '../../report/summary/period';
import { summaryForms, summaryKind } from '../../report/summary/summaryForms';
import { formDefinition, ownControl } from '../caseDocument';
import type { IssuedDocument } from './documentList';
import { changeReason } from './issueDocument';
import { listData, type ListData, type ListDocument } from './listData';
import { nextRevision } from './nextRevision';

/** Whether a form is about many cases: a summary, or a register of the procedure. */
export const isListForm = (procedure: Procedure, form: string): boolean =>
  summaryKind(form) !== undefined || formDefinition(procedure, form)?.layout === 'log';

/** What somebody asks for. */
export interface ListOrder
  extends ListDocument, Pick<DocumentContext, 'language' | 'company' | 'draft' | 'reason'> {}

/** What a document over many cases is issued as. */
export interface ListRevision {
  readonly revision: number;
  /** Why it is issued again; empty for the first issue. */
  readonly reason: string;
  /** The line for the list of documents; absent for drafts and further prints of the same issue. */
  readonly record?: Omit<IssuedDocument, 'file'>;
}

/**
 * The revision that follows those issued, and the line for the list. Drafts leave no line.
 *
 * @param data - From `listData`.
 */
export function listRevision(
  issued: readonly IssuedDocument[],
  data: ListData,
  { form, period, today, language, draft, reason: given }: Omit<ListOrder, 'company'>,
): ListRevision {
  const identity = { caseNo: '', form: listedList(form, period), language, ...data };
  const { revision, isNew, changed } = nextRevision(issued, identity, given !== undefined);
  const reason = given ?? (revision === 0 ? '' : changeReason(changed, language === 'en' ? 'en' : 'zh'));
  return {
    revision,
    reason,
    ...(draft || !isNew ? {} : { record: { ...identity, revision, issuedOn: today, reason } }),
  };
}

/**
 * A document over many cases – a register, or the summary of a month or a quarter – as it may leave the house: with
 * the revision that follows those issued, and with its line for the list.
 *
 * @param cases - All cases of the tracker, not only those of the period.
 * @throws Error for a form that is no list, or a summary without a period
 */
export function issueListDocument(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  issued: readonly IssuedDocument[],
  order: ListOrder,
): ListRevision & { readonly model: FormModel } {
  const { language, company, draft, today } = order;
  const data = listData(procedure, cases, order);
  if (data === undefined) throw new Error(`procedure ${procedure.profile.id} has no list '${order.form}'`);
  const issue = listRevision(issued, data, order);
  const model = layOut(procedure, cases, order, {
    language,
    company,
    draft,
    reason: issue.reason,
    ...data,
    number: '',
    revision: String(issue.revision),
    profile: procedure.profile.id,
    issuedOn: today,
    options: profileChoices(procedure.profile),
  });
  return { ...issue, model: { ...model, properties: { ...model.properties, 'Kesu.Issued': today } } };
}

/** The list of documents names each period of a summary: they are documents of their own. */
export const listedList = (form: string, period: SummaryPeriod | undefined): string =>
  period === undefined ? form : `${form} ${periodText(period)}`;

function layOut(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  { form, period, today }: ListDocument,
  context: DocumentContext,
): FormModel {
  if (period !== undefined) {
    const controlled = { ...context, ...ownControl(procedure, summaryForms[period.kind].id) };
    const { indicators } = procedure.profile;
    return buildSummary(casesOn(cases, period, today), period, today, controlled, indicators);
  }
  const definition = formDefinition(procedure, form)!;
  return buildForm(
    definition,
    cases.map((fields) => ({ fields })),
    context,
  );
}
