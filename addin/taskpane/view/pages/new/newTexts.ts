import type { Bilingual } from '../../../../../functions/core/shared/language';

export const newTexts = {
  writing: { zh: '正在登记', en: 'Registering' },
  registered: (caseNo: string): Bilingual => ({
    zh: `已登记：${caseNo}`,
    en: `Registered: ${caseNo}`,
  }),
  blocked: {
    zh: '跟踪台账下面的一行有内容，新投诉无处可写。请把表格下方的内容移开后再点“登记”，填写的内容已保存。',
    en: 'Something stands in the row below the tracker, so there is no room for a new case. Move it away and press Register again; what you entered is kept.',
  },
  incomplete: {
    zh: '填写的内容太少，还不能算一件投诉。请至少填写接诉时间、客户和投诉内容。',
    en: 'There is too little yet to be a complaint. Enter at least the time of receipt, the customer and the complaint.',
  },
} as const;
