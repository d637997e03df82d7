import { describe, expect, it } from 'vitest';
import { caseDocument } from '../../../../functions/core/actions/caseDocument';
import { compileProfile } from '../../../../functions/core/procedure';
import { buildForm } from '../../../../functions/core/report/buildForm';
import { estimatedPages } from '../../../../functions/core/report/fitPage';
import type { DocumentCase } from '../../../../functions/core/report/documentContext';
import type { DocumentLanguage, FormModel } from '../../../../functions/core/report/formModel';
import { documentLanguages } from '../../../../scripts/documents/sampleDocuments';
import { profileChoices, profileForm } from '../../../../functions/core/report/profileForm';
import { summaryKind } from '../../../../functions/core/report/summary/summaryForms';
import { aContext, partText, valueBeside } from '../../../support/documentModel';
import { formDemands } from '../../../support/formDemands';
import { shipped } from '../procedure/shippedProcedures';

/** Forms that have builders of their own. */
const elsewhere = (form: string): boolean => form === '8D报告' || summaryKind(form) !== undefined;

const printed = formDemands.filter(({ form }) => !elsewhere(form));

const noCase: DocumentCase = { fields: { caseNo: '240703' } };

function print(
  profileId: string,
  formId: string,
  from: DocumentCase = noCase,
  language: DocumentLanguage = 'zh',
): FormModel {
  const profile = shipped(profileId);
  const form = profile.forms.find(({ id }) => id === formId)!;
  const options = profileChoices(profile);
  return buildForm(profileForm(form, profile), from, aContext({ profile: profileId, options, language }));
}

const allText = (model: FormModel): readonly string[] => [
  model.headLeft,
  model.headRight,
  ...partText(model.parts[0]),
];

describe('every form of every procedure on paper', () => {
  it.each(printed)('$profile $form names who fills it in, who checks it and the case', (demand) => {
    const texts = allText(print(demand.profile, demand.form));
    expect(texts.some((text) => text.startsWith('填表'))).toBe(true);
    expect(texts.some((text) => text.startsWith('审核'))).toBe(true);
    expect(texts.some((text) => text.includes('240703'))).toBe(true);
    expect(texts.some((text) => text.includes('日期'))).toBe(true);
    if (demand.filledBy !== undefined)
      expect(texts.some((text) => text.includes(demand.filledBy!))).toBe(true);
  });

  it.each(printed)('$profile $form labels every field and marks what may stay empty', (demand) => {
    const texts = allText(print(demand.profile, demand.form));
    for (const field of demand.fields) {
      const name = field.replace('*', '');
      const label = texts.find(
        (text) => text.startsWith(name) && /^([\n： ]|$)/.test(text.slice(name.length)),
      );
      expect(label, name).toBeDefined();
      if (field.endsWith('*')) expect(label).toContain('（选填）');
      else expect(label).not.toContain('（选填）');
    }
    expect(texts.join('\n')).toContain('各栏均为必填');
  });

  it.each(printed)('$profile $form has a box for every signature the text asks for', (demand) => {
    const texts = allText(print(demand.profile, demand.form));
    for (const signature of demand.signatures) {
      const at = signature.lastIndexOf(' ');
      const [post, purpose] = [signature.slice(0, at), signature.slice(at + 1)];
      const box = texts.findIndex(
        (text) => (text.startsWith(purpose) && text.includes(post)) || text === `${post}${purpose}`,
      );
      const own = purpose === '核决' ? texts.indexOf(purpose) : box;
      expect(own, signature).toBeGreaterThan(0);
      const after = texts.slice(own + 1, own + 3).join('\n');
      expect(after, signature).toMatch(/签字|盖章/);
      // A receipt starts a clock: its hour and minute count.
      if (purpose === '签收') expect(after).toMatch(/时.*分/);
    }
  });

  it.each(printed)('$profile $form has a sheet for every part, with its number and holder', (demand) => {
    const model = print(demand.profile, demand.form);
    const parts = Math.max(1, demand.copies.length);
    expect(model.parts).toHaveLength(parts);
    for (const [at, part] of model.parts.entries()) {
      if (demand.copies.length > 0) {
        expect(part.copy).toContain(`第${'一二三四五'.charAt(at)}联（${demand.copies[at]!}`);
        expect(partText(part).at(-1)).toContain(demand.copies[at]);
      }
    }
  });

  it.each(printed)('$profile $form has no second page, in no language', ({ profile, form }) => {
    for (const language of documentLanguages) {
      const { parts, orientation, density } = print(profile, form, noCase, language);
      for (const part of parts) expect(estimatedPages(part, orientation, density), language).toBe(1);
    }
  });
});

