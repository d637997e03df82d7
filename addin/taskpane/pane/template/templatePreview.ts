import type { Placeholder } from '../../../../functions/core/report/template/checkTemplate';
import { parseCondition } from '../../../../functions/core/report/template/condition';
import { templateData } from '../../../../functions/core/report/template/templateData';
import {
  cellNames,
  findColumn,
  findTemplateName,
} from '../../../../functions/core/report/template/templateNames';
import type { Language } from '../../../../functions/core/shared/language';
import type { CaseDocument } from '../case/caseDocuments';

/** A name and what is filled in. */
export interface PreviewLine {
  readonly label: string;
  readonly value: string;
}

export interface TemplatePreview {
  readonly lines: readonly PreviewLine[];
  /** Names the case has no value for. */
  readonly missing: readonly string[];
}

/** What a case answers to each name a template asks for, once each, in the order of the template. */
export function templatePreview(
  placeholders: readonly Placeholder[],
  { model, source }: Pick<CaseDocument, 'model' | 'source'>,
  language: Language,
): TemplatePreview {
  const data = templateData({ ...source, model });
  const lines = new Map<string, PreviewLine>();
  for (const { text, within } of placeholders) {
    const { name } = parseCondition(text);
    const found = isColumn(name, within) ? undefined : findTemplateName(name);
    if (found === undefined || lines.has(found.key)) continue;
    const value = answer(found.key, found.kind, data, language);
    lines.set(found.key, { label: found[language], value });
  }
  const all = [...lines.values()];
  // A table with fixed rows may have empty cells.
  const missing = [...lines].filter(
    ([key, { value }]) => value === '' && !cellNames.some((one) => one.key === key),
  );
  return { lines: all, missing: missing.map(([, { label }]) => label) };
}

/** Columns of a repeated table are no names of their own. */
const isColumn = (name: string, within: readonly string[]): boolean =>
  within.some((around) => {
    const table = findTemplateName(around);
    return table?.kind === 'rows' && findColumn(table, name) !== undefined;
  });

function answer(
  key: string,
  kind: 'text' | 'rows' | 'picture',
  data: ReturnType<typeof templateData>,
  language: Language,
): string {
  if (kind === 'text') return data.text(key) ?? '';
  if (kind === 'picture') return data.picture(key)?.alt ?? '';
  const rows = data.rows(key)?.length ?? 0;
  if (rows === 0) return '';
  return language === 'zh' ? `${String(rows)} 行` : `${String(rows)} rows`;
}
