import { fieldLabel, type Form } from '../../procedure';
import { eightDFormId } from '../eightD/buildEightD';
import { eightDField, eightDFieldKeys } from '../eightD/fillEightD';

/**
 * Chinese names of what a form has, to tell what a template in its place does not ask for.
 *
 * @param form - The procedure's own form of that name, where it has one.
 * @returns Undefined where there is no such form.
 */
export function formFieldNames(formId: string, form: Form | undefined): readonly string[] | undefined {
  if (formId === eightDFormId) return eightDFieldKeys.map((key) => eightDField(key).zh);
  return form?.fields.map(fieldLabel);
}
