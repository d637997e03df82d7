import { caseFacts, type CaseFacts } from '../../../../functions/core/actions/publishing/caseFacts';
import {
  awaitsPublication,
  changedSinceIssue,
  formAndStage,
  isAsIssued,
  issueKey,
  newestIssues,
  type CaseData,
} from '../../../../functions/core/actions/publishing/issuedDocuments';
import type { Companions } from '../../../../functions/core/actions/companions';
import type { IssuedDocument } from '../../../../functions/core/actions/documentList/documentList';
import { formOf, letterKind } from '../../../../functions/core/actions/caseDocument';
import type { TrackerCase, TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { parseDocumentState, type DocumentState } from '../../../../functions/core/publish/documentState';
import { eightDFormId } from '../../../../functions/core/report/eightD/buildEightD';

/** Why a document cannot be published the way it was issued. */
export type Hindrance = 'dataChanged' | 'formGone' | 'noDay';

/** A document that was issued, with what the tracker knows of it. */
export interface Publishable {
  /** The same for all its revisions. */
  readonly id: string;
  readonly issued: IssuedDocument;
  readonly one: TrackerCase;
  /** The form whose column in the tracker shows it. */
  readonly form: string;
  /** As the row says it; undefined before it was first published. */
  readonly state: DocumentState | undefined;
  /** Still to be published. */
  readonly awaits: boolean;
  readonly hindrance?: Hindrance;
  /** Keys of the data that changed since it was issued. */
  readonly changed: readonly string[];
}

/** What the tracker says, read for publishing. */
export interface PublishView {
  readonly facts: CaseFacts;
  /** The newest issue of every document whose case has one row, in order of issue. */
  readonly documents: readonly Publishable[];
}

/**
 * The documents that were issued and where they stand.
 *
 * @param revisions - what this machine published last, by id
 */
export function publishView(
  open: TrackerCases,
  companions: Companions,
  revisions: Readonly<Record<string, number>>,
): PublishView {
  const { procedure } = open.input;
  const facts = caseFacts({ cases: open.cases, prepared: open.prepared, procedure, companions });
  const documents = newestIssues(companions.documents).flatMap((issued): Publishable[] => {
    // Summaries and registers belong to no row.
    if (issued.caseNo === '') return [];
    const rowId = facts.rowId(issued.caseNo);
    const one = rowId === undefined ? undefined : open.caseById.get(rowId);
    if (!one) return [];
    const { form } = formAndStage(issued.form);
    const eightD = companions.eightD.byCase.get(issued.caseNo);
    const data = { fields: one.fields, ...(eightD ? { eightD } : {}) };
    const shown = open.prepared.rows[one.index]?.kept?.documents[form];
    const state = shown && parseDocumentState(shown.text);
    const id = issueKey(issued);
    const hindrance = hindranceOf(issued, data, form, open, facts.received(issued.caseNo));
    return [
      {
        id,
        issued,
        one,
        form,
        state,
        awaits: awaitsPublication(issued, state, revisions[id]),
        changed: hindrance === 'dataChanged' ? changedSinceIssue(issued, data) : [],
        ...(hindrance === undefined ? {} : { hindrance }),
      },
    ];
  });
  return { facts, documents };
}

function hindranceOf(
  issued: IssuedDocument,
  data: CaseData,
  form: string,
  { input: { procedure } }: TrackerCases,
  received: string | undefined,
): Hindrance | undefined {
  const known =
    form === eightDFormId || letterKind(form) !== undefined || formOf(procedure, form) !== undefined;
  if (!known) return 'formGone';
  if (received === undefined) return 'noDay';
  return isAsIssued(issued, data) ? undefined : 'dataChanged';
}
