import type { EightDTableKey } from '../eightD/eightDTables';

/** What forms call a column or a fixed row of an 8D table beside its own names. */
type Terms = Readonly<Record<string, readonly string[]>>;

const owner = ['负责人', '担当', '责任者', 'Responsible', 'Resp', 'Who'];
const date = ['完成日期', 'Date', 'When'];

/** Column headings of customers' 8D forms, by table and column. */
export const columnTerms: Readonly<Partial<Record<EightDTableKey, Terms>>> = {
  team: {
    name: ['成员', 'Member', 'Team member'],
    role: ['职务', '职位', '职责', '职称', 'Title', 'Position', 'Role in team'],
    function: ['部门', '职能', '所属部门', 'Department', 'Dept'],
    phone: ['联系电话', '联系方式', '手机', 'Tel', 'Telephone', 'Phone no', 'Contact'],
    mail: ['邮件', '电子邮件', 'Email', 'E-mail address'],
  },
  containment: {
    stock: ['库存', '库存数量', '总数', 'Qty', 'Quantity', 'Total'],
    checked: ['检查数', '挑选数', '已检数量', '检查数量', 'Sorted', 'Inspected', 'Qty checked', 'Qty sorted'],
    rejected: ['不良数', '不良数量', '不合格数', 'NG', 'NOK', 'Defective', 'Qty NOK', 'Defects'],
    method: ['方法', '遏制方法', '检验方法'],
    date,
    owner,
  },
  candidates: { cause: ['原因', 'Cause'], test: ['验证', 'Verification'], verdict: ['判定', 'Result'] },
  rootCauses: { cause: ['原因', 'Cause'], verification: ['验证方法', 'Verification'] },
  choices: { action: ['对策', '纠正措施', 'Corrective action'] },
  actions: {
    action: [
      '纠正措施',
      '改善措施',
      '对策',
      '行动',
      'Corrective action',
      'Measure',
      'Countermeasure',
      'What',
    ],
    owner,
    planned: [
      '计划日期',
      '计划完成日期',
      '完成期限',
      '期限',
      '预计完成',
      'Due',
      'Due date',
      'Target date',
      'Plan date',
      'Deadline',
      'When',
    ],
    done: [
      '实际完成日期',
      '完成日期',
      '实际日期',
      'Actual date',
      'Completed',
      'Completion date',
      'Implemented',
      'Closed on',
    ],
    status: ['进度', '完成状态', 'State'],
    evidence: ['证据', '验证', '效果确认', '效果验证', 'Evidence', 'Verification', 'Effectiveness'],
  },
  documents: {
    number: ['文件编号', '编号', 'Document no'],
    revision: ['版次', 'Rev'],
    reason: ['说明', 'Remark'],
  },
  readAcross: { object: ['类似产品', '类似零件', 'Similar product', 'Similar part'], owner, date },
};

/** Fixed rows of customers' 8D forms, by table and row. */
export const rowTerms: Readonly<Partial<Record<EightDTableKey, Terms>>> = {
  containment: {
    incoming: ['来料', '原材料', '供应商', 'Incoming', 'Raw material', 'Supplier'],
    process: ['在制品', '生产线', '产线', 'WIP', 'In process', 'Production'],
    store: ['成品', '成品仓', '成品仓库', '仓库', 'FG', 'Finished goods', 'Warehouse', 'Own stock'],
    transit: ['在途品', '运输途中', 'Transit', 'In-transit'],
    customerIncoming: ['客户进料'],
    customerLine: ['客户生产线', 'Customer production'],
    customerStore: ['客户库存', '客户端库存', 'Customer stock', 'Customer warehouse'],
    field: ['售后', '市场端', 'Market'],
  },
};
