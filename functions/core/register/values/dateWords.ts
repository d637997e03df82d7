/** What the words around a date, or instead of one, say about it. Texts come tidied (`tidyDateText`). */

const weekdayWords =
  /[([【]?(?:星期|礼拜|周)([一二三四五六日天1-7])[)\]】]?|\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/;
const weekdayOrder = '一二三四五六日';
const englishOrder = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Takes the weekday out of a text: Monday is 1, Sunday 7. */
export function takeWeekday(text: string): { readonly rest: string; readonly weekday: number | null } {
  const match = weekdayWords.exec(text);
  if (!match) return { rest: text, weekday: null };
  const rest = text.replace(match[0], ' ');
  if (match[2] !== undefined) return { rest, weekday: englishOrder.indexOf(match[2].slice(0, 3)) + 1 };
  const letter = match[1] === '天' ? '日' : match[1]!;
  return { rest, weekday: /\d/.test(letter) ? Number(letter) : weekdayOrder.indexOf(letter) + 1 };
}

const dayParts = /上午|早上|早晨|清早|凌晨|中午|下午|傍晚|晚上|晚间|夜里|北京时间|\b(?:am|pm)\b/g;
const reportMarks = /\b[0-9]d(?:报告)?(?![a-z])/g; // 8D, 3D
const harmless =
  /客户|顾客|电话|致电|来电|邮件|微信|qq|传真|口头|书面|首次|已经?|回复|答复|回传|反馈|投诉|客诉|通知|接单|提交|收到|接到|接收|签收|发出|发送|发货|寄出|到厂|到货|到达|退回|登记|生产|出货|完成|结案|关闭|办结|闭环|验证|确认|上线|报告|日期|时间|当天|closed?|done|ok|received?|replied|finished|date|于|在|[的日号补]/g;
const punctuation = /[\s()[\]【】{}<>《》“”"'‘’,.。;:;!、→/\\|*#_-]+/g;

/** The words left beside a date once weekday, part of day and the usual clerk's words are taken out. */
export function remainingWords(rest: string): { readonly usual: boolean; readonly unknown: string } {
  const words = rest.replace(dayParts, ' ').replace(punctuation, '');
  const unknown = words.replace(reportMarks, '').replace(harmless, '');
  return { usual: words !== '' && unknown === '', unknown };
}

/** Removes marks such as `8D` whose digit is no date. */
export const withoutReportMarks = (text: string): string => text.replace(reportMarks, ' ');

const doubt =
  /约|左右|大概|估计|可能|前后|前|以后|之后|后|起|至|到|不|未|没|否|取消|作废|改|推迟|延|预计|计划|拟|争取|预定|暂定|初定|应|或|待|before|after|by|about|around|est|ca\b|plan|tbd|\?|？|~/;
const duePhrases =
  /之前|以前|前|截止|截至|预计|计划|拟|争取|预定|要求|须|需|应|限|before|by|plan(?:ned)?|due/g;

/** Whether the words beside a date deny it or make it uncertain. A deadline may say 前 or 预计. */
export function isDoubted(unknown: string, isDeadline: boolean): boolean {
  return doubt.test(isDeadline ? unknown.replace(duePhrases, '') : unknown);
}

/** Whether nothing but the phrases of a deadline remains. */
export const isDeadlinePhrase = (unknown: string): boolean => unknown.replace(duePhrases, '') === '';

const vague =
  /月[初底中末]|[上中下]旬|月份|年[初底中末]|[上下本这]个?[周月]|周[内末初]|本周|星期|礼拜|今天|昨天|明天|后天|前天|今日|昨日|明日|月[初底中末]|季度|节[前后]|近期|最近|尽快|随时|立即|马上|天内|日内|小时内|asap|soon|week|month|today|tomorrow/;

/** Whether a text names a time without naming a day (`6月初`, `下周`). */
export const isVagueTime = (text: string): boolean => vague.test(text);

const notYet =
  /^(?:尚|还|暂)?(?:未|没有?|待|等)[^0-9]*$|^(?:客户)?(?:进行|处理|跟进|整改|验证|分析|协商|确认|调查|生产|追踪|跟踪|沟通|审核|审批|观察|改善)中$|暂缓|暂停|挂起|on-?hold|pending|wip|on-?going|inprocess|inprogress|open|tbd/;
const done = /^(?:已|ok|done|closed?|finished?|完成|结案|关闭|办结|yes|是|y|√|✓|✔)/;

/** Whether a text says that the step has not happened yet. */
export const isNotYet = (text: string): boolean => notYet.test(text.replace(/\s/g, ''));
/** Whether a text says that the step is done without saying when. */
export const isDoneWord = (text: string): boolean => done.test(text.replace(/\s/g, ''));
