import type { Bilingual } from '../shared/language';

/**
 * Sentences about documents. `gate.*` say what an 8D report lacks, by rule id or by what a rule says
 * while nothing is answered (`report/gate/gateRules.ts`);
 * `{fields}` is a list of field names.
 */
export const reportMessages = {
  'document.missing': {
    zh: '以下必填栏没有内容，已留空供手写：{fields}。',
    en: 'These required fields have no value and were left to fill in by hand: {fields}.',
  },
  'document.blocked': {
    zh: '《{form}》未通过检查，不能正式发出；加 --draft 可先打印草稿。',
    en: '{form} has not passed its checks and cannot be issued; add --draft to print it as a draft.',
  },
  'gate.answers.complete': {
    zh: '还有未填的栏目；不适用的请写“不适用”及理由。',
    en: 'Some boxes are empty; where one does not apply, say so and why.',
  },
  'gate.register.agrees': {
    zh: '报告中的数量、料号或接收日期与台账不一致。',
    en: 'Quantities, part number or day of receipt differ from the register.',
  },
  'gate.head.consistent': {
    zh: '投诉或退回数量大于交货数量，或日期先后不对（接收、启动、不良件接收；D3、D5、D8 期限）。',
    en: 'More was complained of or returned than delivered, or days are out of order (received, opened, parts received; due D3, D5, D8).',
  },
  'gate.head.safety': {
    zh: '涉及安全、法规或环保，级别却不是最高；请复核级别。',
    en: 'Safety, regulation or environment is concerned, but the grade is low; review the grade.',
  },
  'gate.team.complete': {
    zh: '小组缺少发起人、组长，或成员只来自一个部门。',
    en: 'Champion or leader is missing, or all members are of one department.',
  },
  'gate.problem.measured': {
    zh: '问题描述缺少规格要求与实测数值。',
    en: 'The problem lacks requirement and measured value.',
  },
  'gate.problem.noCause': {
    zh: '标题或问题描述中混入了原因，请只写现象。',
    en: 'Title or problem statement names a cause; describe only what was seen.',
  },
  'gate.problem.compared': {
    zh: '没有“是 / 不是”对比。',
    en: 'There is no is / is-not comparison.',
  },
  'gate.reply.basics': {
    zh: '缺少接收日期、D3 期限或投诉数量。',
    en: 'Date received, D3 due date or quantity complained of is missing.',
  },
  'gate.containment.places': {
    zh: '遏制范围须包括本厂、在途和客户处，每处至少一行数量。',
    en: 'Containment must list own plant, transit and customer, each with a quantity.',
  },
  'gate.containment.lines': {
    zh: '遏制表中有的行没有检查方法、责任人或日期。',
    en: 'A containment line lacks method, owner or date.',
  },
  'gate.containment.none': {
    zh: '遏制表还没有一行写了数量。',
    en: 'No line of the containment table has a quantity yet.',
  },
  'gate.containment.sums': {
    zh: '遏制数量不平：生产减耗用应等于各地点合计，且须全部检查。',
    en: 'Containment does not add up: produced less consumed must equal the stocks, all of them checked.',
  },
  'gate.containment.noFigures': {
    zh: '遏制数量还不能核对：缺少生产数量、各地点数量或已检数量。',
    en: 'Containment cannot be added up yet: the quantity produced, the stocks or what was checked is missing.',
  },
  'gate.containment.marking': {
    zh: '未说明挑选品的标识。',
    en: 'The marking of sorted goods is not stated.',
  },
  'gate.containment.removed': {
    zh: '未填临时措施的解除日期。',
    en: 'The day containment was removed is missing.',
  },
  'gate.customer.informed': {
    zh: '未记录客户已知会并同意临时措施。',
    en: "The customer's agreement to containment is not recorded.",
  },
  'gate.whys.chains': {
    zh: '发生与流出两条 5-Why 链须各不少于两层。',
    en: 'Both 5-Why chains, made and not detected, need two steps or more.',
  },
  'gate.causes.verified': {
    zh: '有的根本原因没有验证方法或验证日期。',
    en: 'A root cause lacks its verification or the date of it.',
  },
  'gate.causes.tableEmpty': {
    zh: '“根本原因”表还没有填写（原因、验证方法、日期）。',
    en: 'The table of root causes is empty: cause, verification and date are wanted.',
  },
  'gate.causes.notWeak': {
    zh: '原因停在人员疏忽、操作不当一类的说法；请再问一次为什么会发生、为什么能发生。',
    en: 'A cause stops at carelessness or operator error; ask why once more: what let it happen?',
  },
  'gate.causes.none': {
    zh: '还没有填写原因（发生原因、流出原因）。',
    en: 'No cause has been entered yet, neither of occurrence nor of escape.',
  },
  'gate.causes.share': {
    zh: '各根本原因的贡献率合计不是 100%。',
    en: 'The shares of the root causes do not add up to 100.',
  },
  'gate.causes.noShares': {
    zh: '还没有填写各根本原因的贡献率。',
    en: 'The shares of the root causes have not been entered yet.',
  },
  'gate.actions.cover': {
    zh: '不是每个原因都有对应的措施（发生与流出都要有）。',
    en: 'Not every cause has an action; occurrence and escape both need one.',
  },
  'gate.actions.nothingToCover': {
    zh: '原因与措施还没有填写，不能核对每个原因是否都有措施。',
    en: 'Causes and actions have not been entered yet, so nothing shows that every cause has one.',
  },
  'gate.actions.notContainment': {
    zh: '永久措施与临时措施相同。',
    en: 'The corrective action repeats the containment action.',
  },
  'gate.actions.nothingToCompare': {
    zh: '没有永久措施可与临时措施比较。',
    en: 'There is no corrective action to compare with containment.',
  },
  'gate.actions.notWeak': {
    zh: '措施只有加强培训、要求注意一类的说法。',
    en: 'The only actions are training, reminding or supervising people.',
  },
  'gate.actions.none': {
    zh: '还没有填写永久措施。',
    en: 'No corrective action has been entered yet.',
  },
  'gate.actions.level': {
    zh: '没有高于“指导”层级（消除、防错、控制）的措施。',
    en: 'No action is above the level of instruction (eliminate, error-proof, control).',
  },
  'gate.actions.dates': {
    zh: '措施缺少责任人、计划或实际完成日期，或实际日期晚于今天、早于立案。',
    en: 'An action lacks owner, planned or real date, or its real date lies in the future or before the 8D was opened.',
  },
  'gate.actions.noneDone': {
    zh: '还没有填写实施的措施（责任人、计划与实际日期）。',
    en: 'No implemented action has been entered yet, with owner, planned and real date.',
  },
  'gate.actions.evidence': {
    zh: '有已完成的措施没有效果证据。',
    en: 'A finished action has no evidence of its effect.',
  },
  'gate.effect.figures': {
    zh: '缺少改善前后的数据。',
    en: 'Figures before and after are missing.',
  },
  'gate.effect.breakPoint': {
    zh: '未填断点（日期、批次或序列号）。',
    en: 'The break point (date, lot or serial number) is missing.',
  },
  'gate.documents.answered': {
    zh: 'DFMEA、PFMEA、控制计划须逐一回答：涉及的写文件号、版本、日期，不涉及的写理由。',
    en: 'DFMEA, PFMEA and control plan must each be answered: number, revision and date, or why not affected.',
  },
  'gate.readAcross.answered': {
    zh: '水平展开未指明具体的类似零件或产线。',
    en: 'Read-across names no similar part or line.',
  },
  'gate.closing.released': {
    zh: '缺少有效性结论、批准人或客户接受日期。',
    en: 'Verdict, release or acceptance by the customer is missing.',
  },
  'gate.handling.problem': { zh: '没有投诉内容。', en: 'The complaint is not described.' },
  'gate.handling.quantity': {
    zh: '没有数量或不良数量。',
    en: 'Neither quantity nor defective quantity is given.',
  },
  'gate.handling.cause': { zh: '还没有原因分析。', en: 'There is no cause analysis yet.' },
  'gate.handling.causeNotWeak': {
    zh: '原因只写到人员疏忽、操作不当一类；请写明为什么会发生、为什么没有被发现。',
    en: 'The cause stops at carelessness or operator error; say what let it happen and why it was not detected.',
  },
  'gate.handling.responsible': {
    zh: '还没有责任部门或责任归属。',
    en: 'Department or liability is not stated yet.',
  },
  'gate.handling.action': {
    zh: '还没有纠正或预防措施。',
    en: 'There is no corrective or preventive action yet.',
  },
  'gate.handling.actionNotWeak': {
    zh: '措施只有加强培训、要求注意一类的说法。',
    en: 'The only actions are training, reminding or supervising people.',
  },
  'gate.handling.actionNotInterim': {
    zh: '纠正措施与临时对策相同。',
    en: 'The corrective action repeats the interim measure.',
  },
  'gate.handling.dates': {
    zh: '回复、完成或结案日期早于接诉日期。',
    en: 'Reply, completion or closing lies before the complaint came in.',
  },
  'gate.handling.result': { zh: '还没有处理方案或结果。', en: 'Disposition or result is not stated yet.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReportMessageCode = keyof typeof reportMessages;
