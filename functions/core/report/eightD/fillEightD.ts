import type { ComplaintFields, FieldValue } from '../../complaint/complaint';
import { formatFieldValue } from '../formatFieldValue';
import type { DocumentLanguage } from '../formModel';
import type { EightD } from './eightD';
import { eightDFields, type EightDFieldDefinition, type EightDFieldKey } from './eightDFields';

/** All answer keys in the order of the report. */
export const eightDFieldKeys = Object.keys(eightDFields) as readonly EightDFieldKey[];

export const eightDField = (key: EightDFieldKey): EightDFieldDefinition => eightDFields[key];

/**
 * Completes 8D data with what the register already knows: the interim measure answers D3, the root cause D4,
 * the escape cause D4, corrective action D5, preventive action D7 and so on. Answers given in the 8D data win.
 */
export function fillEightD(eightD: EightD, complaint: ComplaintFields, language: DocumentLanguage): EightD {
  const answers: Partial<Record<EightDFieldKey, FieldValue>> = { ...eightD.fields };
  for (const key of eightDFieldKeys) {
    const { from } = eightDField(key);
    if (from !== undefined && isBlank(answers[key])) {
      const known = formatFieldValue(from, complaint, language);
      if (known !== '') answers[key] = known;
    }
  }
  return {
    ...eightD,
    fields: answers,
    tables: { ...eightD.tables, ...actionFromRegister(eightD, complaint) },
  };
}

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '';

/** A corrective action with owner and date in the register is the first line of the plan in D6. */
function actionFromRegister(eightD: EightD, complaint: ComplaintFields): EightD['tables'] {
  if ((eightD.tables?.actions?.length ?? 0) > 0) return {};
  const { correctiveAction, actionOwner, actionDueDate, implementedAt } = complaint;
  if (isBlank(correctiveAction) || (isBlank(actionOwner) && isBlank(actionDueDate))) return {};
  return {
    actions: [
      {
        action: correctiveAction ?? null,
        owner: actionOwner ?? null,
        planned: actionDueDate ?? null,
        done: implementedAt ?? null,
      },
    ],
  };
}
