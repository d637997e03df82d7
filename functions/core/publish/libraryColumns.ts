import type { Bilingual } from '../shared/language';
import type { DocumentFacts, DocumentStatus } from './documentStore';

/** Words of a document's way, as they stand in the library and in the tracker. */
export const statusWords = {
  draft: { zh: '草稿', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  toSign: { zh: '待签字', en: 'To be signed' },
  signed: { zh: '已签字', en: 'Signed' },
} as const satisfies Readonly<Record<DocumentStatus, Bilingual>>;

/** One column of the library: internal name, heading for people, and its kind as Graph wants it. */
export interface LibraryColumn {
  readonly name: string;
  readonly heading: Bilingual;
  readonly kind: 'text' | 'dateTime' | 'choice';
  readonly value: (facts: DocumentFacts, hash: string) => string | undefined;
}

/** Says which bytes were sent: SharePoint writes its own columns into Office files and so changes them. */
export const CONTENT_COLUMN = 'KesuContent';

/** Columns Kesu fills. Internal names never change; headings may be renamed by the administrator. */
export const libraryColumns: readonly LibraryColumn[] = [
  { name: 'KesuCase', heading: { zh: '客诉编号', en: 'Case no.' }, kind: 'text', value: (f) => f.caseNo },
  { name: 'KesuForm', heading: { zh: '表单', en: 'Form' }, kind: 'text', value: (f) => f.form },
  { name: 'KesuCustomer', heading: { zh: '客户', en: 'Customer' }, kind: 'text', value: (f) => f.customer },
  { name: 'KesuGrade', heading: { zh: '级别', en: 'Grade' }, kind: 'text', value: (f) => f.grade },
  {
    name: 'KesuDue',
    heading: { zh: '应完成时间', en: 'Due' },
    kind: 'dateTime',
    value: (f) => dueInstant(f.dueAt),
  },
  {
    name: 'KesuStatus',
    heading: { zh: '文档状态', en: 'Document status' },
    kind: 'choice',
    value: (f) => f.status && statusWords[f.status].zh,
  },
  { name: 'KesuRevision', heading: { zh: '修订', en: 'Revision' }, kind: 'text', value: (f) => f.revision },
  {
    name: 'KesuFingerprint',
    heading: { zh: '数据指纹', en: 'Data fingerprint' },
    kind: 'text',
    value: (f) => f.fingerprint,
  },
  {
    name: CONTENT_COLUMN,
    heading: { zh: '内容校验', en: 'Content check' },
    kind: 'text',
    value: (_f, hash) => hash,
  },
];

/** Body that creates a column (learn.microsoft.com/graph/api/list-post-columns). */
export function columnBody({ name, heading, kind }: LibraryColumn): Readonly<Record<string, unknown>> {
  const settings =
    kind === 'choice'
      ? {
          allowTextEntry: true,
          choices: Object.values(statusWords).map(({ zh }) => zh),
          displayAs: 'dropDownMenu',
        }
      : kind === 'dateTime'
        ? { displayAs: 'default', format: 'dateTime' }
        : {};
  return {
    name,
    displayName: heading.zh,
    description: heading.en,
    indexed: name === 'KesuCase',
    [kind]: settings,
  };
}

/** The values that differ from what the library has; a value we do not know is left as it stands. */
export function changedFields(
  facts: DocumentFacts,
  hash: string,
  existing: ReadonlySet<string>,
  standing: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const changes: Record<string, string> = {};
  for (const { name, kind, value } of libraryColumns) {
    const wanted = value(facts, hash);
    if (wanted === undefined || wanted === '' || !existing.has(name)) continue;
    if (!sameValue(kind, standing[name], wanted)) changes[name] = wanted;
  }
  return changes;
}

function sameValue(kind: LibraryColumn['kind'], standing: unknown, wanted: string): boolean {
  if (kind === 'dateTime') return typeof standing === 'string' && Date.parse(standing) === Date.parse(wanted);
  return standing === wanted;
}

/** Company time is China's: one zone, no summer time. A day without time ends with its last minute. */
function dueInstant(dueAt: string | undefined): string | undefined {
  if (dueAt === undefined || dueAt === '') return undefined;
  return dueAt.length > 10 ? `${dueAt}:00+08:00` : `${dueAt}T23:59:00+08:00`;
}
