import type { FieldKey } from '../../complaint/fields';

/** The five questions a complaint register answers. */
const groups: readonly (readonly FieldKey[])[] = [
  ['customerName', 'contactPerson', 'caseNo', 'contactInfo'],
  ['receivedAt', 'registeredAt', 'discoveredAt', 'repliedAt', 'closedAt', 'closeDueAt', 'promisedAt'],
  [
    'description',
    'rootCause',
    'correctiveAction',
    'interimMeasure',
    'handlingResult',
    'disposition',
    'demand',
    'escapeCause',
    'preventiveAction',
    'category',
  ],
  ['productName', 'productModel', 'partNo', 'batchNo', 'quantity', 'defectQuantity', 'orderNo'],
  ['status', 'respDept', 'owner', 'grade', 'satisfaction', 'lossAmount', 'channel', 'remark'],
];

const aboutComplaints = /投诉|客诉|抱怨|投訴|客訴|申诉|异常反馈|质量反馈|complaint|claim|ncr|8d|voc/i;

/**
 * Whether headings belong to a register of complaints rather than to a list of codes, customers or totals:
 * they say what was complained of, and at least who, when, which product or what became of it.
 *
 * @param fields - Fields the headings name.
 * @param around - Sheet name and title, which settle tables without a description column.
 */
export function isRegisterLike(fields: ReadonlySet<FieldKey>, around: string): boolean {
  const answered = groups.filter((group) => group.some((field) => fields.has(field))).length;
  const namesIt = aboutComplaints.test(around);
  // A number alone may be a code of a list: it says who only where the sheet speaks of complaints.
  const saysWho =
    fields.has('customerName') || fields.has('contactPerson') || (namesIt && fields.has('caseNo'));
  const saysWhen = groups[1]!.some((field) => fields.has(field));
  if (fields.has('description')) {
    if (answered >= 4 || (answered >= 3 && (saysWho || saysWhen))) return true;
    return namesIt && saysWhen && answered >= 2 && fields.size >= 3;
  }
  const saysWhat = groups[2]!.some((field) => fields.has(field)) || fields.has('defectQuantity');
  return namesIt && saysWho && saysWhen && saysWhat && answered >= 4;
}

/** Whether a sheet name or title speaks of complaints. */
export const namesComplaints = (text: string): boolean => aboutComplaints.test(text);
