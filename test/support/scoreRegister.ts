import type { FieldValue } from '../../functions/core/complaint/complaint';
import { isComplaint, type Inspection, type RegisterLine } from '../../functions/core/register';

/** What a careful reader takes from a sample register: `test/cases/registers/*.truth.json`. */
export interface RegisterTruth {
  readonly file: string;
  readonly sheets: readonly TruthSheet[];
}

interface TruthSheet {
  readonly name: string;
  readonly role: string;
  readonly headerRows: readonly number[];
  readonly columns?: readonly {
    readonly col: string;
    readonly header: string;
    readonly concept: string | null;
  }[];
  readonly rows?: readonly TruthRow[];
}

interface TruthRow {
  readonly row: number;
  readonly kind: string;
  readonly values?: Readonly<Record<string, FieldValue>>;
  readonly alt?: Readonly<Record<string, readonly unknown[]>>;
}

/** How well a register was read. */
export interface RegisterScore {
  readonly cells: number;
  readonly equalCells: number;
  /** Values that differ, with whether a finding speaks of the cell. */
  readonly differences: readonly string[];
  /** Wrong values, not null, of which no finding speaks. */
  readonly silentlyWrong: readonly string[];
  readonly columns: number;
  readonly rightColumns: number;
  readonly wrongColumns: readonly string[];
  /** Sheets whose role or header rows are wrong. */
  readonly wrongSheets: readonly string[];
  /** Complaints not found, rows wrongly taken for complaints, rows without a line or with two. */
  readonly wrongRows: readonly string[];
  /** Rows that are no complaint, for another reason than the truth gives. */
  readonly otherKinds: readonly string[];
}

/** Names the truth files use for fields and row kinds. */
const fieldOf: Readonly<Record<string, string>> = {
  receivedDate: 'receivedAt',
  complaintNo: 'caseNo',
  customer: 'customerName',
  contact: 'contactPerson',
  phone: 'contactInfo',
  model: 'productModel',
  defectQty: 'defectQuantity',
  defectQtyUnit: 'defectQuantityUnit',
  responsibleDept: 'respDept',
  handler: 'owner',
  containment: 'interimMeasure',
  result: 'handlingResult',
  replyDue: 'promisedAt',
  replyDate: 'repliedAt',
  dueDate: 'closeDueAt',
  closeDate: 'closedAt',
};
const kindOf: Readonly<Record<string, string>> = { grandTotal: 'total' };
/** Which customer a name means is a finding, not a field; 产品名称 without the number stays in one cell with it. */
const notRead = new Set(['customerKey', 'productNameOnly']);
/** Values that stand in another field's cell. */
const cellOf: Readonly<Record<string, string>> = {
  quantityUnit: 'quantity',
  defectQuantityUnit: 'defectQuantity',
  lossCurrency: 'lossAmount',
  gradeLevel: 'grade',
  satisfactionLevel: 'satisfaction',
  closed: 'status',
  partNo: 'productName',
};

/** Compares inspection and lines of a register with its truth. */
export function scoreRegister(
  truth: RegisterTruth,
  inspection: Inspection,
  lines: readonly RegisterLine[],
): RegisterScore {
  const score = {
    cells: 0,
    equalCells: 0,
    differences: [] as string[],
    silentlyWrong: [] as string[],
    columns: 0,
    rightColumns: 0,
    wrongColumns: [] as string[],
    wrongSheets: [] as string[],
    wrongRows: [] as string[],
    otherKinds: [] as string[],
  };
  for (const sheet of truth.sheets) {
    const inspected = inspection.sheets.find((s) => s.name === sheet.name);
    if (
      inspected?.role !== sheet.role ||
      inspected.headerRows.join() !== (sheet.role === 'register' ? sheet.headerRows.join() : '')
    )
      score.wrongSheets.push(
        `${sheet.name}: ${inspected?.role} ${inspected?.headerRows.join()}, truth ${sheet.role} ${sheet.headerRows.join()}`,
      );
    if (sheet.role !== 'register') continue;
    for (const { col, header, concept } of sheet.columns ?? []) {
      const column = inspected?.columns.find((c) => c.letter === col);
      const wanted = concept === null ? null : (fieldOf[concept] ?? concept);
      score.columns += 1;
      if (column?.field === wanted) score.rightColumns += 1;
      else score.wrongColumns.push(`${sheet.name}!${col} ${header}: ${column?.field}, truth ${wanted}`);
    }
    scoreRows(
      sheet,
      lines.filter((line) => line.sheet === sheet.name),
      score,
    );
  }
  return score;
}

