import { fields, isFieldKey, type FieldDefinition, type FieldKey } from '../complaint/fields';
import type { Bilingual } from '../shared/language';
import { choiceLists } from './choiceLists';
import type { FormField, FormFieldKind } from './formDefinition';

/** What is known of a form field by its Chinese name alone. */
interface FieldTerm {
  readonly en: string;
  readonly key?: FieldKey;
  readonly kind?: FormFieldKind;
  readonly lines?: number;
  readonly options?: readonly Bilingual[];
}

/**
 * Names of form fields that differ from the register's, with their English wording, the register field
 * they are filled from and their shape on paper (catalogue section 8). A name that is also the Chinese
 * name of a register field needs no entry unless its shape differs.
 */
const terms: Readonly<Record<string, FieldTerm>> = {
  // who and where
  客户: { en: 'Customer', key: 'customerName' },
  顾客: { en: 'Customer', key: 'customerName' },
  企业名称: { en: 'Customer (company)', key: 'customerName' },
  客户姓名: { en: "Customer's name", key: 'customerName' },
  客户名称: { en: 'Customer', key: 'customerName' },
  顾客信息: { en: 'Customer details', key: 'customerName', kind: 'longText', lines: 2 },
  姓名: { en: 'Name', key: 'customerName' },
  投诉人: { en: 'Complainant', key: 'customerName' },
  投诉人姓名: { en: "Complainant's name", key: 'customerName' },
  投诉人车牌号: { en: 'Plate no.', key: 'plateNo' },
  投诉人员姓名: { en: 'Complainant', key: 'contactPerson' },
  主要当事人姓名: { en: 'Persons involved', key: 'customerName' },
  真实姓名: { en: 'Real name', key: 'customerName' },
  联系人: { en: 'Contact', key: 'contactPerson' },
  职业: { en: 'Occupation', key: 'contactPost' },
  职位: { en: 'Post', key: 'contactPost' },
  部门: { en: 'Department', key: 'contactDept' },
  社会背景: { en: 'Social background' },
  联系方式: { en: 'Contact details', key: 'contactInfo' },
  客户联系方式: { en: 'Contact details', key: 'contactInfo' },
  联系电话: { en: 'Telephone', key: 'contactInfo' },
  电话: { en: 'Telephone', key: 'contactInfo' },
  传真: { en: 'Fax' },
  详细地址: { en: 'Address', key: 'customerAddress' },
  地点: { en: 'Place' },
  网点: { en: 'Branch', key: 'target' },
  供货单位: { en: 'Supplier' },
  发件人: { en: 'Sender', key: 'customerName' },
  投诉记录人: { en: 'Recorded by', key: 'receivedBy' },
  被投诉对象: { en: 'Complained about', key: 'target' },
  投诉对象: { en: 'Complained about', key: 'target' },
  被投诉人员: { en: 'Person complained about', key: 'target' },
  被投诉部门: { en: 'Department complained about', key: 'target' },
  涉及人员: { en: 'Persons concerned', key: 'target' },
  // when and how it came in
  编号: { en: 'No.', key: 'caseNo' },
  投诉编号: { en: 'Case no.', key: 'caseNo' },
  处理单编号: { en: 'Ticket no.', key: 'caseNo' },
  日期: { en: 'Date', key: 'receivedAt', kind: 'date' },
  时间: { en: 'Time', key: 'receivedAt', kind: 'datetime' },
  投诉日期: { en: 'Complaint date', key: 'receivedAt', kind: 'date' },
  投诉时间: { en: 'Complaint time', key: 'receivedAt', kind: 'datetime' },
  登记日期: { en: 'Registered on', key: 'registeredAt', kind: 'date' },
  收文日期: { en: 'Received on', key: 'receivedAt', kind: 'date' },
  投诉方式: { en: 'Channel', key: 'channel', kind: 'choice', options: choiceLists.channel },
  投诉来源: { en: 'Source', key: 'channel' },
  途径: { en: 'Channel', key: 'channel' },
  投诉途径: { en: 'Channel', key: 'channel', kind: 'choice', options: choiceLists.channel },
  类型: { en: 'Type', key: 'complaintType' },
  投诉类型: { en: 'Type', key: 'complaintType', kind: 'choice', options: choiceLists.complaintType },
  输入类别: { en: 'Kind of input', key: 'complaintType', kind: 'choice', options: choiceLists.complaintType },
  类别: { en: 'Category', key: 'category', kind: 'choice', options: choiceLists.category },
  级别: { en: 'Grade', key: 'grade', kind: 'choice' },
  投诉级别: { en: 'Grade', key: 'grade', kind: 'choice' },
  性质: { en: 'Nature', key: 'problemKey' },
  严重程度: { en: 'Severity', key: 'grade', kind: 'choice' },
  标题: { en: 'Subject', key: 'description' },
  主题: { en: 'Subject', key: 'description' },
  呈送: { en: 'Submitted to', key: 'respDept' },
  期限: { en: 'Time limit', key: 'promisedAt', kind: 'datetime' },
  时限: { en: 'Time limit', key: 'promisedAt', kind: 'datetime' },
  回复期限: { en: 'Reply due', key: 'promisedAt', kind: 'datetime' },
  承诺: { en: 'Promise', key: 'promisedAt' },
  承诺答复日期: { en: 'Promised reply date', key: 'promisedAt', kind: 'date' },
  需要回复时间: { en: 'Reply needed by', key: 'promisedAt', kind: 'datetime' },
  // goods
  产品: { en: 'Product', key: 'productName' },
  品名: { en: 'Product', key: 'productName' },
  名称: { en: 'Name', key: 'productName' },
  产品类别: { en: 'Product category', key: 'productName' },
  产品型号: { en: 'Model', key: 'productModel' },
  型号: { en: 'Model', key: 'productModel' },
  料号: { en: 'Part no.', key: 'partNo' },
  生产批号: { en: 'Batch no.', key: 'batchNo' },
  合同内容: { en: 'Contract' },
  订单时间: { en: 'Ordered on', key: 'orderDate', kind: 'date' },
  发货时间: { en: 'Shipped on', key: 'shippedDate', kind: 'date' },
  到货时间: { en: 'Arrived on', key: 'arrivedDate', kind: 'date' },
  交运日期: { en: 'Shipped on', key: 'shippedDate', kind: 'date' },
  产品出货时间: { en: 'Shipped on', key: 'shippedDate', kind: 'date' },
  出货日期: { en: 'Shipped on', key: 'shippedDate', kind: 'date' },
  交期: { en: 'Delivery date', kind: 'date' },
  投诉量: { en: 'Quantity complained about', key: 'quantity' },
  包装形式: { en: 'Packaging', key: 'packaging' },
  库存: { en: 'Stock' },
  机组名称: { en: 'Unit: name', key: 'productName' },
  机组型号: { en: 'Unit: model', key: 'productModel' },
  机组编号: { en: 'Unit: no.', key: 'serialNo' },
  机组出货日期: { en: 'Unit: shipped on', key: 'shippedDate', kind: 'date' },
  部件名称: { en: 'Component: name', key: 'componentName' },
  部件品牌: { en: 'Component: brand' },
  部件型号: { en: 'Component: model' },
  部件序列号: { en: 'Component: serial no.' },
  班别: { en: 'Shift', key: 'productionShift' },
  机台班次: { en: 'Machine and shift', key: 'productionShift' },
  生产日期: { en: 'Produced on', key: 'productionDate', kind: 'date' },
  异常样品: { en: 'Sample of the defect', key: 'evidence' },
  '样品/图片': { en: 'Sample or picture', key: 'evidence' },
  投诉的实物: { en: 'Article complained about', key: 'evidence', kind: 'longText', lines: 2 },
  证据照片: { en: 'Photographs as evidence', key: 'evidence', kind: 'picture' },
  附件: { en: 'Attachments', key: 'evidence' },
  // the complaint
  投诉内容: { en: 'Complaint', key: 'description', kind: 'longText', lines: 4 },
  内容: { en: 'Content', key: 'description', kind: 'longText', lines: 4 },
  投诉主要内容: { en: 'Main points of the complaint', key: 'description', kind: 'longText', lines: 5 },
  投诉原因详情: {
    en: 'Details (purchase, storage, consumption)',
    key: 'description',
    kind: 'longText',
    lines: 7,
  },
  投诉的质量问题: { en: 'Quality problem', key: 'description', kind: 'longText', lines: 4 },
  投诉事项: { en: 'Matter', key: 'description', kind: 'longText', lines: 4 },
  投诉理由: { en: 'Reasons given', key: 'description', kind: 'longText', lines: 4 },
  质量问题: { en: 'Quality problem', key: 'description', kind: 'longText', lines: 4 },
  不良描述: { en: 'Description of the defect', key: 'description', kind: 'longText', lines: 4 },
  异常描述: { en: 'Description of the anomaly', key: 'description', kind: 'longText', lines: 4 },
  抱怨内容: { en: 'Complaint', key: 'description', kind: 'longText', lines: 4 },
  详细内容: { en: 'Details', key: 'description', kind: 'longText', lines: 5 },
  客诉现象: { en: 'Phenomenon', key: 'description', kind: 'longText', lines: 3 },
  问题: { en: 'Problem', key: 'description', kind: 'longText', lines: 4 },
  案件: { en: 'Case', key: 'description', kind: 'longText', lines: 3 },
  经过: { en: 'Course of events', key: 'description', kind: 'longText', lines: 5 },
  事件经过: { en: 'Course of events', key: 'description', kind: 'longText', lines: 5 },
  退货原因: { en: 'Reason for return', key: 'description', kind: 'longText', lines: 4 },
  重工原因: { en: 'Reason for rework', key: 'description', kind: 'longText', lines: 3 },
  客户要求: { en: "Customer's demand", key: 'demand', kind: 'longText', lines: 2 },
  改善要求: { en: 'Improvement asked for', key: 'demand', kind: 'longText', lines: 3 },
  // judgement
  投诉理由有效性: { en: 'Reasons valid', key: 'valid', kind: 'choice', options: choiceLists.valid },
  理由充分性: { en: 'Reasons sufficient', key: 'valid', kind: 'choice', options: choiceLists.sufficiency },
  要求合理性: { en: 'Demand reasonable', kind: 'choice', options: choiceLists.reasonable },
  处理责任: { en: 'Responsibility', key: 'liability', kind: 'choice', options: choiceLists.liability },
  责任归属: { en: 'Liability', key: 'liability', kind: 'choice', options: choiceLists.liability },
  责任归属部门: { en: 'Responsible department', key: 'respDept' },
  责任: { en: 'Liability', key: 'liability', kind: 'choice', options: choiceLists.liability },
  责任方: { en: 'Responsible party', key: 'liability', kind: 'choice', options: choiceLists.liability },
  受理部门: { en: 'Receiving department', key: 'receivedByDept' },
  反应单位: { en: 'Reporting unit', key: 'receivedByDept' },
  责任分析: { en: 'Analysis of responsibility', key: 'rootCause', kind: 'longText', lines: 4 },
  检验确认: { en: 'Inspection result', kind: 'longText', lines: 2 },
  现场确认: { en: 'On-site confirmation', key: 'siteFinding', kind: 'longText', lines: 3 },
  现场界定结果: {
    en: 'On-site finding',
    key: 'siteFinding',
    kind: 'choice',
    options: choiceLists.siteFinding,
  },
  是否退回公司: { en: 'Returned to the company', kind: 'choice', options: choiceLists.yesNo },
  品管鉴定: { en: 'Quality appraisal', kind: 'opinion', lines: 3 },
  初步分析: { en: 'First analysis', key: 'rootCause', kind: 'longText', lines: 3 },
  // cause and action
  原因: { en: 'Cause', key: 'rootCause', kind: 'longText', lines: 4 },
  原因分析: { en: 'Cause analysis', key: 'rootCause', kind: 'longText', lines: 4 },
  调查原因: { en: 'Cause found', key: 'rootCause', kind: 'longText', lines: 3 },
  调查分析: { en: 'Investigation and analysis', key: 'rootCause', kind: 'longText', lines: 4 },
  根本原因: { en: 'Root cause', key: 'rootCause', kind: 'longText', lines: 4 },
  问题产生的原因: { en: 'Cause of the problem', key: 'rootCause', kind: 'longText', lines: 6 },
  对策: { en: 'Countermeasure', key: 'correctiveAction', kind: 'longText', lines: 4 },
  改善对策: { en: 'Improvement', key: 'correctiveAction', kind: 'longText', lines: 3 },
  处理对策: { en: 'Countermeasure', key: 'correctiveAction', kind: 'longText', lines: 3 },
  纠正措施: { en: 'Corrective action', key: 'correctiveAction', kind: 'longText', lines: 4 },
  纠正: { en: 'Correction', key: 'correctiveAction', kind: 'longText', lines: 4 },
  整改措施: { en: 'Improvement', key: 'correctiveAction', kind: 'longText', lines: 4 },
  措施: { en: 'Action', key: 'correctiveAction', kind: 'longText', lines: 4 },
  解决和改进方法: { en: 'Solution and improvement', key: 'correctiveAction', kind: 'longText', lines: 6 },
  预防: { en: 'Prevention', key: 'preventiveAction', kind: 'longText', lines: 3 },
  预防措施: { en: 'Preventive action', key: 'preventiveAction', kind: 'longText', lines: 3 },
  临时对策: { en: 'Interim measure', key: 'interimMeasure', kind: 'longText', lines: 2 },
  责任人: { en: 'Responsible', key: 'actionOwner' },
  措施执行人: { en: 'Carried out by', key: 'actionOwner' },
  处理人: { en: 'Handled by', key: 'owner' },
  完成日期: { en: 'Done on', key: 'implementedAt', kind: 'date' },
  完成日: { en: 'Done on', key: 'implementedAt', kind: 'date' },
  应完成日: { en: 'Due on', key: 'closeDueAt', kind: 'date' },
  计划完成日期: { en: 'Planned completion', key: 'actionDueDate', kind: 'date' },
  起始或完成时间: { en: 'Start or completion', key: 'actionDueDate', kind: 'date' },
  'QE 评审结果': { en: 'QE review', kind: 'choice', options: choiceLists.review },
  参加会议人员: { en: 'Attendees', key: 'notified', kind: 'longText', lines: 2 },
  处理办法: { en: 'Handling', key: 'disposition', kind: 'longText', lines: 3 },
  解决办法: { en: 'Solution', key: 'disposition', kind: 'longText', lines: 3 },
  解决方案: { en: 'Solution', key: 'disposition', kind: 'longText', lines: 3 },
  处理: { en: 'Handling', key: 'disposition', kind: 'longText', lines: 3 },
  处置: { en: 'Disposition', key: 'disposition', kind: 'longText', lines: 3 },
  处置方案: { en: 'Disposition', key: 'disposition', kind: 'longText', lines: 4 },
  方案: { en: 'Solution offered', key: 'disposition', kind: 'longText', lines: 5 },
  重工方案: { en: 'Rework plan', key: 'reworkOrder', kind: 'longText', lines: 4 },
  抽验结果: { en: 'Sampling result', kind: 'longText', lines: 3 },
  处理过程: { en: 'Handling', key: 'handlingResult', kind: 'longText', lines: 4 },
  处理结果: { en: 'Result', key: 'handlingResult', kind: 'longText', lines: 3 },
  结果: { en: 'Result', key: 'handlingResult', kind: 'longText', lines: 3 },
  答复结果: { en: 'Reply given', key: 'handlingResult', kind: 'longText', lines: 3 },
  追踪结果: { en: 'Tracking result', key: 'effect' },
  完成情况: { en: 'Completion', key: 'status' },
  去向: { en: 'Now with', key: 'respDept' },
  评审结果: { en: 'Review result', kind: 'longText', lines: 2 },
  是否追踪: { en: 'Tracked', key: 'tracked', kind: 'choice', options: choiceLists.yesNo },
  紧急与否: { en: 'Urgency', kind: 'choice', options: choiceLists.urgency },
  到位时间: { en: 'On site at', key: 'onSiteAt', kind: 'datetime' },
  完成时间: { en: 'Completed at', key: 'implementedAt', kind: 'datetime' },
  服务内容: { en: 'Service rendered', kind: 'longText', lines: 2 },
  补偿: { en: 'Compensation', key: 'compensationAmount' },
  补偿金额: { en: 'Compensation', key: 'compensationAmount' },
  补偿产品信息: { en: 'Goods given as compensation', kind: 'longText', lines: 2 },
  惩处: { en: 'Penalty', key: 'penalty', kind: 'longText', lines: 1 },
  // opinions that their writers sign
  业务意见: { en: "Sales department's opinion", kind: 'opinion', lines: 2 },
  经理室批示: { en: "Manager's instruction", kind: 'opinion', lines: 2 },
  研发意见: { en: "R&D's opinion", kind: 'opinion', lines: 2 },
  业务处理意见: { en: 'Handling proposed by sales', kind: 'opinion', lines: 2 },
  综合意见: { en: 'Comprehensive opinion', kind: 'opinion', lines: 2 },
  核决: { en: 'Decision', kind: 'opinion', lines: 1 },
  交涉结果: { en: 'Result of negotiation', key: 'customerOpinion', kind: 'opinion', lines: 2 },
  '处理方式/批示': { en: 'Handling and instruction', key: 'disposition', kind: 'opinion', lines: 3 },
  处理意见: { en: 'Opinion on handling', key: 'disposition', kind: 'opinion', lines: 3 },
  意见: { en: 'Opinion', key: 'customerOpinion', kind: 'longText', lines: 4 },
  审核意见: { en: "Reviewer's opinion", kind: 'opinion', lines: 2 },
  区域经理第一次审批: { en: 'Regional manager, first approval', kind: 'opinion', lines: 2 },
  区域经理第二次审批: { en: 'Regional manager, second approval', kind: 'opinion', lines: 2 },
  质量鉴定: { en: 'Quality appraisal', kind: 'opinion', lines: 5 },
  责任判定: { en: 'Responsibility', key: 'liability', kind: 'choice', options: choiceLists.liability },
  依据: { en: 'Grounds', kind: 'longText', lines: 6 },
  效果: { en: 'Effect', kind: 'longText', lines: 4 },
  改进内容: { en: 'Improvement', kind: 'longText', lines: 6 },
  实施情况: { en: 'How carried out', kind: 'longText', lines: 5 },
  协商结果: { en: 'Result agreed', kind: 'longText', lines: 6 },
  审核结果: { en: 'Review result', kind: 'longText', lines: 3 },
  事件: { en: 'Event', kind: 'longText', lines: 8 },
  拒绝理由: { en: 'Reasons for refusal', kind: 'longText', lines: 2 },
  延期理由: { en: 'Reasons for extension', kind: 'longText', lines: 3 },
  按级别件数: { en: 'Number by grade', kind: 'longText', lines: 3 },
  按类别件数: { en: 'Number by category', kind: 'longText', lines: 3 },
  按部门件数: { en: 'Number by department', kind: 'longText', lines: 3 },
  按产品件数: { en: 'Number by product', kind: 'longText', lines: 3 },
  // reply and follow-up
  回复: { en: 'Reply', key: 'handlingResult', kind: 'longText', lines: 3 },
  回复意见: { en: 'Reply', key: 'handlingResult', kind: 'opinion', lines: 5 },
  退单原因: { en: 'Reasons for rejection', kind: 'longText', lines: 2 },
  延期原因: { en: 'Reasons for extension', kind: 'longText', lines: 2 },
  客户意见: { en: "Customer's opinion", key: 'customerOpinion', kind: 'longText', lines: 4 },
  用户意见: { en: "User's opinion", key: 'customerOpinion', kind: 'longText', lines: 3 },
  客户对方案的意见: {
    en: "Customer's view of the solution",
    key: 'customerOpinion',
    kind: 'longText',
    lines: 3,
  },
  满意度: { en: 'Satisfaction', key: 'satisfaction', kind: 'choice', options: choiceLists.satisfaction },
  回访日期: { en: 'Followed up on', key: 'followUpAt', kind: 'date' },
  回访结果: { en: 'Follow-up result', key: 'satisfaction', kind: 'longText', lines: 2 },
  回访意见: { en: 'Opinion at follow-up', key: 'customerOpinion', kind: 'longText', lines: 3 },
  综合评价: { en: 'Overall evaluation', key: 'effect', kind: 'longText', lines: 2 },
  效果确认: { en: 'Effect check', key: 'effect', kind: 'choice', options: choiceLists.effect },
};