describe('what single texts ask for', () => {
  const cases: readonly {
    readonly why: string;
    readonly profile: string;
    readonly form: string;
    readonly text: RegExp;
  }[] = [
    {
      why: 'P01 三.2: the details are about purchase, storage and consumption',
      profile: 'P01',
      form: '产品投诉记录表',
      text: /投诉原因详情\n（购买、储存、消费经过）/,
    },
    {
      why: 'P02-A4: one of start and finish is enough',
      profile: 'P02',
      form: '原因分析与纠正预防措施记录',
      text: /完成时间\n（至少填一项）/,
    },
    {
      why: 'P02 4.2.1: the meeting has fixed attendees',
      profile: 'P02',
      form: '会议记录',
      text: /参加会议人员\n（工程部、制造部、物资中心、品质保障部负责人及总经理）/,
    },
    {
      why: 'P21 policy ⑶: faxes and samples travel with the memo',
      profile: 'P21',
      form: '内联单',
      text: /附件\n（传真件、样品）\n（选填）/,
    },
    {
      why: 'P25 6.1: the real name',
      profile: 'P25',
      form: '投诉信',
      text: /姓名\n（须为真实姓名）/,
    },
    {
      why: 'P04 5.2.2: a major complaint is approved by the vice president of marketing',
      profile: 'P04',
      form: '客户投诉处理单',
      text: /批准\n营销副总（重大投诉）/,
    },
    {
      why: 'P11 6.2.3: the result is reported to the general manager',
      profile: 'P11',
      form: '重大投诉处理报告',
      text: /呈报\n总经理/,
    },
    {
      why: 'P14 第九条(一): what to write while the quantity to be returned is unknown',
      profile: 'P14',
      form: '客户抱怨处理表',
      text: /退换数量未能确定时，“客户要求”栏填“客户加工中未确定”/,
    },
    {
      why: 'P14 第九条(五): who decides by authority',
      profile: 'P14',
      form: '客户抱怨处理表',
      text: /核决人：按核决权限为业务部经理、副总经理、总经理之一/,
    },
    {
      why: 'P15-A2: the component is required only where one is concerned',
      profile: 'P15',
      form: '产品售后服务登记表',
      text: /部件序列号\n（涉及部件时必填）/,
    },
    {
      why: 'P16 4.2.5: five departments file a photocopy',
      profile: 'P16',
      form: '产品退货申请表',
      text: /本单复印5份存档：①生产办，②质检部，③成品库，④销售部，⑤财务部/,
    },
    {
      why: 'P16 4.2.4: goods come back only where the opinion says so',
      profile: 'P16',
      form: '质量异常信息反馈单',
      text: /处理意见\n（是否同意退货）/,
    },
    {
      why: 'P10-A3: a notice goes to the liaison post or to the call centre',
      profile: 'P10',
      form: '延期书面通知',
      text: /通知对象\n（分行联动岗或客服中心）/,
    },
    {
      why: 'P21 authority ⑶: the head-office clerk checks the form',
      profile: 'P21',
      form: '不良品投诉处理书',
      text: /审核\n总部文员/,
    },
    {
      why: 'P27 五.4 knows urgent and not urgent only',
      profile: 'P27',
      form: '投诉处置表',
      text: /□紧急 □不紧急/,
    },
    {
      why: 'P34 asks which kind of input it is',
      profile: 'P34',
      form: '顾客抱怨记录',
      text: /□抱怨 □投诉 □退货 □索赔/,
    },
  ];
  it.each(cases)('$why', ({ profile, form, text }) => {
    expect(allText(print(profile, form)).join('\n')).toMatch(text);
  });

  it('invents no levels of severity where the text names none (P31 1.1 c)', () => {
    const blank = print('P31', '投诉信息');
    expect(valueBeside(blank, '严重程度')).toBe('');
    const long = '影响行车安全，客户产线停线两小时，已波及两个批次，客户要求当日给出书面说明并派人到场挑选';
    const given = print('P31', '投诉信息', { fields: { grade: long } });
    expect(valueBeside(given, '严重程度')).toBe(long);
  });

  it('says on a part what becomes of it (P27 四.3, P16 4.2.5)', () => {
    expect(print('P27', '工作联系函').parts[1]?.copy).toBe('第二联（营运专员，签收后存档）');
    expect(print('P16', '产品退货申请表').parts[0]?.copy).toBe('第一联（生产办，复印件）');
  });

  it.each([
    { profile: 'P14', form: '客户抱怨处理表', annex: '附表2' },
    { profile: 'P21', form: '客户投诉登记反馈表', annex: '附件二' },
    { profile: 'P22', form: '不良品投诉处理书', annex: '附件三' },
  ])('prints the number of an annex ($profile $annex)', ({ profile, form, annex }) => {
    expect(print(profile, form).pageHeader.right).toBe(annex);
  });

  it.each([
    { profile: 'P02', form: '制造命令', control: '生效日期：2017-03-15' },
    { profile: 'P16', form: '产品退货申请表', control: '生效日期：2017-09-10' },
    { profile: 'P27', form: '投诉处置表', control: '版本：A' },
    { profile: 'P31', form: '投诉信息', control: '版本：A/0   生效日期：2020-03-01' },
  ])('prints the document control data of $profile (K31)', ({ profile, form, control }) => {
    expect(print(profile, form).pageHeader.right).toBe(control);
  });

  it('prints them on an 8D report the procedure asks for, not on one it knows nothing of (K31)', () => {
    const report = (profile: string): FormModel | undefined =>
      caseDocument(
        compileProfile(shipped(profile)),
        '8D报告',
        { caseNo: '240703' },
        { language: 'zh', company: '', draft: false, revision: '0' },
      );
    expect(report('P31')?.pageHeader.right).toBe('版本：A/0   生效日期：2020-03-01');
    expect(report('P20')?.pageHeader.right).toBe('');
  });

  it('has one place for each approval of the regional manager, signed there (P21 authority ⑴, ⑷)', () => {
    const texts = allText(print('P21', '不良品投诉处理书'));
    expect(texts.filter((text) => text.includes('第一次审批'))).toEqual(['区域经理第一次审批']);
  });

  it('says what was complained of in the part of its category only', () => {
    const fields = { caseNo: '1', category: '服务质量投诉', description: '态度冷淡', target: '后勤' };
    const model = print('P12', '客户投诉登记表', { fields });
    expect(valueBeside(model, '详细内容')).toBe('态度冷淡');
    expect(valueBeside(model, '投诉的质量问题')).toBe('');
    const other = { ...fields, category: '产品质量投诉', description: '潮解' };
    const product = print('P21', '客户投诉登记反馈表', { fields: other });
    expect(valueBeside(product, '投诉的质量问题')).toBe('潮解');
    expect(valueBeside(product, '投诉内容')).toBe('');
  });

  it('says it in both parts while nobody has decided the category', () => {
    const model = print('P12', '客户投诉登记表', { fields: { description: '潮解' } });
    expect([valueBeside(model, '详细内容'), valueBeside(model, '投诉的质量问题')]).toEqual(['潮解', '潮解']);
  });
});

