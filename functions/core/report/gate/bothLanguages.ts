import type { Bilingual } from '../../shared/language';
import type { DocumentLanguage } from '../formModel';
import { eightDFields, type EightDFieldKey } from '../eightD/eightDFields';
import { eightDTables, type EightDTableKey } from '../eightD/eightDTables';
import { eightDField, eightDFieldKeys } from '../eightD/fillEightD';
import { printed, type GateView } from './gateView';

/** Table columns that are told in sentences. */
const told: readonly (readonly [table: EightDTableKey, column: string])[] = [
  ['rootCauses', 'cause'],
  ['choices', 'action'],
  ['actions', 'action'],
];

/** Answers told in sentences; the customer's own words stay in the customer's language. */
const sentences: readonly EightDFieldKey[] = eightDFieldKeys.filter(
  (key) => eightDField(key).kind === 'longText' && key !== 'd2.customerWords',
);

const chinese = /\p{Script=Han}{2}/u;
/** Two words in a row; an abbreviation or a part number in a Chinese sentence is no English. */
const english = /\b[a-z]{2,}\b[\s,;:()/-]+\b[a-z]{2,}\b/i;
const letters = /\p{L}{2}/u;

/** Whether a text can be read by those the report is for. Figures and codes are read by everybody. */
function isReadable(text: string, language: DocumentLanguage): boolean {
  if (!letters.test(text) || !(chinese.test(text) || english.test(text))) return true;
  return (language === 'zh' || english.test(text)) && (language === 'en' || chinese.test(text));
}

/** Answers the report's languages do not both cover: in one of them its reader finds the item, but not what it says. */
export function inBothLanguages({ stage, language, text, rows }: GateView): readonly Bilingual[] {
  const reached = (key: string): boolean => !key.startsWith('d') || key.slice(0, 2).toUpperCase() <= stage;
  const answers = sentences
    .filter((key) => reached(key) && !isReadable(text(key), language))
    .map((key): Bilingual => ({ zh: eightDFields[key].zh, en: eightDFields[key].en }));
  if (stage === 'D3') return answers;
  const tables = told
    .filter(([table]) => stage === 'D8' || table !== 'actions')
    .filter(([table, column]) => rows(table).some((row) => !isReadable(printed(row[column]), language)))
    .map(([table]): Bilingual => ({ zh: eightDTables[table].zh, en: eightDTables[table].en }));
  return [...answers, ...tables];
}
