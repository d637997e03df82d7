import type { TrackerCase } from '../../../../../functions/core/actions/trackerCases';

/** What the folder rule may name of a case. */
export function folderFacts({ caseNo, fields }: TrackerCase) {
  const [year = '', month = ''] = String(fields.receivedAt ?? '').split('-');
  return { year, month, caseNo, customer: String(fields.customerName ?? '') };
}
