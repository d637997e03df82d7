import type { ComplaintFields } from '../../complaint/complaint';
import type { DocumentState } from '../../publish/documentState';
import { changedMarks, dataFingerprint, dataMarks } from '../../report/dataMarks';
import type { EightD, EightDStage } from '../../report/eightD/eightD';
import { eightDFormId } from '../../report/eightD/buildEightD';
import type { FormModel } from '../../report/formModel';
import type { Procedure } from '../../procedure';
import { caseDocument, type CaseMaterial } from '../caseDocument';
import type { IssuedDocument } from '../documentList/documentList';

/** The newest issue of every document: case, form with its stage, and language. In order of their issue. */
export function newestIssues(documents: readonly IssuedDocument[]): readonly IssuedDocument[] {
  const newest = new Map<string, IssuedDocument>();
  for (const document of documents) {
    const key = issueKey(document);
    const before = newest.get(key);
    if (before && before.revision > document.revision) continue;
    newest.delete(key);
    newest.set(key, document);
  }
  return [...newest.values()];
}

/** Names a document over all its revisions. */
export const issueKey = ({
  caseNo,
  form,
  language,
}: Pick<IssuedDocument, 'caseNo' | 'form' | 'language'>): string => [caseNo, form, language].join('\u0001');

/** The form of a line of the list, without the stage an 8D report goes to: the row has one column a form. */
export function formAndStage(listed: string): { readonly form: string; readonly stage?: EightDStage } {
  const stage = listed.startsWith(`${eightDFormId} `) ? listed.slice(eightDFormId.length + 1) : '';
  return stage === 'D3' || stage === 'D5' ? { form: eightDFormId, stage } : { form: listed };
}

/** The data a document of a case is made from. */
export interface CaseData {
  readonly fields: ComplaintFields;
  readonly eightD?: EightD;
}

/** What a document carries of the case: only the 8D report knows the sheet 8D数据. */
const carried = ({ fields, eightD }: CaseData, listed: string): CaseData =>
  formAndStage(listed).form === eightDFormId && eightD ? { fields, eightD } : { fields };

/** Keys of the data that changed since a document was issued; empty where it would be printed the same. */
export function changedSinceIssue(issued: IssuedDocument, data: CaseData): readonly string[] {
  const now = carried(data, issued.form);
  return dataFingerprint(now) === issued.fingerprint ? [] : changedMarks(issued.marks, dataMarks(now));
}

/** Whether a document would still be printed as it was issued. */
export const isAsIssued = (issued: IssuedDocument, data: CaseData): boolean =>
  dataFingerprint(carried(data, issued.form)) === issued.fingerprint;

/**
 * A document as it was issued, with its revision, day and reason. Only for data that are `isAsIssued`.
 *
 * @returns undefined where the procedure has no such form any more
 */
export function reprint(
  procedure: Procedure,
  { form: listed, language, revision, issuedOn, reason }: IssuedDocument,
  fields: ComplaintFields,
  material: CaseMaterial,
  company: string,
): FormModel | undefined {
  const { form, stage } = formAndStage(listed);
  return caseDocument(
    procedure,
    form,
    fields,
    {
      language,
      company,
      draft: false,
      revision: String(revision),
      issuedOn,
      reason,
      ...(form === eightDFormId ? { stage: stage ?? 'D8' } : {}),
    },
    material,
  );
}

/**
 * Whether the newest issue still has to be published. On the day of issue the row cannot say which of two issues it
 * means, so what this machine published itself decides.
 *
 * @param publishedRevision - the last one this machine published, where it did
 */
export function awaitsPublication(
  { issuedOn, revision }: IssuedDocument,
  state: DocumentState | undefined,
  publishedRevision: number | undefined,
): boolean {
  if (publishedRevision !== undefined && publishedRevision < revision && (state?.on ?? '') <= issuedOn)
    return true;
  return state === undefined || state.status === 'draft' || issuedOn > state.on;
}
