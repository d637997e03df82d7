import type { ComplaintFields } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';

/** A field the cases of a period are counted by (K21). */
export interface Breakdown {
  readonly key: FieldKey;
  readonly title: Bilingual;
  /** Also where the register has no such column: the reader sees that nothing is known. */
  readonly always: boolean;
  readonly chart: boolean;
}

export const breakdowns: readonly Breakdown[] = [
  { key: 'grade', title: { zh: '按级别', en: 'By grade' }, always: true, chart: false },
  { key: 'category', title: { zh: '按类别', en: 'By category' }, always: true, chart: true },
  { key: 'problemKey', title: { zh: '按问题', en: 'By problem' }, always: false, chart: true },
  {
    key: 'respDept',
    title: { zh: '按责任部门', en: 'By responsible department' },
    always: true,
    chart: false,
  },
  { key: 'productName', title: { zh: '按产品', en: 'By product' }, always: true, chart: true },
];

/** Those a summary of these cases shows. */
export const breakdownsOf = (cases: readonly ComplaintFields[]): readonly Breakdown[] =>
  breakdowns.filter(({ key, always }) => always || cases.some((one) => (one[key] ?? '') !== ''));
