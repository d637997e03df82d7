import { fields, type FieldKey } from '../../complaint/fields';
import type { ColumnProfile } from './columnProfile';

/** Fewer filled cells than this say little about a column. */
const FEW = 2;

/**
 * How well the cells of a column suit a field: 1 is what one would expect, below 0.5 speaks against the field,
 * above 1 speaks for it where the heading leaves a choice.
 */
export function contentFit(field: FieldKey, profile: ColumnProfile): number {
  if (profile.filled === 0) return 1;
  const fit = own[field]?.(profile) ?? byType(field, profile);
  // A handful of cells may be odd ones: pull the judgement towards "nothing known".
  return profile.filled < FEW ? 0.6 + 0.4 * fit : fit;
}

function byType(field: FieldKey, p: ColumnProfile): number {
  switch (fields[field].type) {
    case 'date':
    case 'datetime':
      return p.date >= 0.6 ? 1.02 : p.date >= 0.3 ? 0.9 : 0.35;
    case 'number':
    case 'quantity':
      return p.date > 0.7 && p.number < 0.3 ? 0.4 : p.amount >= 0.4 ? 1 : p.amount >= 0.15 ? 0.85 : 0.5;
    case 'money':
      return p.date > 0.7 && p.number < 0.3 ? 0.4 : p.amount + p.money >= 0.4 ? 1 : 0.55;
    case 'rate':
      return p.rate >= 0.3 || p.number >= 0.5 ? 1 : 0.6;
    default:
      return p.date > 0.8 && p.distinct > 1 && p.averageLength > 4 && p.code < 0.8 ? 0.6 : 1;
  }
}

const isShort = (p: ColumnProfile): boolean => p.averageLength <= 12;

const sentence = (p: ColumnProfile): number => (p.date > 0.6 || p.number > 0.8 ? 0.4 : 1);

/** Fields whose cells have a look of their own. */
const own: Readonly<Partial<Record<FieldKey, (p: ColumnProfile) => number>>> = {
  seq: (p) => (p.running >= 0.8 ? 1.15 : p.running >= 0.4 ? 0.9 : p.number >= 0.9 ? 0.7 : 0.4),
  caseNo: (p) =>
    p.running >= 0.8
      ? 0.7
      : p.date > 0.8 && p.code < 0.5
        ? 0.3
        : p.distinct < p.filled * 0.5
          ? 0.7
          : p.code >= 0.6
            ? 1.15
            : 0.95,
  contactInfo: (p) => (p.phone >= 0.4 ? 1.2 : p.number >= 0.5 ? 0.9 : p.person >= 0.6 ? 0.4 : 0.8),
  contactPerson: (p) => (p.phone >= 0.5 ? 0.45 : p.number >= 0.5 ? 0.3 : p.person >= 0.4 ? 1.05 : 0.95),
  owner: (p) =>
    p.department >= 0.5 && p.person < 0.5
      ? 0.65
      : p.date > 0.5 || p.number > 0.5
        ? 0.3
        : p.person >= 0.5
          ? 1.05
          : 0.9,
  respDept: (p) => (p.date > 0.5 || p.number > 0.5 ? 0.3 : p.department >= 0.3 ? 1.1 : 1),
  liability: (p) => (p.department >= 0.4 ? 0.8 : p.person >= 0.9 ? 0.85 : 1),
  status: (p) =>
    p.status + p.grade * 0 >= 0.6
      ? 1.45
      : p.status >= 0.3
        ? 1.1
        : p.date > 0.6
          ? 0.35
          : isShort(p)
            ? 0.85
            : 0.6,
  handlingResult: (p) => (p.status >= 0.6 ? 0.6 : p.date > 0.6 ? 0.35 : 1),
  effect: (p) => (p.date > 0.6 ? 0.4 : 1),
  grade: (p) => (p.grade >= 0.5 ? 1.2 : isShort(p) ? 0.9 : 0.5),
  satisfaction: (p) => (p.satisfaction >= 0.5 ? 1.2 : p.date > 0.5 ? 0.4 : isShort(p) ? 0.95 : 0.6),
  customerOpinion: (p) => (p.satisfaction >= 0.6 ? 0.7 : 1),
  complaintType: (p) => (p.kind >= 0.6 ? 1.5 : 0.85),
  category: (p) => (p.kind >= 0.6 ? 0.9 : p.averageLength > 20 ? 0.6 : p.number > 0.8 ? 0.6 : 1.05),
  unit: (p) => (p.unit >= 0.5 ? 1.4 : 0.6),
  quantityUnit: (p) => (p.unit >= 0.5 ? 1.1 : 0.6),
  customerName: (p) => (p.unit >= 0.5 || p.number >= 0.7 ? 0.4 : p.averageLength > 25 ? 0.6 : 1),
  productName: (p) => (p.number >= 0.8 ? 0.6 : p.running >= 0.8 ? 0.4 : 1),
  partNo: (p) => (p.code + p.number >= 0.5 ? 1.05 : 0.9),
  batchNo: () => 1,
  orderNo: () => 1,
  serialNo: (p) => (p.running >= 0.8 ? 0.4 : 1),
  description: (p) =>
    p.number >= 0.7 || p.date >= 0.7 ? 0.35 : p.status >= 0.7 ? 0.5 : p.averageLength >= 6 ? 1.1 : 0.95,
  region: (p) => (p.number >= 0.7 || p.status >= 0.7 ? 0.4 : 1),
  cycleDays: (p) => (p.number >= 0.5 ? 1.05 : p.date >= 0.5 ? 0.3 : 0.7),
  receivedAt: (p) => (p.date >= 0.6 ? 1.05 : p.date >= 0.3 ? 0.9 : p.year + p.month > 0.6 ? 0.3 : 0.4),
  report8D: (p) => (p.date > 0.7 ? 0.5 : 1),
  // D3, D5, 对策 over dates say when, not what.
  interimMeasure: sentence,
  rootCause: sentence,
  escapeCause: sentence,
  correctiveAction: sentence,
  preventiveAction: sentence,
  remark: () => 1,
};
