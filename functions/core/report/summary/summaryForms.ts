import type { Bilingual } from '../../shared/language';
import type { SummaryPeriod } from './period';

/** The summaries by kind of period; the ids are those of the catalogue's forms. */
export const summaryForms = {
  month: { id: '月度投诉汇总', name: { zh: '月度客诉汇总', en: 'Monthly complaint summary' } },
  quarter: { id: '季度投诉汇总', name: { zh: '季度客诉汇总', en: 'Quarterly complaint summary' } },
} as const satisfies Readonly<
  Record<SummaryPeriod['kind'], { readonly id: string; readonly name: Bilingual }>
>;

/** The period a form sums up; undefined for forms that are no summary. */
export const summaryKind = (formId: string): SummaryPeriod['kind'] | undefined =>
  (['month', 'quarter'] as const).find((kind) => summaryForms[kind].id === formId);
