import type { ComplaintFields } from '../../complaint/complaint';
import type { Procedure } from '../../procedure';
import { buildForm } from '../../report/buildForm';
import type { DocumentContext } from '../../report/documentContext';
import type { FormModel } from '../../report/formModel';
import { profileChoices } from '../../report/profileForm';
import { buildSummary } from '../../report/summary/buildSummary';
import { casesOn } from '../../report/summary/casesOn';
import { periodText } from '../../report/summary/period';
import { summaryForms, summaryKind } from '../../report/summary/summaryForms';
import { formDefinition, ownControl } from '../caseDocument';
import type { IssuedDocument } from './documentList';
import { changeReason } from './issueDocument';
import { listData, type ListDocument } from './listData';
import { nextRevision } from './nextRevision';

/** Whether a form is about many cases: a summary, or a register of the procedure. */
export const isListForm = (procedure: Procedure, form: string): boolean =>
  summaryKind(form) !== undefined || formDefinition(procedure, form)?.layout === 'log';

/** What somebody asks for. */
export interface ListOrder
  extends ListDocument, Pick<DocumentContext, 'language' | 'company' | 'draft' | 'reason'> {}

/** What comes of it. */
export interface ListIssue {
  readonly model: FormModel;
  readonly revision: number;
  /** The line for the list of documents; absent for drafts and further prints of the same issue. */
  readonly record?: Omit<IssuedDocument, 'file'>;
}

/**
 * A document over many cases – a register, or the summary of a month or a quarter – as it may leave the house: with
 * the revision that follows those issued, and with its line for the list. Drafts leave no line.
 *
 * @param cases - All cases of the tracker, not only those of the period.
 * @throws Error for a form that is no list, or a summary without a period
 */
export function issueListDocument(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  issued: readonly IssuedDocument[],
  order: ListOrder,
): ListIssue {
  const { language, draft, today } = order;
  const data = listData(procedure, cases, order);
  if (data === undefined) throw new Error(`procedure ${procedure.profile.id} has no list '${order.form}'`);
  const identity = { caseNo: '', form: listedList(order), language, ...data };
  const { revision, isNew, changed } = nextRevision(issued, identity, order.reason !== undefined);
  const reason =
    order.reason ?? (revision === 0 ? '' : changeReason(changed, language === 'en' ? 'en' : 'zh'));
  const model = layOut(procedure, cases, order, {
    language,
    company: order.company,
    draft,
    reason,
    ...data,
    number: '',
    revision: String(revision),
    profile: procedure.profile.id,
    issuedOn: today,
    options: profileChoices(procedure.profile),
  });
  return {
    model: { ...model, properties: { ...model.properties, 'Kesu.Issued': today } },
    revision,
    ...(draft || !isNew ? {} : { record: { ...identity, revision, issuedOn: today, reason } }),
  };
}

/** The list of documents names each period of a summary: they are documents of their own. */
export const listedList = ({ form, period }: Pick<ListDocument, 'form' | 'period'>): string =>
  period === undefined ? form : `${form} ${periodText(period)}`;

function layOut(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  { form, period, today }: ListDocument,
  context: DocumentContext,
): FormModel {
  if (period !== undefined) {
    const controlled = { ...context, ...ownControl(procedure, summaryForms[period.kind].id) };
    return buildSummary(casesOn(cases, period, today), period, today, controlled);
  }
  const definition = formDefinition(procedure, form)!;
  return buildForm(
    definition,
    cases.map((fields) => ({ fields })),
    context,
  );
}
