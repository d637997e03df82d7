import type { Finding } from '../shared/finding';
import { columnNumber } from '../register/grid';
import { writableText } from './cellText';
import type { LongTexts } from './longTexts';
import { planPagedSheets } from './pagedSheets';
import type { SheetNames } from './sheetNames';
import { sourceLink, type SourcePlace } from './sourceLink';
import { styles } from './styles';
import type { PlanCell, SheetPlan } from './trackerPlan';
import type { TrackerTexts } from './trackerTexts';

/** The sentence and the proposal a finding shows people. */
export interface FindingWords {
  readonly message: string;
  readonly suggestion: string;
}

/** A finding with the tracker row it concerns. */
export interface ListedFinding {
  readonly finding: Finding;
  /** Stable id of the row, empty for findings about a sheet or file. */
  readonly rowId: string;
  readonly caseNo: string;
  /** Sentence of an earlier run, whose details are no longer known. */
  readonly words?: FindingWords;
  /** What a person decided about it: set aside with a reason, or accepted. */
  readonly settled?: string;
}

export interface FindingSheetInput {
  readonly findings: readonly ListedFinding[];
  readonly texts: TrackerTexts;
  readonly describe: (finding: Finding) => FindingWords;
  readonly fieldLabel: (field: string) => string;
  readonly placeOf: (sheet: string) => SourcePlace | undefined;
  readonly longTexts: LongTexts;
  readonly sheetNames: SheetNames;
}

/** Column in which people's decisions stand; the pane writes them there. */
export const SETTLED_COLUMN = 10;

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Sheet 检查结果: every finding, the gravest first, with the cell it came from. */
export function planFindingSheets(input: FindingSheetInput): SheetPlan[] {
  const { texts } = input;
  const sorted = [...input.findings].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  return planPagedSheets(
    {
      name: texts.sheets.findings,
      headings: texts.findings.headings,
      columns: [
        { width: 9 },
        { width: 14 },
        { width: 24 },
        { width: 14 },
        { width: 28 },
        { width: 60 },
        { width: 26 },
        { width: 22 },
        { width: 15, hidden: true },
        { width: 26 },
      ],
      count: sorted.length,
      entry: (at) => findingCells(sorted[at]!, at, input),
      none: texts.findings.none,
      tabColor: 'FFC00000',
      footer: texts.print.footer,
    },
    input.sheetNames,
  );
}

function findingCells(listed: ListedFinding, at: number, input: FindingSheetInput): PlanCell[] {
  const { finding, rowId, caseNo } = listed;
  const { message, suggestion } = listed.words ?? input.describe(finding);
  return [
    { kind: 'text', text: input.texts.findings.severity[finding.severity], style: styles[finding.severity] },
    textOrBlank(caseNo),
    placeCell(finding, at, input),
    textOrBlank(finding.field === undefined ? '' : input.fieldLabel(finding.field)),
    textOrBlank(input.longTexts.fitText(writableText(finding.seen ?? ''))),
    textOrBlank(input.longTexts.fitText(writableText(message))),
    textOrBlank(input.longTexts.fitText(writableText(suggestion))),
    { kind: 'text', text: finding.code, style: styles.info },
    textOrBlank(rowId),
    textOrBlank(input.longTexts.fitText(writableText(listed.settled ?? ''))),
  ];
}

function placeCell({ sheet, cell }: Finding, at: number, { placeOf }: FindingSheetInput): PlanCell {
  const place = placeOf(sheet);
  const parts = cell === undefined ? null : /^([A-Z]+)(\d+)/.exec(cell);
  if (!place || !parts) return textOrBlank([sheet, cell].filter(Boolean).join('!'));
  return sourceLink(place, Number(parts[2]), columnNumber(parts[1]!), at);
}

export const textOrBlank = (text: string): PlanCell =>
  text === '' ? { kind: 'blank', style: styles.text } : { kind: 'text', text, style: styles.text };
