import type { Bilingual } from '../../shared/language';
import type { FormFieldKind } from '../formDefinition';

export interface EightDColumn extends Bilingual {
  /** Share of the width. */
  readonly weight: number;
  readonly kind?: FormFieldKind;
  /** Summed up below the table. */
  readonly total?: true;
  /** Words of a closed list, in Chinese; documents translate them. */
  readonly options?: readonly string[];
  /** The lines of that table are offered to choose from, by name and by what they say; other words are welcome. */
  readonly suggests?: 'rootCauses';
}

export interface EightDTableDefinition extends Bilingual {
  readonly columns: Readonly<Record<string, EightDColumn>>;
  /** Rows every report shows, answered or not; the key of a row is its `row` value. */
  readonly fixedRows?: Readonly<Record<string, Bilingual>>;
  /** Caption of the column that names the fixed rows. */
  readonly rowCaption?: Bilingual;
  /** Empty rows to write in by hand. */
  readonly minRows?: number;
}

const states = ['未开始', '进行中', '完成', '取消'] as const;
const owner: EightDColumn = { zh: '责任人', en: 'Owner', weight: 1.3 };

/** The tables of an 8D report, by key. */
export const eightDTables = {
  team: {
    zh: '小组成员',
    en: 'Team members',
    minRows: 5,
    columns: {
      name: { zh: '姓名', en: 'Name', weight: 1.5 },
      role: { zh: '角色', en: 'Role', weight: 1.5 },
      function: { zh: '部门 / 职能', en: 'Function', weight: 2 },
      phone: { zh: '电话', en: 'Phone', weight: 1.8 },
      mail: { zh: '邮箱', en: 'Mail', weight: 2.6 },
    },
  },
  isIsNot: {
    zh: '是 / 不是分析',
    en: 'Is / is not',
    rowCaption: { zh: '方面', en: 'Aspect' },
    fixedRows: {
      what: { zh: '什么', en: 'What' },
      where: { zh: '哪里', en: 'Where' },
      when: { zh: '何时', en: 'When' },
      extent: { zh: '程度', en: 'Extent' },
    },
    columns: {
      is: { zh: '是', en: 'Is', weight: 2 },
      isNot: { zh: '不是', en: 'Is not', weight: 2 },
      distinction: { zh: '区别', en: 'Distinction', weight: 2 },
      change: { zh: '变化', en: 'Change', weight: 1.6 },
    },
  },
  containment: {
    zh: '遏制范围（按地点）',
    en: 'Containment by location',
    rowCaption: { zh: '地点', en: 'Location' },
    fixedRows: {
      incoming: { zh: '供应商 / 来料', en: 'Supplier, incoming' },
      process: { zh: '在制', en: 'Process' },
      store: { zh: '成品库', en: 'Own store' },
      transit: { zh: '在途', en: 'In transit' },
      customerIncoming: { zh: '客户来料', en: 'Customer incoming' },
      customerLine: { zh: '客户产线', en: 'Customer line' },
      customerStore: { zh: '客户仓库', en: 'Customer store' },
      field: { zh: '市场', en: 'Field' },
    },
    columns: {
      stock: { zh: '数量', en: 'Stock', weight: 1, kind: 'number', total: true },
      checked: { zh: '已检', en: 'Checked', weight: 1, kind: 'number', total: true },
      rejected: { zh: '不良', en: 'Rejected', weight: 1, kind: 'number', total: true },
      method: { zh: '检查方法', en: 'Method', weight: 2.2 },
      date: { zh: '日期', en: 'Date', weight: 1.4, kind: 'date' },
      owner,
    },
  },
  candidates: {
    zh: '可能原因（人机料法环测）',
    en: 'Possible causes (6M)',
    rowCaption: { zh: '类别', en: 'Class' },
    fixedRows: {
      man: { zh: '人', en: 'Man' },
      machine: { zh: '机', en: 'Machine' },
      material: { zh: '料', en: 'Material' },
      method: { zh: '法', en: 'Method' },
      environment: { zh: '环', en: 'Environment' },
      measurement: { zh: '测', en: 'Measurement' },
    },
    columns: {
      cause: { zh: '可能原因', en: 'Possible cause', weight: 3 },
      test: { zh: '与“是 / 不是”核对、证据', en: 'Checked against is / is not, evidence', weight: 3 },
      verdict: { zh: '结论', en: 'Verdict', weight: 1.2, options: ['成立', '排除', '待查'] },
    },
  },
  whys: {
    zh: '5-Why 分析',
    en: '5-Why analysis',
    rowCaption: { zh: '层级', en: 'Level' },
    fixedRows: {
      why1: { zh: '为什么 1', en: 'Why 1' },
      why2: { zh: '为什么 2', en: 'Why 2' },
      why3: { zh: '为什么 3', en: 'Why 3' },
      why4: { zh: '为什么 4', en: 'Why 4' },
      why5: { zh: '为什么 5', en: 'Why 5' },
    },
    columns: {
      occurrenceTechnical: { zh: '发生 · 技术', en: 'Made · technical', weight: 1 },
      occurrenceSystem: { zh: '发生 · 体系', en: 'Made · system', weight: 1 },
      escapeTechnical: { zh: '流出 · 技术', en: 'Escaped · technical', weight: 1 },
      escapeSystem: { zh: '流出 · 体系', en: 'Escaped · system', weight: 1 },
    },
  },
  rootCauses: {
    zh: '根本原因',
    en: 'Root causes',
    rowCaption: { zh: '种类', en: 'Kind' },
    fixedRows: {
      occurrenceTechnical: { zh: '发生 · 技术', en: 'Made · technical' },
      occurrenceSystem: { zh: '发生 · 体系', en: 'Made · system' },
      escapeTechnical: { zh: '流出 · 技术', en: 'Escaped · technical' },
      escapeSystem: { zh: '流出 · 体系', en: 'Escaped · system' },
    },
    columns: {
      cause: { zh: '根本原因', en: 'Root cause', weight: 3 },
      contribution: { zh: '贡献 %', en: 'Share %', weight: 1, kind: 'number', total: true },
      verification: { zh: '验证', en: 'Verified by', weight: 2.2 },
      date: { zh: '验证日期', en: 'Verified on', weight: 1.4, kind: 'date' },
    },
  },
  choices: {
    zh: '措施选择',
    en: 'Choice of actions',
    minRows: 3,
    columns: {
      cause: { zh: '针对原因', en: 'For cause', weight: 2, suggests: 'rootCauses' },
      action: { zh: '措施', en: 'Action', weight: 2.8 },
      level: { zh: '层级', en: 'Level', weight: 1.2, options: ['消除', '防错', '控制', '指导'] },
      effect: { zh: '效果', en: 'Effect', weight: 1.6 },
      effort: { zh: '投入', en: 'Effort', weight: 1.6 },
      risk: { zh: '风险', en: 'Risk', weight: 1.6 },
      chosen: { zh: '选用', en: 'Chosen', weight: 0.9, options: ['是', '否'] },
    },
  },
  actions: {
    zh: '实施计划',
    en: 'Actions',
    minRows: 3,
    columns: {
      action: { zh: '措施', en: 'Action', weight: 3 },
      owner,
      planned: { zh: '计划完成', en: 'Planned', weight: 1.4, kind: 'date' },
      done: { zh: '实际完成', en: 'Done', weight: 1.4, kind: 'date' },
      status: { zh: '状态', en: 'Status', weight: 1.1, options: states },
      evidence: { zh: '效果证据', en: 'Evidence of effect', weight: 1.8 },
    },
  },
  documents: {
    zh: '文件更新（FMEA、控制计划等）',
    en: 'Documents updated (FMEA, control plan …)',
    rowCaption: { zh: '文件', en: 'Document' },
    fixedRows: {
      dfmea: { zh: 'DFMEA', en: 'DFMEA' },
      pfmea: { zh: 'PFMEA', en: 'PFMEA' },
      controlPlan: { zh: '控制计划', en: 'Control plan' },
      workInstruction: { zh: '作业指导书', en: 'Work instruction' },
      inspectionPlan: { zh: '检验规范', en: 'Inspection plan' },
      training: { zh: '培训', en: 'Training' },
      maintenance: { zh: '设备 / 模具保养', en: 'Maintenance' },
      supplier: { zh: '供应商要求', en: 'Supplier requirement' },
    },
    columns: {
      affected: { zh: '是否涉及', en: 'Affected', weight: 1.1, options: ['是', '否'] },
      number: { zh: '文件号', en: 'Number', weight: 1.7 },
      revision: { zh: '版本', en: 'Revision', weight: 1 },
      date: { zh: '更新日期', en: 'Updated', weight: 1.4, kind: 'date' },
      reason: { zh: '不涉及的理由 / 说明', en: 'Not affected because / remark', weight: 2.6 },
    },
  },
  readAcross: {
    zh: '水平展开',
    en: 'Read-across',
    minRows: 2,
    columns: {
      object: { zh: '类似零件 / 产线 / 工厂', en: 'Similar part, line, plant', weight: 2.2 },
      action: { zh: '措施', en: 'Action', weight: 2.6 },
      owner,
      planned: { zh: '计划完成', en: 'Planned', weight: 1.4, kind: 'date' },
      done: { zh: '实际完成', en: 'Done', weight: 1.4, kind: 'date' },
      status: { zh: '状态', en: 'Status', weight: 1.1, options: states },
    },
  },
} as const satisfies Readonly<Record<string, EightDTableDefinition>>;

export type EightDTableKey = keyof typeof eightDTables;
