import { fields } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';
import { eightDFields } from '../eightD/eightDFields';
import { eightDTables, type EightDTableDefinition, type EightDTableKey } from '../eightD/eightDTables';
import { fieldTermKeys } from '../fieldTerms';
import { columnTerms, rowTerms } from './tableTerms';

/** What a placeholder of a company template stands for. */
export interface TemplateName extends Bilingual {
  readonly kind: 'text' | 'rows' | 'picture';
  /** Field key, 8D key (`d2.statement`), table key (`actions`), or one of the document's own facts. */
  readonly key: string;
  /** Columns of a table, by key. */
  readonly columns?: Readonly<Record<string, Bilingual>>;
}

/** Facts of the document itself. */
const documentNames: Readonly<Record<string, Bilingual>> = {
  company: { zh: '公司名称', en: 'Company' },
  revision: { zh: '修订号', en: 'Revision' },
  issuedOn: { zh: '签发日期', en: 'Issued on' },
  profile: { zh: '制度编号', en: 'Procedure' },
  fingerprint: { zh: '数据指纹', en: 'Fingerprint' },
};

const pictureNames: Readonly<Record<string, Bilingual>> = {
  photoGood: { zh: 'OK照片', en: 'Photo OK' },
  photoBad: { zh: 'NOK照片', en: 'Photo NOK' },
  photo1: { zh: '照片1', en: 'Photo 1' },
  photo2: { zh: '照片2', en: 'Photo 2' },
  photo3: { zh: '照片3', en: 'Photo 3' },
  photo4: { zh: '照片4', en: 'Photo 4' },
};

const named = (
  kind: TemplateName['kind'],
  entries: Readonly<Record<string, Bilingual>>,
): readonly TemplateName[] => Object.entries(entries).map(([key, { zh, en }]) => ({ kind, key, zh, en }));

/** Column of every table: which row it is, from 1. */
export const rowNumber = 'no';

const tables: readonly TemplateName[] = Object.entries(eightDTables).map(([key, table]) => ({
  kind: 'rows',
  key,
  zh: table.zh,
  en: table.en,
  columns: {
    ...('rowCaption' in table ? { row: table.rowCaption } : {}),
    ...(table.columns as Readonly<Record<string, Bilingual>>),
    [rowNumber]: { zh: '序号', en: 'No.' },
  },
}));

/** Single cells of tables whose rows are fixed: `containment.store.stock`, 成品库的数量. */
export const cellNames: readonly TemplateName[] = Object.entries(eightDTables).flatMap(([key, table]) => {
  const { fixedRows = {}, columns }: EightDTableDefinition = table;
  return Object.entries(fixedRows).flatMap(([row, of]) =>
    Object.entries(columns).map(([column, { zh, en }]): TemplateName => ({
      kind: 'text',
      key: `${key}.${row}.${column}`,
      zh: `${table.zh}·${of.zh}·${zh}`,
      en: `${table.en} · ${of.en} · ${en}`,
    })),
  );
});

/** Every name a template may use; earlier ones win where two are written alike. */
export const templateNames: readonly TemplateName[] = [
  ...named('text', fields),
  ...named('text', documentNames),
  ...named('text', eightDFields),
  ...tables,
  ...named('picture', pictureNames),
];

/** Names as they are compared: width, letter case, spaces and marks between words do not matter. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s/／,，、:：()（）·-]/g, '');

const byName = new Map<string, TemplateName>();
// Keys come first: mappings are written in them, and another name may be worded like one.
for (const one of [...templateNames, ...cellNames])
  if (!byName.has(foldName(one.key))) byName.set(foldName(one.key), one);
for (const one of [...templateNames, ...cellNames])
  for (const name of [one.key, one.zh, one.en])
    if (!byName.has(foldName(name))) byName.set(foldName(name), one);
// What forms call a register field: 客户 and 顾客 for 客户名称.
for (const [term, key] of fieldTermKeys)
  if (!byName.has(foldName(term))) byName.set(foldName(term), byName.get(foldName(key))!);

// 问题陈述 for 问题陈述（对象、偏差）.
for (const one of templateNames)
  for (const name of [one.zh, one.en]) {
    const short = foldName(name.replace(/[（(].*[)）]/, ''));
    if (short !== '' && !byName.has(short)) byName.set(short, one);
  }

/** The name a placeholder means, by key, Chinese or English name; undefined where there is none. */
export const findTemplateName = (name: string): TemplateName | undefined => byName.get(foldName(name));

/** The key of a column of a repeated table; undefined where the table has no such column. */
export function findColumn({ key: table, columns = {} }: TemplateName, name: string): string | undefined {
  const wanted = foldName(name);
  const terms = columnTerms[table as EightDTableKey] ?? {};
  const has = (names: readonly string[]): boolean => names.some((known) => foldName(known) === wanted);
  const entries = Object.entries(columns);
  // What a table calls a column itself comes before what forms call one.
  return (entries.find(([key, { zh, en }]) => has([key, zh, en])) ??
    entries.find(([key]) => has(terms[key] ?? [])))?.[0];
}

/** The key of a fixed row of a table; undefined where the table has no such row. */
export function findFixedRow({ key: table }: TemplateName, name: string): string | undefined {
  const wanted = foldName(name);
  const { fixedRows = {} }: EightDTableDefinition = eightDTables[table as EightDTableKey];
  const terms = rowTerms[table as EightDTableKey] ?? {};
  return Object.entries(fixedRows).find(([key, { zh, en }]) =>
    [key, zh, en, ...(terms[key] ?? [])].some((known) => foldName(known) === wanted),
  )?.[0];
}

/** Names close to a misspelt one, closest first, at most three. */
export function namesLike(name: string): readonly string[] {
  const wanted = foldName(name);
  return [...byName]
    .map(([known, { key, zh }]) => ({
      name: known === foldName(key) ? key : zh,
      likeness: likeness(wanted, known),
    }))
    .filter((one) => one.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .map((one) => one.name)
    .filter((one, at, all) => all.indexOf(one) === at)
    .slice(0, 3);
}

/** Sørensen–Dice coefficient over pairs of neighbouring characters; single characters count for the shortest names. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (left.length + right.length + shared);
}

const pairsOf = (text: string): string[] => {
  const marked = text.length < 4 ? ` ${text} ` : text;
  return Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2));
};
