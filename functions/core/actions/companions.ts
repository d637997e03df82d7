import { isComplaint } from '../register';
import type { WorkbookGrid } from '../register/grid';
import { eightDFormId } from '../report/eightD/buildEightD';
import type { Finding } from '../shared/finding';
import { companionOf } from '../tracker/companionSheets';
import type { SheetPlan, TrackerInput } from '../tracker';
import { planDocumentList, readDocumentList, type IssuedDocument } from './documentList/documentList';
import type { EightDOfCase } from './eightDSheet/caseLines';
import { planEightDSheet } from './eightDSheet/planEightDSheet';
import { looksLikeEightD } from './eightDSheet/eightDGrid';
import { eightDNumberFindings } from './eightDSheet/eightDNumbers';
import { noEightD, readEightDSheet, type EightDSheet } from './eightDSheet/readEightDSheet';

/** What a tracker knows beside its rows. */
export interface Companions {
  readonly eightD: EightDSheet;
  readonly documents: readonly IssuedDocument[];
}

/** Reads the sheets 8D数据 and 文件清单 of a tracker; what a workbook lacks is empty. */
export function readCompanions(workbook: WorkbookGrid): Companions {
  const sheetOf = (wanted: string) => workbook.sheets.find(({ name }) => companionOf(name) === wanted);
  const [eightD, documents] = [sheetOf('eightD'), sheetOf('documents')];
  const read = eightD ? readEightDSheet(eightD) : noEightD;
  const others = workbook.sheets.filter((sheet) => !companionOf(sheet.name) && looksLikeEightD(sheet));
  const findings = others.map(({ name }): Finding => ({
    ...{ code: 'eightD.otherName', severity: 'warning', sheet: name, cell: 'A1', seen: name },
  }));
  return {
    eightD: { ...read, findings: [...findings, ...read.findings] },
    documents: documents ? readDocumentList(documents) : [],
  };
}

/** Everything that is not clear on the sheet 8D数据. */
export const eightDFindings = (eightD: EightDSheet, numbers: readonly string[]): readonly Finding[] => [
  ...eightD.findings,
  ...eightDNumberFindings(eightD, numbers),
];

const numbersOf = ({ lines }: TrackerInput): readonly string[] =>
  lines.flatMap((line) => (isComplaint(line) ? String(line.fields.caseNo ?? '') : []));

/** Open cases that get empty lines by themselves; for further ones they are asked for by number. */
const mostOffered = 20;

/**
 * Adds the sheets a tracker carries beside its rows, continued from the tracker that was read: 8D数据 where a case
 * has 8D data, where the procedure knows the 8D report, or for the cases named; 文件清单 always.
 *
 * @param asked - Numbers of cases that are to get lines to be filled in.
 */
export function withCompanions(input: TrackerInput, asked: readonly string[] = []): TrackerInput {
  const { language } = input.texts;
  const none: Companions = { eightD: noEightD, documents: [] };
  const { eightD, documents } = input.previous ? readCompanions(input.source) : none;
  const { previous, inspection } = input;
  return {
    ...input,
    // They are found anew each time.
    ...(previous && {
      previous: {
        ...previous,
        findings: previous.findings.filter(({ finding }) => !finding.code.startsWith('eightD.')),
      },
    }),
    inspection: {
      ...inspection,
      findings: [...inspection.findings, ...eightDFindings(eightD, numbersOf(input))],
    },
    companions: () => [...eightDSheets(input, eightD, asked), planDocumentList(documents, language)],
  };
}

function eightDSheets(
  input: TrackerInput,
  eightD: EightDSheet,
  asked: readonly string[],
): readonly SheetPlan[] {
  const cases = casesWithLines(input, eightD, asked);
  const { unknown } = eightD;
  if (cases.length === 0 && unknown.length === 0) return [];
  return [planEightDSheet({ cases, unknown, language: input.texts.language })];
}

function casesWithLines(
  { procedure, lines }: TrackerInput,
  { byCase }: EightDSheet,
  asked: readonly string[],
): readonly EightDOfCase[] {
  const offered = new Set<string>();
  if (procedure.formById.has(eightDFormId))
    for (let at = lines.length - 1; at >= 0 && offered.size < mostOffered; at -= 1) {
      const line = lines[at]!;
      if (!isComplaint(line)) continue;
      const { caseNo, status, closedAt } = line.fields;
      const isOpen = status !== 'closed' && status !== 'cancelled' && !closedAt;
      if (isOpen && caseNo !== undefined && caseNo !== null && caseNo !== '') offered.add(String(caseNo));
    }
  const numbers = new Set([...byCase.keys(), ...asked, ...[...offered].reverse()]);
  return [...numbers].map((caseNo) => ({ caseNo, eightD: byCase.get(caseNo) ?? {} }));
}
