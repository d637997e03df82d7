import { fromExcelSerial } from '../../calendar';
import type { ComplaintFields } from '../../complaint/complaint';
import { documentNames } from '../caseDocument';
import type { Companions } from '../companions';
import type { Procedure } from '../../procedure';
import type { DocumentFacts } from '../../publish/documentStore';
import { parseDocumentState, type DocumentState } from '../../publish/documentState';
import type { PersonalContact } from '../../publish/maskContacts';
import type { KnownDocuments } from '../../publish/recogniseScan';
import { dataFingerprint } from '../../report/dataMarks';
import { eightDFormId } from '../../report/eightD/buildEightD';
import type { PreparedTracker } from '../../tracker';

/** The cases of a tracker, as the command line or the pane opened it. */
export interface OpenCases {
  readonly cases: readonly {
    readonly caseNo: string;
    readonly fields: ComplaintFields;
    /** Position among the rows of `prepared`. */
    readonly index: number;
  }[];
  readonly prepared: PreparedTracker;
  readonly procedure: Procedure;
  readonly companions: Pick<Companions, 'eightD'>;
}

/** What a tracker adds to what a document says of itself, by case number. */
export interface CaseFacts {
  readonly of: (caseNo: string | undefined) => Pick<DocumentFacts, 'customer' | 'grade' | 'dueAt'>;
  /** The form has places for signatures. */
  readonly isSigned: (form: string) => boolean;
  /** How to reach the customer's person, which is hidden in what is published. */
  readonly contact: (caseNo: string) => PersonalContact | undefined;
  /** What a signed scan may belong to. */
  readonly known: KnownDocuments;
  /** Forms of a case that wait for signatures, or are signed by nobody knows whom. */
  readonly unsigned: (caseNo: string) => readonly string[];
  /** Day the complaint came in. */
  readonly received: (caseNo: string) => string | undefined;
  /** Fingerprint a document of the case would carry if it were printed now. */
  readonly fingerprint: (caseNo: string, form: string) => string | undefined;
  /** Undefined where no row or several rows have the number. */
  readonly rowId: (caseNo: string) => string | undefined;
}

/** Customer, grade, next due time, contact and row of every case of a tracker, by its number. */
export function caseFacts({ cases, prepared, procedure, companions }: OpenCases): CaseFacts {
  const byNumber = new Map<string, number[]>();
  for (const { caseNo, index } of cases) byNumber.set(caseNo, [...(byNumber.get(caseNo) ?? []), index]);
  const only = (caseNo: string | undefined): number | undefined => {
    const found = caseNo === undefined ? [] : (byNumber.get(caseNo) ?? []);
    return found.length === 1 ? found[0] : undefined;
  };
  const formsWhere = (caseNo: string, holds: (state: DocumentState) => boolean): string[] => {
    const index = only(caseNo);
    const documents = index === undefined ? {} : (prepared.rows[index]!.kept?.documents ?? {});
    return Object.keys(documents).filter((form) => {
      const state = parseDocumentState(documents[form]!.text);
      return state !== undefined && holds(state);
    });
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
      forms: documentNames(procedure),
      waiting: (caseNo) => formsWhere(caseNo, ({ status }) => status === 'toSign'),
    },
    unsigned: (caseNo) =>
      formsWhere(
        caseNo,
        ({ status, by }) => status === 'toSign' || (status === 'signed' && by === undefined),
      ),
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
    fingerprint(caseNo, form) {
      const index = only(caseNo);
      if (index === undefined) return undefined;
      const eightD = form.startsWith(eightDFormId) ? companions.eightD.byCase.get(caseNo) : undefined;
      return dataFingerprint({ fields: cases[index]!.fields, ...(eightD ? { eightD } : {}) });
    },
    rowId(caseNo) {
      const index = only(caseNo);
      return index === undefined ? undefined : prepared.rows[index]!.id;
    },
  };
}
