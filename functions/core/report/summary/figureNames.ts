import type { Bilingual } from '../../shared/language';

/** Key figures of a summary, as it prints them and as a check of it names them. */
export const figureNames = {
  received: { zh: '受理件数', en: 'Received' },
  closed: { zh: '结案件数', en: 'Closed' },
  answered: { zh: '已回复件数', en: 'Answered' },
  handled: { zh: '已分析、改善并回复件数', en: 'Analysed, improved and answered' },
  repliedOnTime: { zh: '按期回复率', en: 'Replied on time' },
  closedOnTime: { zh: '按期结案率', en: 'Closed on time' },
  meanDays: { zh: '平均处理天数', en: 'Days to close, on average' },
  satisfied: { zh: '满意率', en: 'Satisfied' },
  repeated: { zh: '重复发生件数', en: 'Repeated problems' },
  repeatRate: { zh: '重复发生率', en: 'Rate of repetition' },
  loss: { zh: '损失金额', en: 'Loss' },
  open: { zh: '未结案（现在）', en: 'Open (now)' },
  overdue: { zh: '已逾期（现在）', en: 'Overdue (now)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Its lists. */
export const partNames = {
  indicators: { zh: '规程指标', en: 'Indicators of the procedure' },
  limits: { zh: '规程时限', en: 'Limits of the procedure' },
  months: { zh: '按月份（近十二个月）', en: 'By month (last twelve)' },
  overdueList: { zh: '逾期未结清单', en: 'Overdue cases' },
  before: { zh: '上期各项', en: 'Figures of the period before' },
} as const satisfies Readonly<Record<string, Bilingual>>;
