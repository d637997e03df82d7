import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import { cellAddress, valueAt, type SheetGrid } from '../../../../functions/core/register/grid';
import type { Severity } from '../../../../functions/core/shared/finding';
import { SETTLED_COLUMN } from '../../../../functions/core/tracker/findingSheet';

/** One line of a sheet of findings, as people see it there. */
export interface FindingLine {
  /** Sheet and cell in which a decision about it stands. */
  readonly sheet: string;
  readonly settledCell: string;
  /** What was decided; empty while it is open. */
  readonly settled: string;
  readonly severity: Severity;
  readonly caseNo: string;
  /** Sheet, by the name the register called it, and cell it came from; cell is empty for a whole sheet. */
  readonly place: { readonly sheet: string; readonly cell: string };
  /** Name of the field or heading of the column. */
  readonly field: string;
  readonly seen: string;
  readonly message: string;
  readonly suggestion: string;
  readonly code: string;
  /** Empty for findings about a sheet or file. */
  readonly rowId: string;
}

const severities = new Map(
  (['zh', 'en'] as const).flatMap((language) =>
    (['error', 'warning', 'info'] as const).map(
      (severity) => [trackerMessages[language].findings.severity[severity], severity] as const,
    ),
  ),
);

/** The findings a tracker's sheets list, in their order. */
export function readFindingLines(sheets: readonly SheetGrid[]): FindingLine[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((_, row): FindingLine[] => {
      const text = (column: number) => String(valueAt(sheet, row, column) ?? '');
      const severity = severities.get(text(1));
      if (row < 2 || severity === undefined || text(8) === '') return [];
      return [
        {
          sheet: sheet.name,
          settledCell: cellAddress(row, SETTLED_COLUMN),
          settled: text(SETTLED_COLUMN),
          severity,
          caseNo: text(2),
          place: placeOf(text(3)),
          field: text(4),
          seen: text(5),
          message: text(6),
          suggestion: text(7),
          code: text(8),
          rowId: text(9),
        },
      ];
    }),
  );
}

function placeOf(text: string): FindingLine['place'] {
  const at = text.lastIndexOf('!');
  return at < 0 ? { sheet: text, cell: '' } : { sheet: text.slice(0, at), cell: text.slice(at + 1) };
}
