import type { FormGroup, FormLayout } from './formDefinition';

/** How a form looks where its list of fields alone does not say it. */
interface FormLook {
  readonly layout?: FormLayout;
  readonly groups?: readonly FormGroup[];
}

const log: FormLook = { layout: 'log' };
const letter: FormLook = { layout: 'letter' };

/** Look of a form in a procedure; a form not named below is a sheet with its fields in the procedure's order. */
export const formLook = (form: string, profile: string): FormLook =>
  looks[`${form}@${profile}`] ?? looks[form] ?? {};

const looks: Readonly<Record<string, FormLook>> = {
  '客户投诉登记表@P04': log,
  客户投诉记录: log,
  '消费者投诉、处理记录表': log,
  客户投诉报表: log,
  客户投诉处理报告: log,
  顾客抱怨登记跟踪表: log,
  客户抱怨案件登记追踪表: log,
  产品投诉处理跟进表: log,
  公司收文登记簿: log,
  投诉日志: log,
  台账: log,
  工作联系函: letter,
  延期书面通知: letter,
  投诉信: letter,
  停售通知单: letter,
  采购来货待处理通知: letter,
  客户投诉处理单: {
    groups: [
      {
        title: { zh: '一、客户与订单', en: 'Customer and order' },
        fields: ['企业名称', '合同内容', '订单编号', '销售员', '数量', '交运日期'],
      },
      {
        title: { zh: '二、投诉', en: 'Complaint' },
        fields: ['投诉内容', '客户要求', '投诉理由有效性', '级别'],
      },
      {
        title: { zh: '三、调查与责任', en: 'Investigation and liability' },
        fields: ['调查原因', '改善对策', '生产单位', '机台班次', '生产人员', '生产日期', '责任归属'],
      },
      {
        title: { zh: '四、处理与结果', en: 'Handling and result' },
        fields: ['处理方式/批示', '交涉结果', '满意度'],
      },
    ],
  },
  客户抱怨处理表: {
    groups: [
      {
        title: { zh: '一、抱怨受理（业务部）', en: 'Receipt (sales)' },
        fields: [
          '客诉编号',
          '订单编号',
          '料号',
          '交运日期',
          '数量',
          '不良数量',
          '异常样品',
          '客户要求',
          '业务意见',
        ],
      },
      {
        title: { zh: '二、原因与对策', en: 'Cause and countermeasure' },
        fields: ['原因分析', '责任归属部门', '处理对策'],
      },
      {
        title: { zh: '三、意见与核决', en: 'Opinions and decision' },
        fields: ['经理室批示', '研发意见', '业务处理意见', '综合意见', '核决'],
      },
      {
        title: { zh: '四、交涉与结案', en: 'Negotiation and closing' },
        fields: ['交涉结果', '损失金额', '是否追踪', '惩处'],
      },
    ],
  },
};

/** Names the looks are kept under: a form, or a form of one procedure. */
export const lookNames: readonly string[] = Object.keys(looks);
