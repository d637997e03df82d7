import type { CaseFacts } from '../../functions/core/actions/publishing/caseFacts';
import type { LinkedDocument } from '../../functions/core/actions/linkBack';
import {
  findScans,
  type FolderReader,
  type FoundScan,
  type ScanReport,
} from '../../functions/core/publish/findScans';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import { readPdfText } from '../../templates/pdf/readPdfText';
import type { Shell } from '../shell/shell';
import { placeOfDocument } from './documentSources';

/** What the clerk entered about the scans that may be found; both may come later. */
export interface EnteredSignature {
  readonly by?: string;
  readonly on?: string;
}

/**
 * Looks for signed papers of the cases of a tracker that wait for them: in the folder of each such case, and on top of
 * the target, where people drop what they have no time to sort.
 */
export async function scansInFolders(
  shell: Shell,
  folders: FolderReader,
  cases: CaseFacts,
  rule: string,
): Promise<ScanReport> {
  const waiting = cases.known.caseNumbers.filter((caseNo) => cases.unsigned(caseNo).length > 0);
  const places = waiting.map((caseNo) => {
    const received = cases.received(caseNo);
    const facts = { ...cases.of(caseNo), caseNo, ...(received === undefined ? {} : { received }) };
    return placeOfDocument({ path: '', below: '' }, facts, rule).path.folder;
  });
  const report = await findScans({
    folders,
    places: waiting.length === 0 ? [] : [...new Set(['', ...places])],
    known: { ...cases.known, waiting: cases.unsigned },
    textOf: readPdfText,
    onProgress: (count, total) => shell.progress(shell.say('查找扫描件', 'looking for scans'), count, total),
  });
  shell.progress('', null);
  return { ...report, notices: [...report.notices, ...otherData(report.found, cases)] };
}

/** The rows of found scans. Nobody knows yet who signed where it was not entered; the row is then left to be completed. */
export const rowsOfScans = (
  found: readonly FoundScan[],
  cases: CaseFacts,
  { by, on }: EnteredSignature,
): LinkedDocument[] =>
  found.map(({ caseNo, form, webUrl }) => {
    const rowId = cases.rowId(caseNo);
    return {
      caseNo,
      form,
      status: 'signed',
      action: by === undefined && on === undefined ? 'unchanged' : 'created',
      link: webUrl,
      on: on ?? '',
      ...(by === undefined ? {} : { by }),
      ...(rowId === undefined ? {} : { rowId }),
    };
  });

/** What the clerk still has to enter. */
export const unnamed = (found: readonly FoundScan[], { by }: EnteredSignature): PublishNotice[] =>
  by !== undefined || found.length === 0
    ? []
    : [
        {
          code: 'scan.unnamed',
          parts: { papers: found.map(({ caseNo, form }) => `${caseNo} ${form}`).join('、') },
        },
      ];

/** Papers printed from other data than the row has now. */
function otherData(found: readonly FoundScan[], cases: CaseFacts): PublishNotice[] {
  return found.flatMap(({ caseNo, form, path, fingerprint: paper }) => {
    const row = cases.fingerprint(caseNo, form);
    return paper === undefined || row === undefined || paper === row
      ? []
      : [{ code: 'scan.otherData', parts: { file: path, paper, row } }];
  });
}
