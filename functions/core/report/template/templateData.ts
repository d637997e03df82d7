import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import { isFieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';
import { translated } from '../choiceLists';
import type { EightD, EightDRow } from '../eightD/eightD';
import { eightDTables, type EightDTableDefinition, type EightDTableKey } from '../eightD/eightDTables';
import { fillEightD } from '../eightD/fillEightD';
import { formatFieldValue, formatPlainValue } from '../formatFieldValue';
import type { DocumentLanguage, FormModel, Picture } from '../formModel';
import { findColumn, findTemplateName, rowNumber, type TemplateName } from './templateNames';

/** What a company template can ask for, in the order of the innermost row outwards. */
export interface TemplateData {
  /** The printed text of a name; empty where the case has no value, undefined where there is no such name. */
  text(name: string): string | undefined;
  /** The rows of a table; undefined where there is no such table. */
  rows(name: string): readonly TemplateRow[] | undefined;
  picture(name: string): Picture | undefined;
}

export interface TemplateRow {
  text(column: string): string | undefined;
}

export interface TemplateSource {
  readonly fields: ComplaintFields;
  readonly eightD?: EightD;
  readonly pictures?: readonly Picture[];
  readonly company: string;
  readonly language: DocumentLanguage;
  /** Properties of the document that is issued: revision, procedure, fingerprint. */
  readonly model: Pick<FormModel, 'properties'>;
  readonly issuedOn: string;
  /** A table without rows keeps one to write in by hand, as forms that were mapped have it. */
  readonly keepEmptyRow?: boolean;
}

/** What a case answers to the placeholders of a template. */
export function templateData(source: TemplateSource): TemplateData {
  const { language } = source;
  const eightD = fillEightD(source.eightD ?? {}, source.fields, language);
  const facts = documentFacts(source);
  const text = ({ key }: TemplateName): string => {
    if (facts[key] !== undefined) return facts[key];
    if (isFieldKey(key)) return formatFieldValue(key, source.fields, language);
    const cell = /^(\w+)\.(\w+)\.(\w+)$/.exec(key);
    if (cell) {
      const row = eightD.tables?.[cell[1] as EightDTableKey]?.find((one) => one['row'] === cell[2]);
      return translated(formatPlainValue(row?.[cell[3]!], language), language);
    }
    const answers: Readonly<Record<string, FieldValue | undefined>> = eightD.fields ?? {};
    return translated(formatPlainValue(answers[key], language), language);
  };
  return {
    text: (name) => {
      const found = findTemplateName(name);
      return found?.kind === 'text' ? text(found) : undefined;
    },
    rows: (name) => {
      const found = findTemplateName(name);
      if (found?.kind !== 'rows') return undefined;
      const given = eightD.tables?.[found.key as EightDTableKey] ?? [];
      const rows = given.length === 0 && source.keepEmptyRow === true ? [{}] : given;
      return rows.map((row, index) => templateRow(found, row, index + 1, language));
    },
    picture: (name) => pictureOf(findTemplateName(name)?.key, source),
  };
}

function documentFacts({ company, model, issuedOn }: TemplateSource): Readonly<Record<string, string>> {
  const property = (name: string): string => model.properties[`Kesu.${name}`] ?? '';
  return {
    company,
    issuedOn,
    revision: property('Revision'),
    profile: property('Profile'),
    fingerprint: property('Fingerprint'),
  };
}

function templateRow(
  table: TemplateName,
  row: EightDRow,
  number: number,
  language: DocumentLanguage,
): TemplateRow {
  const { fixedRows }: EightDTableDefinition = eightDTables[table.key as EightDTableKey];
  return {
    text: (name) => {
      const column = findColumn(table, name);
      if (column === undefined) return undefined;
      if (column === rowNumber) return String(number);
      const value = formatPlainValue(row[column], language);
      return column === 'row' ? rowName(fixedRows, value, language) : translated(value, language);
    },
  };
}

function rowName(
  names: Readonly<Record<string, Bilingual>> | undefined,
  key: string,
  language: DocumentLanguage,
): string {
  const name = names?.[key];
  return name === undefined ? key : name[language === 'en' ? 'en' : 'zh'];
}

function pictureOf(key: string | undefined, { eightD, pictures = [] }: TemplateSource): Picture | undefined {
  if (key === 'photoGood') return eightD?.pictures?.good;
  if (key === 'photoBad') return eightD?.pictures?.bad;
  const number = /^photo([1-4])$/.exec(key ?? '')?.[1];
  return number === undefined ? undefined : pictures[Number(number) - 1];
}
