import type { FieldKey } from '../../complaint/fields';
import type { Bilingual } from '../../shared/language';

export interface FactDefinition extends Bilingual {
  readonly type: 'boolean' | 'number' | 'choice';
  readonly aliases?: readonly string[];
  readonly values?: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** Register field that carries it. */
  readonly field?: FieldKey;
}

const yesNo = (zh: string, en: string, ...aliases: string[]): FactDefinition => ({
  zh,
  en,
  type: 'boolean',
  aliases,
});
const money = (zh: string, en: string, field: FieldKey, ...aliases: string[]): FactDefinition => ({
  zh,
  en,
  type: 'number',
  field,
  aliases,
});

/** Facts that decide grades, categories and routes (catalogue appendix A). */
const appendixA = {
  personalSafety: yesNo('危及人身安全', 'danger to personal safety', '人身安全', '涉及安全'),
  productionSafety: yesNo('危害生产安全', 'danger to production safety', '生产安全'),
  personalInjury: yesNo('人身伤害', 'personal injury'),
  majorInjury: yesNo('重大人身伤害', 'major personal injury'),
  seriousConsequence: yesNo(
    '已经或很可能造成严重后果',
    'serious consequences, actual or very likely',
    '严重后果',
  ),
  seriousThreat: yesNo(
    '人身伤亡或严重威胁人身安全',
    'death, injury or serious threat to persons',
    '严重威胁',
  ),
  media: yesNo('媒体', 'media involved', '新闻媒体', '媒体曝光', '媒体介入'),
  lawyer: yesNo('律师', 'lawyer involved', '律师介入'),
  police: yesNo('公安', 'police involved', '警察'),
  consumerAssociation: yesNo('消协', 'consumer association involved', '消费者协会'),
  government: yesNo('政府机关', 'government body involved', '行政机关', '行政管理机关', '政府部门'),
  court: yesNo('司法', 'court involved', '司法机关', '法院'),
  industryBody: yesNo('行业协会', 'industry body involved'),
  transferredByAuthority: yesNo('行业部门、工商部门转交', 'passed on by an authority', '工商部门转交'),
  supervisionFail: yesNo('质量监督部门检测不合格', 'failed the supervision test', '监督抽检不合格'),
  reputationHarm: {
    zh: '声誉损害',
    en: 'harm to reputation',
    type: 'choice',
    values: [
      { name: 'none', aliases: ['无', '没有', 'false', '否'] },
      { name: 'possible', aliases: ['可能'] },
      { name: 'serious', aliases: ['严重', 'major', 'true', '是'] },
    ],
  },
  massReturn: yesNo('大批量退货或返修', 'mass return or repair', '大批量退货', '批量退货'),
  businessBreak: yesNo('中断业务', 'business broken off'),
  ordersMayDrop: yesNo('可能减少订货', 'orders may drop'),
  slightSalesImpact: yesNo('轻微影响销售', 'slight effect on sales'),
  functionImpact: yesNo('影响使用功能', 'function affected', '影响功能'),
  strengthImpact: yesNo('影响机械强度', 'mechanical strength affected'),
  appearanceOnly: yesNo('外观类缺陷', 'appearance defect only', '外观缺陷'),
  beyondSpec: yesNo('超出规格', 'beyond specification'),
  productConforming: yesNo('产品合格', 'product conforming'),
  awkward: yesNo('不好用', 'awkward to use'),
  foundBy: {
    zh: '发现环节',
    en: 'found at',
    type: 'choice',
    values: [
      { name: '顾客检验', aliases: ['客户检验', 'customerInspection', 'customer inspection', 'inspection'] },
      { name: '销售或使用', aliases: ['销售', '使用', '顾客销售或使用', 'saleOrUse', 'sale or use'] },
      { name: '最终消费者', aliases: ['消费者', 'finalConsumer', 'final consumer', 'consumer'] },
    ],
  },
  defectExtent: {
    zh: '不合格程度',
    en: 'extent of nonconformity',
    type: 'choice',
    values: [
      { name: '少量不合格', aliases: ['少量', 'few', 'smallNumber'] },
      { name: '个别不合格', aliases: ['个别', 'single', 'singleItems'] },
    ],
  },
  isSuggestion: yesNo('建议', 'a suggestion', 'suggestion'),
  suggestionKind: { zh: '建议种类', en: 'kind of suggestion', type: 'choice' },
  isMisunderstanding: yesNo('误会', 'a misunderstanding', '误解', 'misunderstanding'),
  isInquiry: yesNo('咨询', 'an inquiry', 'inquiry'),
  forgivable: yesNo('可取得谅解', 'can be forgiven'),
  majorLoss: yesNo('重大损失', 'major loss'),
  claimAmountYuan: money('索赔金额', 'claim in yuan', 'claimAmount', 'claimAmount', 'claim', '索赔额'),
  amountYuan: money('涉及金额', 'amount in yuan', 'claimAmount', 'amount', '金额'),
  lossYuan: money('损失金额', 'loss in yuan', 'lossAmount', 'lossAmount', 'loss', '损失', '损失额'),
  compensationRequested: yesNo('要求赔偿', 'compensation demanded', '涉及赔偿'),
  contractBasis: yesNo('依合同', 'under the contract'),
  pretext: yesNo('借故', 'a pretext'),
  repeatRepair: yesNo('短期内高频次维修', 'frequent repairs in a short time'),
  customerRefuses: yesNo('客户不接受', 'the customer does not accept'),
  strongReaction: yesNo('客户意见大', 'strong reaction of the customer'),
  handlerLevel: {
    zh: '处理能力',
    en: 'who can settle it',
    type: 'choice',
    values: [
      { name: '值班经理', aliases: ['营业部门经理', '部门经理'] },
      { name: '督导员', aliases: ['值班经理不能处理', '部门经理不能处理', '超出值班经理'] },
      { name: '超出督导员', aliases: ['督导员不能处理', '督导员无法处理'] },
    ],
  },
  beyondAuthority: yesNo('超出部门处理权限', "beyond the department's authority", '超出权限'),
  lossCaused: yesNo('造成损失', 'loss caused'),
  handledOnSpot: yesNo(
    '现场处理',
    'handled on the spot',
    '当场处理',
    'answeredOnSpot',
    'onSpot',
    'onTheSpot',
  ),
  qualityCause: yesNo('因质量问题', 'caused by quality'),
  withinValidity: yesNo('有效期内', 'within validity'),
  wholeBatchScrapped: yesNo('整批报废', 'whole batch scrapped'),
  wholeBatchReturned: yesNo('整批退货', 'whole batch returned'),
  stockSpoiledWholeBatch: yesNo('在库整批霉变、虫蛀、污染、破损', 'whole batch spoiled in stock', '整批霉变'),
  mixUpSerious: yesNo('混药并严重威胁', 'mix-up with serious threat', '混药'),
  massExpiry: yesNo('大量过期', 'large quantities expired'),
  fakeSold: yesNo('出售假劣药', 'fake or inferior drugs sold'),
} as const satisfies Readonly<Record<string, FactDefinition>>;

