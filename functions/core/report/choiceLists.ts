import type { Bilingual } from '../shared/language';
import type { DocumentLanguage } from './formModel';

/** English wording of choices. */
const english: Readonly<Record<string, string>> = {
  有效: 'Effective',
  无效: 'Not effective',
  待核实: 'To be verified',
  待确认: 'To be confirmed',
  充分: 'Sufficient',
  不充分: 'Insufficient',
  合理: 'Reasonable',
  不合理: 'Unreasonable',
  公司责任: 'Company',
  客户责任: 'Customer',
  供应商责任: 'Supplier',
  无法判定: 'Undeterminable',
  非质量问题: 'Not a quality matter',
  满意: 'Satisfied',
  基本满意: 'Fairly satisfied',
  不满意: 'Dissatisfied',
  未回访: 'Not followed up',
  是: 'Yes',
  否: 'No',
  抱怨: 'Complaint (informal)',
  投诉: 'Complaint',
  退货: 'Return',
  索赔: 'Claim',
  产品质量: 'Product quality',
  服务: 'Service',
  交期: 'Delivery',
  其他: 'Other',
  轻微: 'Slight',
  一般: 'Ordinary',
  严重: 'Serious',
  明显质量问题: 'Obvious quality fault',
  明显使用不当: 'Obvious misuse',
  难以界定: 'Hard to tell',
  同意退货: 'Return agreed',
  换货: 'Replace',
  返工: 'Rework',
  让步接受: 'Concession',
  补偿: 'Compensate',
  电话: 'Telephone',
  当面: 'In person',
  来访: 'Visit',
  书信: 'Letter',
  传真: 'Fax',
  邮件: 'E-mail',
  网络: 'Online',
  通过: 'Passed',
  不通过: 'Not passed',
  紧急: 'Urgent',
  不紧急: 'Not urgent',
  产品: 'Product',
  '0公里': '0 km',
  市场: 'Field',
  物流: 'Logistics',
  内部: 'Internal',
  成立: 'Confirmed',
  排除: 'Ruled out',
  待查: 'To be examined',
  消除: 'Eliminate',
  防错: 'Error-proof',
  控制: 'Control',
  指导: 'Instruct',
  未开始: 'Not begun',
  进行中: 'In progress',
  完成: 'Done',
  取消: 'Cancelled',
  书面接受: 'In writing',
  约定期满无异议: 'No objection within the agreed time',
  一般投诉: 'Ordinary complaint',
  重大投诉: 'Major complaint',
  待判定: 'to be decided',
};

/** The same two words beside 待核实 say whether a complaint has a reason, not whether a measure works. */
const ofReasons: Readonly<Record<string, string>> = { 有效: 'Valid', 无效: 'Invalid' };

/** Choices by their Chinese wording; one without an English wording keeps it. */
export function choices(...chinese: readonly string[]): readonly Bilingual[] {
  const words = chinese.includes('待核实') ? { ...english, ...ofReasons } : english;
  return chinese.map((zh) => ({ zh, en: words[zh] ?? zh }));
}

/** A word of a list in the document's language; any other text stands as it is. */
export const translated = (text: string, language: DocumentLanguage): string =>
  language === 'en' ? (english[text] ?? text) : text;

/** Choice lists of the catalogue that forms print as boxes to tick (section 9.1). */
export const choiceLists = {
  valid: choices('有效', '无效', '待核实'),
  sufficiency: choices('充分', '不充分'),
  reasonable: choices('合理', '不合理'),
  liability: choices('公司责任', '客户责任', '供应商责任', '无法判定', '非质量问题'),
  satisfaction: choices('满意', '基本满意', '不满意', '未回访'),
  effect: choices('有效', '无效', '待确认'),
  yesNo: choices('是', '否'),
  complaintType: choices('抱怨', '投诉', '退货', '索赔'),
  category: choices('产品质量', '服务', '交期', '其他'),
  siteFinding: choices('明显质量问题', '明显使用不当', '难以界定'),
  channel: choices('电话', '当面', '来访', '书信', '传真', '邮件', '网络', '其他'),
  review: choices('通过', '不通过'),
  urgency: choices('紧急', '不紧急'),
} as const satisfies Readonly<Record<string, readonly Bilingual[]>>;
