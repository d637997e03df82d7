import { fields as fieldDefinitions } from '../../complaint/fields';
import type { ComplaintFields } from '../../complaint/complaint';
import type { RegisterCase } from '../case/registerCase';
import type { Procedure } from '../compileProfile';
import type { Gate } from '../profile';
import { flowOf } from './currentStage';

/** What people write where nothing has been done yet; the same list stands in the tracker's formulas. */
export const notDoneWords = [
  '', '/', '\\', '-', '--', '—', '——', '无', '暂无', '未', '否', '待定', '待补', '未知', '不详', 'N/A', 'NA', 'TBD', 'no', 'No',
] as const; // prettier-ignore

const notDone: ReadonlySet<string> = new Set(notDoneWords);

/** What still keeps a case from being closed, by the register's own columns (C20). */
export function openGates(
  procedure: Procedure,
  { view }: Pick<RegisterCase, 'view'>,
  fields: ComplaintFields,
): readonly Gate[] {
  const { gates, flows } = procedure.profile;
  if (gates.length === 0) return gates;
  const flow = flows.length > 1 ? flowOf(procedure, view) : undefined;
  return gates.filter(
    (gate) =>
      (gate.stage === undefined || !flow || flow.stages.some(({ id }) => id === gate.stage)) &&
      procedure.condition(gate.when)(view) === true &&
      isOpen(gate, fields),
  );
}

function isOpen({ field, fieldValues, confirm }: Gate, fields: ComplaintFields): boolean {
  if (field === undefined) return confirm;
  const value = fields[field];
  if (value === undefined || value === null) return true;
  if (fieldValues.length > 0) return !fieldValues.includes(String(value).trim());
  return !isDate(field) && notDone.has(String(value).trim());
}

/** Fields whose cell shows a step as done only by a date. */
export function isDate(field: keyof typeof fieldDefinitions): boolean {
  const { type } = fieldDefinitions[field];
  return type === 'date' || type === 'datetime';
}
