import { fromExcelSerial, toExcelSerial, toIsoDate } from '../../calendar';
import { valueAt, type SheetGrid } from '../../register/grid';
import type { DocumentLanguage } from '../../report/formModel';
import type { Language } from '../../shared/language';
import { writableText } from '../../tracker/cellText';
import { companionSheets } from '../../tracker/companionSheets';
import { styles } from '../../tracker/styles';
import type { ColumnPlan, PlanCell, SheetPlan } from '../../tracker/trackerPlan';

/** One document that was issued, as the register remembers it. */
export interface IssuedDocument {
  readonly caseNo: string;
  readonly form: string;
  readonly language: DocumentLanguage;
  /** 0 for the first issue; every further one raises it. */
  readonly revision: number;
  /** Day of issue, `yyyy-mm-dd`. */
  readonly issuedOn: string;
  /** Why it was issued again; empty for the first issue. */
  readonly reason: string;
  readonly fingerprint: string;
  /** File name without its folder. */
  readonly file: string;
  /** From `dataMarks`: says later which fields changed since. */
  readonly marks: string;
}

export const documentListHeadings: Readonly<Record<Language, readonly string[]>> = {
  zh: ['客诉编号', '表单', '语言', '修订', '发出日期', '再次发出的原因', '数据指纹', '文件', '各栏标记'],
  en: [
    'Case no.',
    'Form',
    'Language',
    'Revision',
    'Issued on',
    'Why issued again',
    'Fingerprint',
    'File',
    'Marks',
  ],
};

/** Lines added later take their looks from the columns. */
const columns: readonly ColumnPlan[] = [
  { width: 16, style: styles.text },
  { width: 24, style: styles.text },
  { width: 9, style: styles.text },
  { width: 8, style: styles.integer },
  { width: 13, style: styles.date },
  { width: 44, style: styles.text },
  { width: 22, style: styles.text },
  { width: 40, style: styles.text },
  { width: 20, hidden: true, style: styles.text },
];

/** Sheet 文件清单: every document that was issued, in order. */
export function planDocumentList(documents: readonly IssuedDocument[], language: Language): SheetPlan {
  return {
    name: companionSheets.documents[language],
    visibility: 'visible',
    tabColor: 'FF2E7D32',
    columns,
    rowCount: documents.length + 1,
    row: (number) =>
      number === 1
        ? {
            cells: documentListHeadings[language].map((text) => ({
              kind: 'text',
              text,
              style: styles.heading,
            })),
            height: 24,
          }
        : { cells: documentCells(documents[number - 2]!) },
    freeze: { rows: 1, columns: 1 },
    print: { paper: 'A4', landscape: true, repeatRows: '1:1', fitToWidth: true },
  };
}

/** The line of one document. */
export function documentCells(document: IssuedDocument): readonly PlanCell[] {
  const day = toIsoDate(document.issuedOn);
  return [
    textCell(document.caseNo),
    textCell(document.form),
    textCell(document.language),
    { kind: 'number', number: document.revision, style: styles.integer },
    day === undefined
      ? textCell(document.issuedOn)
      : { kind: 'number', number: toExcelSerial(day), style: styles.date },
    textCell(document.reason),
    textCell(document.fingerprint),
    textCell(document.file),
    textCell(document.marks),
  ];
}

const textCell = (text: string): PlanCell =>
  text === ''
    ? { kind: 'blank', style: styles.text }
    : { kind: 'text', text: writableText(text), style: styles.text };

/** Reads the sheet back; lines without form or revision are no documents. */
export function readDocumentList(sheet: SheetGrid): readonly IssuedDocument[] {
  const text = (row: number, column: number): string => {
    const value = valueAt(sheet, row, column);
    return value === null || typeof value === 'object' ? '' : String(value).trim();
  };
  return sheet.rows.flatMap((_row, row): IssuedDocument[] => {
    const revision = Number(text(row, 4));
    if (row < 2 || text(row, 2) === '' || text(row, 4) === '' || !Number.isInteger(revision)) return [];
    return [
      {
        caseNo: text(row, 1),
        form: text(row, 2),
        language: languageOf(text(row, 3)),
        revision,
        issuedOn: dayOf(valueAt(sheet, row, 5)),
        reason: text(row, 6),
        fingerprint: text(row, 7),
        file: text(row, 8),
        marks: text(row, 9),
      },
    ];
  });
}

const languageOf = (text: string): DocumentLanguage => (text === 'en' || text === 'zh-en' ? text : 'zh');

const dayOf = (value: unknown): string =>
  typeof value === 'number' ? (fromExcelSerial(value)?.date ?? '') : typeof value === 'string' ? value : '';