/** Facts that several procedures ask for beyond appendix A; the same key everywhere. */
const common = {
  emergency: yesNo('紧急', 'an emergency', 'urgent', '急', '涉及安全或日常生活'),
  crossDepartment: yesNo('跨部门', 'concerns several departments'),
  replyNeeded: yesNo('需要答复', 'a reply is needed', '需答复', 'replyRequired'),
  cannotSolveNow: yesNo('暂不能解决', 'cannot be solved now', '当时无法解决', 'notSolvableNow'),
  written: yesNo('书面投诉', 'in writing', '书面'),
  largeClaim: yesNo('索赔金额较大', 'the claim is large', '索赔金额大', 'claimLarge', 'claimIsLarge'),
  largeDamage: yesNo('损失较大', 'the damage is large', 'damageLarge', '造成较大损失'),
  serious: yesNo('情节严重', 'serious', '严重'),
  satisfied: yesNo('客户满意', 'the customer is satisfied', '满意', 'customerSatisfied'),
  returnedGoods: yesNo('有退货品', 'goods come back', '退货', 'goodsReturned', 'returns', 'isReturn'),
  sample: yesNo('新送样品', 'a newly submitted sample', '样品', 'isSample', 'newSample'),
  componentConcerned: yesNo('涉及部件', 'a component is concerned', '部件'),
  anonymous: yesNo('匿名', 'anonymous', '不具名'),
  humanNegligence: { ...yesNo('人为疏忽', 'human negligence'), field: 'humanNegligence' },
  solvedAtOnce: yesNo('能当即解决', 'can be settled at once', '当即解决', '立即解决', 'settledAtOnce'),
  beyondRegion: yesNo('超出区域经理权限', "beyond the regional manager's authority"),
  contractCustomer: yesNo('合同客户', 'a customer with a contract', '有业务往来'),
} as const satisfies Readonly<Record<string, FactDefinition>>;

export const knownFacts: Readonly<Record<string, FactDefinition>> = { ...appendixA, ...common };
