import { fromExcelSerial } from '../../functions/core/calendar';
import type { DocumentFacts } from '../../functions/core/publish/documentStore';
import { parseDocumentState } from '../../functions/core/publish/documentState';
import type { PersonalContact } from '../../functions/core/publish/maskContacts';
import type { KnownDocuments } from '../../functions/core/publish/recogniseScan';
import { fingerprint } from '../../functions/core/report/fingerprint';
import type { Shell } from '../shell/shell';
import { openTracker } from './trackerFile';

/** What a tracker adds to what a document says of itself, by case number. */
export interface CaseFacts {
  readonly of: (caseNo: string | undefined) => Pick<DocumentFacts, 'customer' | 'grade' | 'dueAt'>;
  /** The form has places for signatures. */
  readonly isSigned: (form: string) => boolean;
  /** How to reach the customer's person, which is hidden in what is published. */
  readonly contact: (caseNo: string) => PersonalContact | undefined;
  /** What a signed scan may belong to. */
  readonly known: KnownDocuments;
  /** Day the complaint came in. */
  readonly received: (caseNo: string) => string | undefined;
  /** Fingerprint of the row as it stands now. */
  readonly fingerprint: (caseNo: string) => string | undefined;
  /** Undefined where no row or several rows have the number. */
  readonly rowId: (caseNo: string) => string | undefined;
}

/**
 * Reads customer, grade and next due time of every case of a tracker.
 *
 * @throws CommandError where the file is no tracker
 */
export async function caseFacts(shell: Shell, path: string): Promise<CaseFacts> {
  const { cases, prepared, procedure, documentNames } = await openTracker(shell, path, {});
  const byNumber = new Map<string, number[]>();
  for (const { caseNo, index } of cases) byNumber.set(caseNo, [...(byNumber.get(caseNo) ?? []), index]);
  const only = (caseNo: string | undefined): number | undefined => {
    const found = caseNo === undefined ? [] : (byNumber.get(caseNo) ?? []);
    return found.length === 1 ? found[0] : undefined;
  };
  return {
    of(caseNo) {
      const index = only(caseNo);
      if (index === undefined) return {};
      const { customerName, grade } = cases[index]!.fields;
      const { nextDue } = prepared.deadlines.at(index);
      const due = Number.isNaN(nextDue) ? undefined : fromExcelSerial(nextDue);
      const dueAt = due?.time ?? due?.date;
      return {
        ...(typeof customerName === 'string' ? { customer: customerName } : {}),
        ...(typeof grade === 'string' ? { grade } : {}),
        ...(dueAt === undefined ? {} : { dueAt }),
      };
    },
    isSigned: (form) => (procedure.formById.get(form)?.signatures.length ?? 0) > 0,
    known: {
      caseNumbers: [...byNumber.keys()],
      forms: documentNames,
      waiting(caseNo) {
        const index = only(caseNo);
        const documents = index === undefined ? {} : (prepared.rows[index]!.kept?.documents ?? {});
        return Object.keys(documents).filter(
          (form) => parseDocumentState(documents[form]!.text)?.status === 'toSign',
        );
      },
    },
    contact(caseNo) {
      const index = only(caseNo);
      if (index === undefined) return undefined;
      const { contactPerson, contactInfo } = cases[index]!.fields;
      return {
        ...(typeof contactPerson === 'string' ? { person: contactPerson } : {}),
        ...(contactInfo === null || contactInfo === undefined ? {} : { contact: String(contactInfo) }),
      };
    },
    received(caseNo) {
      const index = only(caseNo);
      const received = index === undefined ? undefined : cases[index]!.fields.receivedAt;
      return typeof received === 'string' ? received.slice(0, 10) : undefined;
    },
    fingerprint(caseNo) {
      const index = only(caseNo);
      return index === undefined ? undefined : fingerprint(cases[index]!.fields);
    },
    rowId(caseNo) {
      const index = only(caseNo);
      return index === undefined ? undefined : prepared.rows[index]!.id;
    },
  };
}
