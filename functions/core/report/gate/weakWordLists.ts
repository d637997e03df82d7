/*
 * The weak lists as data: patterns of words that say no more than that a person failed, or that people are to try
 * harder. English ones are whole words. Longer patterns stand before those they begin with.
 */

/** Traditional characters of these lists, each before its simplified one. */
export const traditional = '強强訓训練练導导罰罚規规範范識识習习監监績绩會会當当責责細细認认遺遗違违檢检';

/** People, wherever they work. */
const people = {
  zh: [
    '(?:新|临时|个别|部分|当班|一线|相关|该){0,3}(?:员工|工人|人员|作业员|作业者|作业人员|操作员|操作工|操作者|操作人员|检验员|检验人员|检查员|质检员|品检员|品管员|包装员|班组长|领班|实习生|临时工|新人|责任人|当事人)',
  ],
  en: [
    '(?:new |temporary |individual )?(?:operators?|workers?|inspectors?|employees?|staff|personnel|people|persons?|technicians?|associates?|shift leaders?)',
  ],
};

/** What is said of a person who failed. */
export const weakCauseWords = {
  zh: [
    '人为(?:因素|原因|失误|错误|疏忽)?',
    '疏忽(?:大意)?|疏漏|大意|粗心|马虎|不小心|不仔细|不认真|不细心|不负责任?|不注意|没有?注意|未注意|未认真|没有?认真|注意力不集中',
    '责任心(?:不强|不足|不够|差|缺失|淡薄)?|责任感(?:不强|不足|差)?',
    '(?:质量|品质|安全)?意识(?:不强|不足|不够|淡薄|薄弱|差|不到位)?|工作态度(?:不端正|差|不好)?|态度(?:不端正|差)',
    '误操作|操作(?:方法|手法|动作)?(?:不当|失误|错误|不规范|不到位|有误|不良|异常|疏忽)|作业(?:方法|手法)?(?:不当|失误|错误|不规范|不到位|疏忽)|违规(?:操作|作业)|违章(?:操作|作业)?|失误|出错|犯错|差错',
    '(?:未|没有?|不)(?:严格|完全)?(?:按照?|遵守|遵循|执行|依照?)(?:要求|规定|标准|规范|规程|流程|工艺|制度|(?:作业|操作|检验)?(?:指导书|规程|标准|规范|要求)|sop|wi|sip)?(?:的?要求)?(?:进行)?(?:作业|操作|执行|检验|检查)?',
    '漏检|误判|错检|漏看|看错|忘记|遗忘|(?:自检|互检|检验|检查|点检|巡检|首检)(?:不到位|不认真|不仔细|疏忽|疏漏|漏检)',
    '(?:管理|监督|监管|管控|执行|落实|监控)(?:不到位|不力|不善|不足|不严|不够|缺失)|执行力(?:差|不足|不够)?',
    '(?:经验|技能|技术|能力|知识|培训|教育|训练)(?:不足|不够|欠缺|缺乏|不到位|差)|(?:缺乏|缺少|未经|未接受|没有?|未进行|未)(?:经验|技能|培训|教育|训练)|不熟练|不熟悉|生疏|疲劳|疲惫',
  ],
  en: [
    'human (?:errors?|factors?|mistakes?)|human',
    'careless(?:ness|ly)?|negligen(?:ce|t|tly)|inattenti(?:on|ve|veness)|oversights?|forgot(?:ten)?|forgetfulness|fatigue|tired(?:ness)?|lack of (?:training|awareness|attention|care|experience|skills?|knowledge|discipline|responsibility)',
    '(?:operating|operational|operation|handling|working|processing|inspection) (?:errors?|mistakes?)|mis-?operations?|mis-?handling|errors?|mistakes?|failures?',
    "(?:did not|didn'?t|do not|not|failed to|failure to|without) (?:follow(?:ed|ing)?|obey(?:ed|ing)?|comply(?:ing)? with|pay(?:ing)? attention)(?: to)?(?: the)?(?: work| working| operating)?(?: instructions?| sops?| procedures?| rules?| standards?| requirements?| process)?|not (?:careful|attentive|trained|skilled|experienced)(?: enough)?|violated?(?: the)?(?: sops?| instructions?| procedures?| rules?)",
    '(?:improper|incorrect|wrong|poor|bad) (?:operations?|handling|workmanship|work|awareness|attitude|discipline|training|inspection|supervision|management)|insufficient(?:ly)? (?:training|trained|experience|awareness|attention|supervision|care)|inadequate(?:ly)? (?:training|trained|supervision|awareness)|untrained|inexperienced|unskilled|work ?instructions?|training|quality awareness|awareness|attention',
  ],
};