/** A field of a form with everything its name says about it; what the form itself states wins. */
export function completeField(field: FormField): FormField & { readonly kind: FormFieldKind } {
  const term = terms[field.name];
  const key = field.key ?? term?.key ?? registerKeys.get(field.name);
  const definition: FieldDefinition | undefined = key === undefined ? undefined : fields[key];
  // A form that fills the field from another place of the register does not mean the choices of this name.
  const chooses = term?.key === undefined || term.key === key;
  const options = field.options ?? (chooses ? term?.options : undefined);
  const kind = field.kind ?? (term?.kind === 'choice' && !chooses ? undefined : term?.kind);
  const lines = field.lines ?? term?.lines;
  const en = field.en ?? term?.en ?? (definition?.zh === field.name ? definition.en : undefined);
  return {
    ...field,
    kind: kind ?? kindOf(definition),
    ...(key === undefined ? {} : { key }),
    ...(en === undefined ? {} : { en }),
    ...(options === undefined ? {} : { options }),
    ...(lines === undefined ? {} : { lines }),
  };
}

/** What forms call the fields of the register, with the field each name means. */
export const fieldTermKeys: ReadonlyMap<string, FieldKey> = new Map(
  Object.entries(terms).flatMap(([name, { key }]): readonly [string, FieldKey][] =>
    key === undefined ? [] : [[name, key]],
  ),
);

const registerKeys: ReadonlyMap<string, FieldKey> = new Map(
  Object.entries(fields).flatMap(([key, { zh }]): readonly [string, FieldKey][] =>
    isFieldKey(key) ? [[zh, key]] : [],
  ),
);

function kindOf(definition: FieldDefinition | undefined): FormFieldKind {
  switch (definition?.type) {
    case 'date':
      return 'date';
    case 'datetime':
      return 'datetime';
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate':
      return 'number';
    case 'boolean':
      return 'check';
    default:
      return 'text';
  }
}
