import { isFieldKey } from '../../../../functions/core/complaint/fields';
import {
  findTemplateName,
  templateNames,
  type TemplateName,
} from '../../../../functions/core/report/template/templateNames';
import type { Language } from '../../../../functions/core/shared/language';

export type NameGroupId = 'register' | 'eightD' | 'document' | 'tables' | 'pictures';

export interface NameGroup {
  readonly id: NameGroupId;
  readonly names: readonly TemplateName[];
}

/** Every name a template may ask for, grouped as people look for them. */
export const nameGroups: readonly NameGroup[] = (
  ['register', 'eightD', 'document', 'tables', 'pictures'] as const
).map((id) => ({ id, names: templateNames.filter((name) => groupOf(name) === id) }));

function groupOf({ kind, key }: TemplateName): NameGroupId {
  if (kind === 'rows') return 'tables';
  if (kind === 'picture') return 'pictures';
  if (isFieldKey(key)) return 'register';
  return key.includes('.') ? 'eightD' : 'document';
}

/** The name with the discipline an 8D answer belongs to: `D2 问题陈述`. */
export function shownName(name: TemplateName, language: Language): string {
  const discipline = /^(d\d)\./.exec(name.key)?.[1]?.toUpperCase();
  const said = name[language];
  return discipline === undefined || said.startsWith(discipline) ? said : `${discipline} ${said}`;
}

/** What to write in a template for a name: its key where another name is worded alike; the columns of a table with it. */
export function writtenName(name: TemplateName, language: Language): string {
  const { key, columns = {} } = name;
  const written = findTemplateName(name[language])?.key === key ? name[language] : key;
  const inside = Object.values(columns).map((column) => column[language]);
  if (inside.length === 0) return written;
  return language === 'zh' ? `${written}（${inside.join('、')}）` : `${written} (${inside.join(', ')})`;
}
