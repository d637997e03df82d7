import {
  formatDocumentState,
  nextDocumentState,
  parseDocumentState,
  type DocumentEvent,
} from '../publish/documentState';
import { valueAt, type WorkbookGrid } from '../register/grid';
import type { Language } from '../shared/language';
import { documentId, readDocumentCells, type DocumentCell } from '../tracker/documentColumns';
import { ids } from '../tracker/kesuColumns';
import { readMeta } from '../tracker/metaSheet';
import { cellWords, findIdRow, trackerColumns, type TrackerColumnRead } from '../tracker/readTrackerColumns';

/** A published document and the row it belongs to. */
export interface LinkedDocument extends DocumentEvent {
  /** Stable id of the row; where it is not known the case number is looked up. */
  readonly rowId?: string;
  readonly caseNo: string;
  readonly form: string;
  readonly link: string;
}

/** One cell of the tracker that has to change. */
export interface LinkEdit {
  /** 1-based row as the tracker was read. */
  readonly row: number;
  readonly rowId: string;
  readonly columnId: string;
  readonly cell: DocumentCell;
}

/** Why a document got no link: its row is gone, or several rows have its number. */
export interface UnlinkedDocument {
  readonly code: 'row.gone' | 'row.ambiguous';
  readonly parts: Readonly<Record<string, string>>;
}

/** What has to be written so that every row shows its documents. Empty lists where all is as it should be. */
export interface LinkBackPlan {
  readonly sheet: string;
  /** Row of the hidden column ids; headings are in the next one. */
  readonly idRow: number;
  readonly columns: readonly TrackerColumnRead[];
  readonly newColumns: readonly { readonly id: string; readonly heading: string }[];
  readonly edits: readonly LinkEdit[];
  readonly unlinked: readonly UnlinkedDocument[];
}

/**
 * Plans the links of published documents into a tracker as it stands now. Rows are found by their id, so sorting,
 * filtering and other people's edits do no harm; a cell that is right already is left alone.
 *
 * @returns undefined where the workbook is no tracker
 */
export function planLinkBack(
  workbook: WorkbookGrid,
  documents: readonly LinkedDocument[],
  { today, language }: { readonly today: string; readonly language: Language },
): LinkBackPlan | undefined {
  const meta = readMeta(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === meta?.trackerSheet);
  const idRow = sheet && findIdRow(sheet);
  if (!sheet || idRow === undefined) return undefined;
  const columns = trackerColumns(sheet, idRow);
  const rows = trackerRowIds(workbook);
  const edits: LinkEdit[] = [];
  const unlinked: UnlinkedDocument[] = [];
  for (const document of documents) {
    const found = rows.filter(({ rowId, caseNo }) =>
      document.rowId === undefined ? caseNo === document.caseNo : rowId === document.rowId,
    );
    const [place] = found;
    const parts = { case: document.caseNo, form: document.form, count: String(found.length) };
    if (!place || found.length > 1) {
      unlinked.push({ code: place ? 'row.ambiguous' : 'row.gone', parts });
      continue;
    }
    const before = readDocumentCells(sheet, place.row, columns)[document.form];
    const state = nextDocumentState(before && parseDocumentState(before.text), document, today);
    // A signed scan stays what the row leads to until other content is published.
    const keepsScan = state.status === 'signed' && document.status !== 'signed';
    const link = keepsScan ? (before?.link ?? document.link) : document.link;
    const cell = { text: formatDocumentState(state, language), link };
    if (before?.text !== cell.text || before.link !== cell.link)
      edits.push({ row: place.row, rowId: place.rowId, columnId: documentId(document.form), cell });
  }
  const known = new Set(columns.map(({ id }) => id));
  const forms = [...new Set(edits.map(({ columnId }) => columnId))].filter((id) => !known.has(id));
  return {
    sheet: sheet.name,
    idRow,
    columns,
    newColumns: withHeadings(forms, columns, language),
    edits,
    unlinked,
  };
}

/** Where each row of a tracker stands, with its id and case number. */
export function trackerRowIds(
  workbook: WorkbookGrid,
): readonly { readonly row: number; readonly rowId: string; readonly caseNo: string }[] {
  const meta = readMeta(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === meta?.trackerSheet);
  const idRow = sheet && findIdRow(sheet);
  if (!sheet || idRow === undefined) return [];
  const columns = trackerColumns(sheet, idRow);
  const idColumn = columns.find(({ id }) => id === ids.rowId)?.column ?? 0;
  const numberColumn = columns.find(({ field }) => field === 'caseNo')?.column ?? 0;
  const rows = [];
  for (let row = idRow + 2; row < sheet.rows.length; row += 1) {
    const rowId = cellWords(valueAt(sheet, row, idColumn));
    if (rowId !== '') rows.push({ row, rowId, caseNo: cellWords(valueAt(sheet, row, numberColumn)) });
  }
  return rows;
}

/** Headings of an Excel table are unique. */
function withHeadings(
  newIds: readonly string[],
  columns: readonly TrackerColumnRead[],
  language: Language,
): LinkBackPlan['newColumns'] {
  const taken = new Set(columns.map(({ heading }) => heading.toLowerCase()));
  return newIds.map((id) => {
    const wanted = `${id.slice(id.indexOf(':') + 1)}${language === 'zh' ? '文档' : ' document'}`;
    let heading = wanted;
    for (let number = 2; taken.has(heading.toLowerCase()); number += 1) heading = `${wanted} ${number}`;
    taken.add(heading.toLowerCase());
    return { id, heading };
  });
}
