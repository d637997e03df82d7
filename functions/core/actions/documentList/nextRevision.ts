import type { DocumentLanguage } from '../../report/formModel';
import { changedMarks } from '../../report/dataMarks';
import type { IssuedDocument } from './documentList';

/** What is about to be issued. */
export interface Issue {
  readonly caseNo: string;
  readonly form: string;
  readonly language: DocumentLanguage;
  readonly fingerprint: string;
  readonly marks: string;
}

export interface Revision {
  readonly revision: number;
  /** Whether the list gets a line: a further print of what was issued already is no new issue. */
  readonly isNew: boolean;
  /** Keys of the fields that changed since the issue before. */
  readonly changed: readonly string[];
}

/**
 * The revision a document is issued as: the first is 0, the same data again keep theirs, changed data raise it.
 *
 * @param again - Raise it also where nothing changed, because somebody gave a reason.
 */
export function nextRevision(issued: readonly IssuedDocument[], issue: Issue, again = false): Revision {
  const last = issued
    .filter(
      ({ caseNo, form, language }) =>
        caseNo === issue.caseNo && form === issue.form && language === issue.language,
    )
    .reduce<IssuedDocument | undefined>(
      (best, one) => (best && best.revision > one.revision ? best : one),
      undefined,
    );
  if (last === undefined) return { revision: 0, isNew: true, changed: [] };
  if (last.fingerprint === issue.fingerprint && !again)
    return { revision: last.revision, isNew: false, changed: [] };
  return { revision: last.revision + 1, isNew: true, changed: changedMarks(last.marks, issue.marks) };
}