type Tally = {
  -readonly [K in keyof RegisterScore]: RegisterScore[K] extends readonly string[] ? string[] : number;
};

function scoreRows(sheet: TruthSheet, lines: readonly RegisterLine[], score: Tally): void {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  if (byRow.size !== lines.length) score.wrongRows.push(`${sheet.name}: two lines for one row`);
  for (const truth of sheet.rows ?? []) {
    const line = byRow.get(truth.row);
    byRow.delete(truth.row);
    if (truth.kind === 'blank' && !line) continue;
    if (!line) score.wrongRows.push(`${sheet.name}!${truth.row}: no line, truth ${truth.kind}`);
    else if (isComplaint(line) !== (truth.kind === 'complaint'))
      score.wrongRows.push(
        `${sheet.name}!${truth.row}: ${isComplaint(line) ? 'complaint' : line.notComplaint}, truth ${truth.kind}`,
      );
    else if (isComplaint(line)) scoreCells(truth, line, score);
    else if (line.notComplaint !== (kindOf[truth.kind] ?? truth.kind))
      score.otherKinds.push(`${sheet.name}!${truth.row}: ${line.notComplaint}, truth ${truth.kind}`);
  }
  for (const row of byRow.keys()) score.wrongRows.push(`${sheet.name}!${row}: a line, truth has no such row`);
}

function scoreCells(truth: TruthRow, line: RegisterLine & { readonly fields: object }, score: Tally): void {
  if (!isComplaint(line)) return;
  const values = line.fields as Readonly<Record<string, FieldValue>>;
  for (const [concept, wanted] of Object.entries(truth.values ?? {})) {
    if (notRead.has(concept)) continue;
    const field = fieldOf[concept] ?? concept;
    const got = field === 'closed' ? closedOf(values.status ?? null) : (values[field] ?? null);
    score.cells += 1;
    if (isEqual(got, wanted) || isAlternative(got, truth.alt?.[concept])) {
      score.equalCells += 1;
      continue;
    }
    const cell = cellOf[field] ?? field;
    const codes = line.findings.filter((f) => f.field === field || f.field === cell).map((f) => f.code);
    const text = `${line.sheet}!${line.row} ${field}: ${JSON.stringify(got)}, truth ${JSON.stringify(wanted)}`;
    score.differences.push(`${text} [${codes.join()}]`);
    if (got !== null && codes.length === 0) score.silentlyWrong.push(text);
  }
}

/** The truth's `closed`: a withdrawn complaint is not closed. */
function closedOf(status: FieldValue): FieldValue {
  return status === null ? null : status === 'closed';
}

function isEqual(got: FieldValue, wanted: FieldValue): boolean {
  if (typeof got === 'string' && typeof wanted === 'string') return fold(got) === fold(wanted);
  if (typeof got === 'number' && typeof wanted === 'number') return Math.abs(got - wanted) < 1e-9;
  return got === wanted;
}

function isAlternative(got: FieldValue, alternatives: readonly unknown[] | undefined): boolean {
  return (alternatives ?? []).some((other) => {
    const value =
      typeof other === 'object' && other !== null && 'n' in other
        ? (other as { n: FieldValue }).n
        : (other as FieldValue);
    return isEqual(got, value);
  });
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