describe('what the register knows is not taken for something else', () => {
  it.each([
    { why: 'goods complained of are not the stock', profile: 'P28', form: '停售通知单', field: '库存' },
    {
      why: 'the customer is not the supplier',
      profile: 'P28',
      form: '采购来货待处理通知',
      field: '供货单位',
    },
    { why: 'what we pay is not what the customer pays', profile: 'P15', form: '订单', field: '金额' },
    { why: 'a measure’s day is not a delivery date', profile: 'P02', form: '制造命令', field: '交期' },
    {
      why: 'an effect is not the review of a plan',
      profile: 'P04',
      form: '纠正措施计划',
      field: 'QE 评审结果',
    },
    { why: 'an effect is not a sample’s result', profile: 'P33', form: '重工单', field: '抽验结果' },
    { why: 'an effect is not the review of a reply', profile: 'P33', form: '客户抱怨档', field: '审核结果' },
    {
      why: 'goods complained of are not goods returned',
      profile: 'P16',
      form: '产品退货申请表',
      field: '数量',
    },
  ])('$why', ({ profile, form, field }) => {
    const fields = {
      customerName: '恒润',
      quantity: 800,
      compensationAmount: 1200,
      actionDueDate: '2024-08-01',
      effect: '有效',
    };
    expect(valueBeside(print(profile, form, { fields }), field)).not.toMatch(/恒润|800|1200|2024|☑/);
  });

  it('names the department responsible for a major complaint, and the handler, without boxes of liability', () => {
    const report = print('P11', '重大投诉处理报告', { fields: { respDept: '生鲜部' } });
    expect(valueBeside(report, '责任')).toBe('生鲜部');
    const sheet = print('P09', '客户投诉处理表', { fields: { owner: '王经理', receivedByDept: '服务部' } });
    expect(valueBeside(sheet, '处理责任')).toBe('王经理');
    expect(valueBeside(sheet, '受理部门')).toBe('服务部');
  });
});

it('keeps the log of P03 as a list, three rows a case, columns below each other', () => {
  const cases = ['甲', '乙'].map((customerName, at) => ({
    fields: { caseNo: `C-${String(at)}`, customerName },
  }));
  const profile = shipped('P03');
  const form = profile.forms.find(({ id }) => id === '客户投诉记录')!;
  const model = buildForm(profileForm(form, profile), cases, aContext());
  expect(model.orientation).toBe('landscape');
  const rows = model.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
  const first = rows.findIndex(({ cells }) =>
    cells.some(({ lines }) => lines.some((l) => 'text' in l && l.text === '甲')),
  );
  const second = rows.findIndex(({ cells }) =>
    cells.some(({ lines }) => lines.some((l) => 'text' in l && l.text === '乙')),
  );
  expect(second - first).toBe(3);
  const edges = (cells: readonly { readonly span: number }[], from: number): readonly number[] =>
    cells.map(
      (
        (at) =>
        ({ span }: { readonly span: number }) =>
          (at += span)
      )(from),
    );
  const upper = edges(rows[first]!.cells, 0);
  for (const edge of edges(rows[first + 1]!.cells, 1)) expect(upper).toContain(edge);
});
