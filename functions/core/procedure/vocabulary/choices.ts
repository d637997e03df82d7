import type { Named } from './nameIndex';

/** Who is to blame (catalogue 9.1), for profiles that use the common words. */
export const commonLiabilities: readonly Named[] = [
  { name: '公司责任', aliases: ['本公司责任', '公司', '我方责任', 'company', 'own'] },
  { name: '客户责任', aliases: ['客户', '顾客责任', '客户原因', 'customer'] },
  { name: '供应商责任', aliases: ['供应商', 'supplier'] },
  { name: '无法判定', aliases: ['难以界定', 'undetermined', 'cannot be determined'] },
  { name: '非质量问题', aliases: ['notQuality'] },
];

/** Channels by the words of catalogue 9.1. */
export const commonChannels: readonly Named[] = [
  { name: '电话', aliases: ['来电', 'phone', '热线'] },
  { name: '口头/当面', aliases: ['口头', '当面', '现场', 'oral'] },
  { name: '来访/拜访', aliases: ['来访', '拜访', 'visit'] },
  { name: '书信/信函', aliases: ['书信', '信函', '信件', '来信', '书面', 'letter', 'written'] },
  { name: '传真', aliases: ['fax'] },
  { name: '邮件', aliases: ['电子邮件', 'email', 'e-mail', '邮箱'] },
  { name: '邮寄/快递/空运退货', aliases: ['邮寄', '快递', '空运', '退货'] },
  { name: '人员携带', aliases: ['随身携带'] },
  { name: '验货', aliases: [] },
  { name: '意见箱', aliases: ['suggestion box'] },
  { name: '微信公众号', aliases: ['微信', 'wechat'] },
  { name: '网络', aliases: ['网站', 'online', 'web'] },
  { name: '客服中心事件单', aliases: ['客服中心', '事件单', 'call centre'] },
  { name: '消费者协会', aliases: ['消协'] },
  { name: '行业协会', aliases: [] },
  { name: '行政机关/工商部门', aliases: ['行政机关', '行政管理机关', '工商部门', '政府机关'] },
  { name: '新闻媒体', aliases: ['媒体', '报纸', '记者'] },
  { name: '司法机关', aliases: ['法院'] },
  { name: '公司投诉信箱', aliases: ['投诉信箱'] },
  { name: '其他', aliases: ['other'] },
];
