import type { Bilingual } from '../shared/language';

/**
 * Sentences about documents. `gate.*` say what an 8D report lacks, by rule id or by what a rule says
 * while nothing is answered (`report/gate/gateRules.ts`); what falls short is named behind them (`describeGate.ts`).
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
    zh: '报告与台账的数量、日期或料号不一致。',
    en: 'Quantities, days or part numbers differ from the register.',
  },
  'gate.languages.cover': {
    zh: '以下内容没有用报告的语言写（双语报告须中英文都写）。',
    en: "These answers are not in the report's language (a bilingual report wants both).",
  },
  'gate.head.consistent': {
    zh: '数量或日期互相矛盾（投诉、退回不大于交货；接收、启动、不良件接收、各步期限依次）。',
    en: 'Quantities or days contradict each other (complained, returned against delivered; received, opened, parts received, due days in order).',
  },
  'gate.head.safety': {
    zh: '未回答是否涉及安全、法规或环保，或涉及而级别却低；请复核级别。',
    en: 'Whether safety, regulation or environment is concerned is not answered, or it is and the grade is low; review the grade.',
  },
  'gate.head.title': {
    zh: '标题须写明对象（零件名称或料号）和缺陷。',
    en: 'The title must name the object (part name or number) and the defect.',
  },
  'gate.head.identified': {
    zh: '没有批号、序列号、订单或送货单号，无法追溯到货。',
    en: 'No lot, serial, order or delivery note tells which goods are meant.',
  },
  'gate.head.repeat': {
    zh: '未回答是否重复发生，或重复发生而没有前次编号。',
    en: 'Whether the failure is a repeat is not answered, or it is and the earlier case is not named.',
  },
  'gate.team.complete': {
    zh: '小组缺少发起人、组长，或成员只来自一个部门。',
    en: 'Champion or leader is missing, or all members are of one department.',
  },
  'gate.start.decided': {
    zh: '未记录是否需要 8D、由谁决定、理由是什么。',
    en: 'Whether an 8D is needed, who decided it and why is not recorded.',
  },
  'gate.team.owners': {
    zh: '措施责任人不在小组名单中。',
    en: 'Owners of actions are not in the team.',
  },
  'gate.team.none': {
    zh: '小组名单还没有填写，不能核对责任人。',
    en: 'The team has not been entered yet, so owners cannot be checked against it.',
  },
  'gate.problem.measured': {
    zh: '问题描述缺少规格要求与实测数值。',
    en: 'The problem lacks requirement and measured value.',
  },
  'gate.problem.noCause': {
    zh: '标题或问题描述中混入了原因，请只写现象。',
    en: 'Title or problem statement names a cause; describe only what was seen.',
  },
  'gate.problem.none': {
    zh: '还没有标题和问题描述。',
    en: 'Neither title nor problem statement has been entered yet.',
  },
  'gate.problem.compared': {
    zh: '没有“是 / 不是”对比。',
    en: 'There is no is / is-not comparison.',
  },
  'gate.reply.basics': {
    zh: '缺少接收日期、D3 期限或投诉数量（日期须为真实日期，数量大于 0）。',
    en: 'Date received, D3 due date or quantity complained of is missing (real days, a quantity above 0).',
  },
  'gate.containment.places': {
    zh: '遏制范围须包括本厂、在途和客户处，每处至少一行数量（没有的写 0 或“不适用，因为……”）。',
    en: 'Containment must list own plant, transit and customer, each with a quantity (0, or “not applicable, because …”, where there are none).',
  },
  'gate.containment.lines': {
    zh: '遏制表中有的行没有检查方法、责任人或日期。',
    en: 'A containment line lacks method, owner or date.',
  },
  'gate.containment.none': {
    zh: '遏制表还没有填写。',
    en: 'The containment table is empty.',
  },
  'gate.containment.sums': {
    zh: '遏制数量不平：生产减耗用应等于各地点合计，须全部检查，不良不多于已检。',
    en: 'Containment does not add up: produced less consumed must equal the stocks, all checked, no more rejected than checked.',
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
    zh: '未填临时措施的实际解除日期，或日期在将来。',
    en: 'The day containment was removed is missing or lies in the future.',
  },
  'gate.customer.informed': {
    zh: '未记录客户已知会并同意临时措施。',
    en: "The customer's agreement to containment is not recorded.",
  },
  'gate.whys.chains': {
    zh: '发生与流出两条 5-Why 链须各不少于两层（重复的话不算一层）。',
    en: 'Both 5-Why chains, made and not detected, need two steps or more; the same words are no further step.',
  },
  'gate.causes.verified': {
    zh: '有的根本原因既没有验证（方法、日期），也没有标为假设并写明将来的验证日期。',
    en: 'A root cause is neither verified (how, when) nor marked as a hypothesis with a coming day of proof.',
  },
  'gate.causes.tableEmpty': {
    zh: '“根本原因”表还没有填写（原因、验证方法、日期）。',
    en: 'The table of root causes is empty: cause, verification and date are wanted.',
  },
  'gate.causes.chains': {
    zh: '根本原因只有发生或流出一方，另一方还没有。',
    en: 'Root causes are given for one side only, made or not detected.',
  },
  'gate.causes.notWeak': {
    zh: '原因停在人员疏忽、操作不当一类的说法；请再问一次为什么会发生、为什么能发生。',
    en: 'A cause stops at carelessness or operator error; ask why once more, and what let it happen.',
  },
  'gate.causes.none': {
    zh: '还没有填写原因（发生原因、流出原因）。',
    en: 'No cause has been entered yet, neither of occurrence nor of escape.',
  },
  'gate.causes.notDefect': {
    zh: '原因只是把缺陷又说了一遍。',
    en: 'The cause is the defect said again.',
  },
  'gate.causes.nothingToCompare': {
    zh: '还没有原因可与问题描述比较。',
    en: 'There is no cause yet to compare with the problem.',
  },
  'gate.causes.proved': {
    zh: '最终报告中仍有未证实的假设原因。',
    en: 'A cause is still a hypothesis in the final report.',
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
    zh: '不是每个原因都有选用的措施（发生与流出都要有）。',
    en: 'Not every cause has a chosen action (made and not detected both need one).',
  },
  'gate.actions.nothingToCover': {
    zh: '“根本原因”表或永久措施还没有填写，不能核对每个原因是否都有措施。',
    en: 'The table of root causes or the corrective actions are empty, so nothing shows that every cause has one.',
  },
  'gate.actions.aimed': {
    zh: '这些措施针对哪个原因？“针对原因”须写原因的种类或原文。',
    en: 'Which cause are these actions for? Give its kind or its words under “for cause”.',
  },
  'gate.actions.noneChosen': {
    zh: '“措施选择”表中还没有选用的措施。',
    en: 'The choice of actions has no chosen one yet.',
  },
  'gate.actions.notContainment': {
    zh: '永久措施与临时措施或检查方法相同。',
    en: 'A corrective action repeats containment.',
  },
  'gate.actions.nothingToCompare': {
    zh: '没有永久措施可与临时措施比较。',
    en: 'There is no corrective action to compare with containment.',
  },
  'gate.actions.notWeak': {
    zh: '措施（或某一原因的全部措施）只有加强培训、要求注意一类的说法。',
    en: 'The only actions, or all of those for a cause, are training, reminding or supervising people.',
  },
  'gate.actions.none': {
    zh: '还没有填写永久措施。',
    en: 'No corrective action has been entered yet.',
  },
  'gate.actions.level': {
    zh: '没有高于“指导”层级（消除、防错、控制）的措施。',
    en: 'No action is above the level of instruction (eliminate, error-proof, control).',
  },
  'gate.actions.proved': {
    zh: '没有实施前的验证（试验或计算）。',
    en: 'There is no proof before roll-out (trial or calculation).',
  },
  'gate.actions.dates': {
    zh: '措施须有责任人、计划日期和实际日期；实际日期不晚于今天，不早于措施的决定日期（没有则为 8D 启动日期）。',
    en: 'Every action needs owner, planned and real date; the real one not in the future, nor before the day the actions were decided on (else the 8D was opened).',
  },
  'gate.actions.noPlanningDay': {
    zh: '没有措施的决定日期，也没有 8D 启动或接收日期，不能核对实际日期是否在计划之后。',
    en: 'Neither the day of decision nor the days the 8D was opened or the complaint received are known, so nothing shows that actions were done after planning.',
  },
  'gate.actions.noneDone': {
    zh: '还没有填写实施的措施（责任人、计划与实际日期）。',
    en: 'No implemented action has been entered yet, with owner, planned and real date.',
  },
  'gate.actions.evidence': {
    zh: '已完成的措施须注明证据文件（文件名、链接或记录编号）。',
    en: 'Every finished action needs its evidence file: file name, link or record number.',
  },
  'gate.actions.noneClosed': {
    zh: '还没有已完成的措施及其证据文件。',
    en: 'There is no finished action with its evidence file yet.',
  },
  'gate.effect.figures': {
    zh: '改善前后须各有数据和样本数（如 37/5000、n=50）。',
    en: 'Before and after each need a figure and its sample (37/5000, n=50).',
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
    zh: '水平展开未指明具体的类似零件或产线及措施；没有的写“不适用，因为……”。',
    en: 'Read-across names no similar part or line with its action; where there is none, say so and why.',
  },
  'gate.closing.released': {
    zh: '缺少“有效”的结论、批准人、客户接受日期或自我评价。',
    en: 'A verdict of “effective”, the release, acceptance by the customer or the self-evaluation is missing.',
  },
  'gate.signatories.complete': {
    zh: '签署人不全（编制、审核、批准、客户确认）。',
    en: 'Signatories are not complete (prepared, checked, approved, customer).',
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
    zh: '回复、完成或结案日期早于接诉日期，或晚于今天。',
    en: 'Reply, completion or closing lies before the complaint came in or in the future.',
  },
  'gate.handling.result': { zh: '还没有处理方案或结果。', en: 'Disposition or result is not stated yet.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReportMessageCode = keyof typeof reportMessages;