/** What is asked of people who are to try harder. */
export const weakActionWords = {
  zh: [
    '(?:加强|强化|加大|提高|提升|增强|增加|落实|严格)(?:对)?',
    '(?:再|重新|岗前|岗位|专项|技能|质量|品质)?(?:培训|教育|训练|宣导|宣贯|宣传|学习|交底)|培训学习',
    '(?:质量|品质|安全|责任|自检|互检)?意识|责任心|责任感|工作态度|认真(?:度)?|仔细|细心|小心',
    '(?:已|将)?(?:要求|通知|告知|强调|提醒|叮嘱|口头)|注意(?:力)?|警示|警告|告诫|重申|明确要求',
    '考核|处罚|罚款|扣款|扣罚|批评(?:教育)?|通报(?:批评)?|处分|问责|绩效|警告',
    '召开|开会|会议|早会|晨会|班前会|班会|质量会议',
    '(?:严格|认真)?(?:按照?|遵守|执行|依照?)(?:要求|规定|标准|规范|规程|流程|工艺|制度|(?:作业|操作|检验)?(?:指导书|规程|标准|规范)|sop|wi|sip)(?:的?要求)?(?:进行)?(?:作业|操作|执行|检验|检查)?',
    '(?:杜绝|避免|防止|确保不|不)(?:再次|再|此类|类似)?(?:发生|再发|出现)(?:此类|类似)?(?:问题|不良|情况|错误)?',
  ],
  en: [
    're-?train(?:ed|ing)?|train(?:ed|ing)?s?|re-?educat(?:e|ed|ion)|educat(?:e|ed|ion)|coach(?:ed|ing)?|refresher|toolbox talks?|brief(?:ed|ing)?',
    'remind(?:ed|ing|ers?)?|instruct(?:ed|ion)?|told|inform(?:ed)?|notif(?:y|ied)|ask(?:ed)?|warn(?:ed|ings?)?|emphasi[sz]e[ds]?|stress(?:ed)?|communicat(?:e|ed|ion)|urge[ds]?',
    '(?:be|being) more careful|(?:be )?careful(?:ly)?|pay (?:more )?attention|awareness|attention|discipline[ds]?|punish(?:ed|ment)?|fine[ds]?|penalt(?:y|ies)|penali[sz]ed?',
    'strengthen(?:ed|ing)?|improve[ds]?|improving|enhanced?|reinforced?|raise[ds]?|increased?|tighten(?:ed)?',
    'follow(?:ed|ing)?(?: strictly)?(?: the)?(?: work| working| operating)? (?:instructions?|sops?|procedures?|rules?|standards?)(?: strictly)?|(?:team |quality |shift )?meetings?(?: held)?',
  ],
};

/** Words that join others and say nothing themselves. */
export const emptyWords = {
  zh: [
    '因为|由于|导致|造成|所致|引起|原因(?:是|为)?|因素|问题|情况|现象|因',
    '的|了|对|和|与|及|等|有|是|在|时|其|该|将|已|并|且|而|再次|再|后续|今后|以后|下次|进行|开展|组织|加以|给予|现象|不够|不足|到位|力度|次数|频次|频率|方面|工作|存在|发生|出现|产生|过程中?|期间',
    '现场|生产线?|产线|车间|班组|工序|工位|岗位|部门|公司|我司|设备|机台|产品|制造|装配|加工|包装|检验|检查|巡检|自检|互检|作业|操作|质量|品质|管理|监督|管控|监控|全体|所有|相关|个人|技能|方法|内容|规定|要求|标准|纪律|作业指导书|指导书|流程|认真',
  ],
  en: [
    'the|a|an|to|of|by|for|from|and|or|was|were|is|are|be|been|has|have|had|will|due|because|all|more|their|his|her|with|on|in|at|it|this|that|they|caused?|causing|result(?:ed|s)?|during|when|while|again|every|each|some|any|new|better|strictly|held|done|given|conducted|carried|out|made|need|needs|should|must|not|no|did|poor|low|lack|insufficient',
    'production|assembly|line|shift|process|work|working|job|department|quality|management|supervision|inspection|check(?:s|ing)?|control|operation|handling|concerned|relevant|responsible|performance|skills?|team|sops?|procedures?|rules?|standards?|regularly|related|issue|problem',
  ],
};

/** One expression of all these words; the people stand among them. */
export function wordPattern({
  zh,
  en,
}: {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}): string {
  return `${zh.join('|')}|\\b(?:${en.join('|')})\\b`;
}

export const peoplePattern = wordPattern(people);
