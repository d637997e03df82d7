/** Causes that name a person's failing instead of what let it happen. */
const weakCauses =
  /员工|人员|作业员|操作员|操作工|工人|检验员|人为|疏忽|大意|粗心|马虎|责任心(?:不强|不足|差)?|意识(?:不强|不足|淡薄|差)?|操作(?:不当|失误|错误|不规范)|漏检|误操作|未按(?:要求|规定|标准|指导书|作业指导书)?(?:作业|操作|执行)?|经验不足|培训不(?:足|到位)|不熟练|operators?|workers?|inspectors?|employees?|human|carelessness|careless|negligen(?:ce|t)|mistakes?|errors?|not following|did not follow|instructions?|lack of (?:training|awareness|attention)|inattention/giu;

/** Actions that ask people to try harder. */
const weakActions =
  /加强|强化|提高|培训|教育|宣导|宣贯|再教育|重新培训|员工|人员|作业员|操作员|检验员|质量|意识|责任心|管理|监督|检查|力度|已(?:要求|通知|告知)|要求|注意|提醒|考核|处罚|罚款|批评|re-?train(?:ed|ing)?|train(?:ed|ing)?|remind(?:ed)?|instruct(?:ed)?|be more careful|awareness|operators?|workers?|employees?|inspectors?|strengthen|improve|enhance|supervision|pay attention|punish(?:ed|ment)?|fined?/giu;

/** Words that join others and say nothing themselves. */
const filler =
  /[\s\p{P}\p{S}\d]+|的|了|对|和|与|及|等|有|是|因|由于|导致|造成|所致|引起|进行|并|再次|再|相关|现场|the|a|an|to|of|by|for|and|was|were|is|due|because|all|more|their|with|on|caused/giu;

/** A cause or action that is nothing but weak words: what is left without them is shorter than a word. */
function saysNothingBut(text: string, weak: RegExp): boolean {
  if (!new RegExp(weak.source, 'iu').test(text)) return false;
  const left = text.replace(weak, '').replace(filler, '');
  return left.length <= 2;
}

/**
 * Whether a root cause ends at a person's failing (员工疏忽, 操作不当, operator error) and says no more.
 * A cause that also names a process cause passes.
 */
export const isWeakCause = (text: string): boolean => saysNothingBut(text, weakCauses);

/** Whether an action only asks people to try harder (加强培训, 已要求注意, retrain operator). */
export const isWeakAction = (text: string): boolean => saysNothingBut(text, weakActions);

/** Words that put a cause into a description of the problem. */
export const namesCause = (text: string): boolean =>
  /因为|由于|原因(?:是|为)|导致|造成|所致|引起|疏忽|because|due to|caused by|root cause|owing to/iu.test(
    text,
  );
