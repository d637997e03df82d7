import type { IsoDate } from '../../calendar';
import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import { completeField } from '../fieldTerms';
import type { FormDefinition } from '../formDefinition';
import { gradeLevelOf } from './gradeLevels';
import { gateResult, type GateResult } from './gateResult';
import { handlingRules } from './handlingRules';

/** Fields that make a paper one on which a complaint is handled. */
const handling: readonly FieldKey[] = ['rootCause', 'correctiveAction', 'preventiveAction'];

/**
 * Checks a handling form before it is issued: what is said must hold, what is not said yet only costs points, because
 * the paper travels through the departments to be completed by hand.
 *
 * @param today - Day of the check; a reply, completion or closing may not lie after it.
 * @returns undefined for a form that asks for neither cause nor action, and for lists.
 */
export function checkHandlingForm(
  form: FormDefinition,
  complaint: ComplaintFields,
  today: IsoDate,
): GateResult | undefined {
  const asked = new Set(
    form.fields.map(completeField).flatMap(({ key }) => (key === undefined ? [] : [key])),
  );
  if (form.layout === 'log' || !handling.some((key) => asked.has(key))) return undefined;
  const judged = handlingRules
    .filter(({ asks }) => asks.some((key) => asked.has(key)))
    .flatMap(({ asks, check, id, discipline, blocking }) => {
      const verdict = check(complaint, today);
      return verdict === undefined ? [] : [{ id, discipline, fields: asks, blocking, verdict }];
    });
  return gateResult(judged, gradeLevelOf(complaint));
}
