import type { Bilingual, Language } from '../../shared/language';
import { formatPlainValue } from '../formatFieldValue';
import type { EightD } from './eightD';
import { eightDTables, type EightDColumn } from './eightDTables';

/** Names of the lines a column suggests: `发生 · 技术`; none where it suggests nothing. */
export const suggestedNames = ({ suggests }: EightDColumn, language: Language): readonly string[] =>
  suggests === undefined
    ? []
    : Object.values<Bilingual>(eightDTables[suggests].fixedRows).map((name) => name[language]);

/** What a column suggests for a case: the lines that are answered, by what they say, then all by their names. */
export function suggestedWords(column: EightDColumn, eightD: EightD, language: Language): readonly string[] {
  const { suggests } = column;
  if (suggests === undefined) return [];
  const said = (eightD.tables?.[suggests] ?? []).map(({ cause }) => formatPlainValue(cause, 'zh'));
  return [...new Set([...said.filter((text) => text !== ''), ...suggestedNames(column, language)])];
}
