import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';
import type { FormFieldKind } from '../formDefinition';

/** One answer of an 8D report. */
export interface EightDFieldDefinition extends Bilingual {
  readonly kind?: FormFieldKind;
  readonly lines?: number;
  readonly options?: readonly string[];
  /** Register field that answers it while the 8D data of the case does not. */
  readonly from?: FieldKey;
  readonly optional?: true;
}

const yesNo = ['是', '否'] as const;

/**
 * The answers of an 8D report by key, `d2.statement` for the statement of D2. Headers and disciplines after
 * the public customer forms listed in docs; tables are in `eightDTables`.
 */
export const eightDFields = {
  // header
  'h.title': { zh: '标题（对象＋缺陷）', en: 'Title (object and defect)', kind: 'longText', lines: 1 },
  'h.reportNo': { zh: '报告编号', en: 'Report no.', from: 'caseNo' },
  'h.customerComplaintNo': { zh: '客户投诉号', en: "Customer's complaint no." },
  'h.customer': { zh: '客户', en: 'Customer', from: 'customerName' },
  'h.customerPlant': { zh: '客户工厂', en: "Customer's plant", from: 'region' },
  'h.customerContact': { zh: '客户联系人', en: "Customer's contact", from: 'contactPerson' },
  'h.supplierNo': { zh: '供应商代码', en: 'Supplier no.' },
  'h.ownPlant': { zh: '本公司工厂', en: 'Own plant', from: 'productionUnit' },
  'h.ownContact': { zh: '本公司联系人', en: 'Own contact', from: 'owner' },
  'h.ownPhone': { zh: '本公司电话', en: 'Own phone' },
  'h.ownMail': { zh: '本公司邮箱', en: 'Own mail' },
  'h.partName': { zh: '零件名称', en: 'Part name', from: 'productName' },
  'h.customerPartNo': { zh: '客户零件号', en: "Customer's part no." },
  'h.ownPartNo': { zh: '本公司料号', en: 'Own part no.', from: 'partNo' },
  'h.drawingRevision': { zh: '图纸版本', en: 'Drawing revision' },
  'h.lots': { zh: '批号 / 序列号', en: 'Lot / serial no.', from: 'batchNo' },
  'h.order': { zh: '订单 / 送货单', en: 'Order / delivery note', from: 'orderNo' },
  'h.delivered': { zh: '交货数量', en: 'Quantity delivered', kind: 'number', from: 'quantity' },
  'h.complained': { zh: '投诉数量', en: 'Quantity complained', kind: 'number', from: 'defectQuantity' },
  'h.returned': { zh: '退回数量', en: 'Quantity returned', kind: 'number', from: 'returnQuantity' },
  'h.complaintType': {
    zh: '投诉类别',
    en: 'Kind of complaint',
    kind: 'choice',
    options: ['0公里', '市场', '物流', '内部'],
  },
  'h.warranty': { zh: '索赔保修', en: 'Warranty', kind: 'choice', options: yesNo },
  'h.received': { zh: '投诉接收日期', en: 'Complaint received', kind: 'date', from: 'receivedAt' },
  'h.partsReceived': { zh: '不良件接收日期', en: 'Parts received', kind: 'date', from: 'returnedGoodsAt' },
  'h.opened': { zh: '8D 启动日期', en: '8D opened', kind: 'date', from: 'registeredAt' },
  'h.nextUpdate': { zh: '下次更新日期', en: 'Next update', kind: 'date' },
  // The first reply covers D0 to D3. Few customers set days for the steps between the replies.
  'h.dueD3': { zh: 'D3 期限', en: 'D3 due', kind: 'date' },
  'h.dueD4': { zh: 'D4 期限', en: 'D4 due', kind: 'date', optional: true },
  'h.dueD5': { zh: 'D5 期限', en: 'D5 due', kind: 'date' },
  'h.dueD6': { zh: 'D6 期限', en: 'D6 due', kind: 'date', optional: true },
  'h.dueD7': { zh: 'D7 期限', en: 'D7 due', kind: 'date', optional: true },
  'h.dueD8': { zh: 'D8 期限', en: 'D8 due', kind: 'date', from: 'closeDueAt' },
  'h.safety': {
    zh: '安全 / 法规 / 环保相关',
    en: 'Safety, regulatory or environmental',
    kind: 'choice',
    options: yesNo,
  },
  'h.repeat': { zh: '重复发生', en: 'Repeat failure', kind: 'choice', options: yesNo },
  'h.safetyNote': { zh: '相关说明', en: 'In what way', optional: true },
  'h.repeatOf': { zh: '前次编号', en: 'Earlier case', from: 'linkedCases', optional: true },
  // D0
  'd0.symptom': { zh: '现象', en: 'Symptom', kind: 'longText', lines: 2 },
  'd0.howFound': { zh: '如何发现', en: 'How found', from: 'channel' },
  'd0.since': { zh: '应急措施起始', en: 'Emergency action since', kind: 'datetime' },
  'd0.action': { zh: '应急措施', en: 'Emergency action', kind: 'longText', lines: 2 },
  'd0.effectiveness': { zh: '有效率 %', en: 'Effective, %', kind: 'number' },
  'd0.verification': { zh: '验证方法', en: 'Verified how' },
  'd0.needed': { zh: '是否需要 8D', en: '8D needed', kind: 'choice', options: yesNo },
  'd0.decidedBy': { zh: '决定人', en: 'Decided by' },
  'd0.reason': { zh: '决定理由', en: 'Reason for the decision', kind: 'longText', lines: 1 },
  // D1
  'd1.champion': { zh: '发起人 / 支持者', en: 'Champion / sponsor' },
  'd1.leader': { zh: '组长', en: 'Team leader', from: 'owner' },
  'd1.customerContact': { zh: '客户方联系人', en: 'Contact at the customer', from: 'contactPerson' },
  'd1.changes': { zh: '成员变更', en: 'Changes of the team', optional: true },
  // D2
  'd2.customerWords': {
    zh: '客户原述',
    en: "Customer's words",
    kind: 'longText',
    lines: 3,
    from: 'description',
  },
  'd2.statement': {
    zh: '问题陈述（对象、偏差）',
    en: 'Problem statement (object, deviation)',
    kind: 'longText',
    lines: 2,
  },
  'd2.requirement': { zh: '要求（规格）', en: 'Requirement' },
  'd2.measured': { zh: '实测', en: 'Measured' },
  'd2.source': { zh: '数据来源', en: 'Source of the figures' },
  'd2.what': { zh: '何事', en: 'What', kind: 'longText', lines: 1, from: 'problemKey' },
  'd2.where': { zh: '何处', en: 'Where', kind: 'longText', lines: 1 },
  'd2.when': { zh: '何时', en: 'When', kind: 'longText', lines: 1 },
  'd2.who': { zh: '何人', en: 'Who', kind: 'longText', lines: 1 },
  'd2.why': { zh: '为何成问题', en: 'Why a problem', kind: 'longText', lines: 1 },
  'd2.how': { zh: '如何发生', en: 'How', kind: 'longText', lines: 1 },
  'd2.howMany': { zh: '数量与程度', en: 'How many', kind: 'longText', lines: 1 },
  'd2.whereProcess': { zh: '发生工序', en: 'Where in the process' },
  'd2.wherePart': { zh: '零件上的部位', en: 'Where on the part' },
  'd2.firstSeen': { zh: '首次发现', en: 'First seen', kind: 'date' },
  'd2.trend': { zh: '趋势', en: 'Trend' },
  'd2.affected': {
    zh: '波及的其他零件 / 工厂 / 客户',
    en: 'Other parts, plants, customers affected',
    kind: 'longText',
    lines: 1,
  },
  'd2.effectOwn': { zh: '对本厂的影响', en: 'Effect at own plant', kind: 'longText', lines: 1 },
  'd2.effectCustomer': { zh: '对客户的影响', en: 'Effect at the customer', kind: 'longText', lines: 1 },
  'd2.effectUser': { zh: '对最终用户的影响', en: 'Effect at the end user', kind: 'longText', lines: 1 },
  'd2.risk': { zh: '初步风险评估', en: 'Preliminary risk', kind: 'longText', lines: 1, from: 'gradeReason' },
  'd2.photoGood': {
    zh: '合格品照片（文件）',
    en: 'Photograph of a good part (file)',
    kind: 'picture',
    optional: true,
  },
  'd2.photoBad': {
    zh: '不良品照片（文件）',
    en: 'Photograph of a bad part (file)',
    kind: 'picture',
    optional: true,
  },
  // D3
  'd3.measure': {
    zh: '临时措施',
    en: 'Containment action',
    kind: 'longText',
    lines: 2,
    from: 'interimMeasure',
  },
  'd3.produced': { zh: '可疑批生产数量', en: 'Suspect quantity produced', kind: 'number' },
  'd3.consumed': { zh: '已耗用数量', en: 'Already consumed', kind: 'number' },
  'd3.marking': { zh: '挑选品标识', en: 'Marking of sorted goods' },
  'd3.firstSafeLot': { zh: '首个安全批次', en: 'First safe lot' },
  'd3.firewall': { zh: '防火墙检查', en: 'Firewall until D6' },
  'd3.alert': { zh: '质量警示发布日期', en: 'Quality alert issued', kind: 'date' },
  'd3.agreed': { zh: '客户同意', en: "Customer's agreement", kind: 'choice', options: yesNo },
  'd3.effective': { zh: '临时措施生效日期', en: 'Containment effective from', kind: 'date' },
  'd3.removal': { zh: '临时措施计划解除日期', en: 'Removal planned', kind: 'date' },
  'd3.verification': { zh: '临时措施效果验证', en: 'Containment verified', kind: 'longText', lines: 1 },
  'd3.sideEffects': { zh: '临时措施副作用', en: 'Side effects of containment', kind: 'longText', lines: 1 },
  // D4
  'd4.escapePoint': { zh: '流出点', en: 'Escape point' },
  'd4.escapeReason': {
    zh: '最早的检验点为何未发现',
    en: 'Why the earliest control missed it',
    kind: 'longText',
    lines: 1,
  },
  'd4.responsibility': { zh: '责任判定', en: 'Responsibility', from: 'liability' },
  // Customers that want one hand out their own list (VDA failure-cause categories, for example).
  'd4.category': { zh: '失效原因类别', en: 'Failure-cause category', optional: true },
  'd4.occurrence': {
    zh: '发生原因',
    en: 'Cause of occurrence',
    kind: 'longText',
    lines: 2,
    from: 'rootCause',
  },
  'd4.escape': { zh: '流出原因', en: 'Cause of escape', kind: 'longText', lines: 2, from: 'escapeCause' },
  'd4.verification': {
    zh: '原因验证（复现 / 开关试验 / 测量）',
    en: 'Verification (reproduced, on/off, measured)',
    kind: 'longText',
    lines: 2,
  },
  // D5
  'd5.chosen': {
    zh: '选定的永久措施',
    en: 'Chosen corrective action',
    kind: 'longText',
    lines: 2,
    from: 'correctiveAction',
  },
  'd5.proof': { zh: '实施前验证（试验 / 计算）', en: 'Proof before roll-out', kind: 'longText', lines: 2 },
  // Planning: no action of D6 can be done before it.
  'd5.decided': { zh: '决定日期', en: 'Decided on', kind: 'date' },
  'd5.sideEffects': { zh: '副作用', en: 'Side effects', optional: true },
  'd5.approval': { zh: '客户批准', en: "Customer's approval", optional: true },
  // D6
  'd6.breakPoint': { zh: '断点（日期 / 批次 / 序列号）', en: 'Break point (date, lot, serial)' },
  'd6.implemented': { zh: '实施完成日期', en: 'Implemented on', kind: 'date', from: 'implementedAt' },
  'd6.before': { zh: '改善前（数据、样本）', en: 'Before (figure, sample)' },
  'd6.after': { zh: '改善后（数据、样本）', en: 'After (figure, sample)' },
  'd6.period': { zh: '观察期', en: 'Period watched' },
  'd6.removed': { zh: '临时措施实际解除日期', en: 'Containment removed on', kind: 'date' },
  'd6.confirmation': { zh: '客户确认', en: "Customer's confirmation" },
  'd6.changes': {
    zh: '图纸 / 工艺 / PPAP 变更',
    en: 'Drawing, process, PPAP changes',
    kind: 'longText',
    lines: 1,
  },
  // D7
  'd7.prevention': {
    zh: '预防措施',
    en: 'Preventive action',
    kind: 'longText',
    lines: 2,
    from: 'preventiveAction',
  },
  'd7.lessons': { zh: '经验教训', en: 'Lessons learned', kind: 'longText', lines: 1 },
  'd7.system': { zh: '体系变更', en: 'System change', kind: 'longText', lines: 1 },
  // D8
  'd8.verdict': {
    zh: '有效性结论',
    en: 'Effectiveness verdict',
    kind: 'choice',
    options: ['有效', '无效', '待确认'],
    from: 'effect',
  },
  'd8.criterion': { zh: '判定准则', en: 'Criterion' },
  'd8.cost': { zh: '质量损失', en: 'Cost', from: 'lossAmount' },
  'd8.accepted': { zh: '客户接受日期', en: 'Accepted by customer', kind: 'date' },
  'd8.acceptedHow': {
    zh: '客户接受方式',
    en: 'Accepted how',
    kind: 'choice',
    options: ['书面接受', '约定期满无异议'],
  },
  'd8.openPoints': { zh: '遗留问题', en: 'Open points', kind: 'longText', lines: 1 },
  'd8.evaluation': { zh: '自我评价', en: 'Self-evaluation', kind: 'longText', lines: 1 },
  'd8.thanks': { zh: '小组表彰', en: 'Thanks to the team', kind: 'longText', lines: 1 },
  'd8.releasedBy': { zh: '批准发布', en: 'Released by' },
  'd8.released': { zh: '批准发布日期', en: 'Released on', kind: 'date' },
  'd8.closed': { zh: '结案日期', en: 'Closed on', kind: 'date', from: 'closedAt' },
} as const satisfies Readonly<Record<string, EightDFieldDefinition>>;

export type EightDFieldKey = keyof typeof eightDFields;
