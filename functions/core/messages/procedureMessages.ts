import type { AskProblem, AskProblemCode } from '../procedure/ask/askProblem';
import type { AskWording } from '../procedure/ask/answerQuery';
import type { InvalidReason } from '../procedure/form/checkForm';
import type { ProfileProblem, ProfileProblemCode } from '../procedure/load/profileProblem';
import type { Bilingual, Language } from '../shared/language';

const profileProblems: Readonly<Record<ProfileProblemCode, Bilingual>> = {
  'profile.notObject': {
    zh: '规程文件的内容不是一个 JSON 对象。请检查是否选错了文件。',
    en: 'The profile file is not a JSON object. Check that the right file was chosen.',
  },
  'profile.missing': {
    zh: '{where}：缺少必填内容。请补上{expected}。',
    en: '{where}: something required is missing. Add {expected}.',
  },
  'profile.unknownKey': {
    zh: '{where}：不认识这一项。请删除或改正拼写{nearest}。',
    en: '{where}: this key is not known. Remove it or correct its spelling{nearest}.',
  },
  'profile.wrongType': {
    zh: '{where}：写成了 {seen}，应为{expected}。',
    en: '{where}: it says {seen}; expected {expected}.',
  },
  'profile.notInList': {
    zh: '{where}：{seen} 不在可选范围内。可选：{expected}。',
    en: '{where}: {seen} is not one of {expected}.',
  },
  'profile.badValue': {
    zh: '{where}：{seen} 不符合要求({expected})。',
    en: '{where}: {seen} is not acceptable ({expected}).',
  },
  'profile.duplicateId': {
    zh: '{where}：编号或名称“{seen}”重复。请改用不同的编号。',
    en: '{where}: "{seen}" is given twice. Use another id.',
  },
  'profile.unknownRole': {
    zh: '{where}：部门或岗位“{seen}”没有在 roles 中声明。请补充声明或改正名称{nearest}。',
    en: '{where}: the department or post "{seen}" is not declared under roles. Declare it or correct the name{nearest}.',
  },
  'profile.unknownStage': {
    zh: '{where}：没有编号为“{seen}”的环节。请改正{nearest}。',
    en: '{where}: there is no stage "{seen}". Correct it{nearest}.',
  },
  'profile.unknownForm': {
    zh: '{where}：没有名为“{seen}”的表单。请在 forms 中列出或改正{nearest}。',
    en: '{where}: there is no form "{seen}". List it under forms or correct it{nearest}.',
  },
  'profile.unknownGrade': {
    zh: '{where}：没有“{seen}”这一级别。请改正{nearest}。',
    en: '{where}: there is no grade "{seen}". Correct it{nearest}.',
  },
  'profile.unknownCategory': {
    zh: '{where}：没有“{seen}”这一类别。请改正{nearest}。',
    en: '{where}: there is no category "{seen}". Correct it{nearest}.',
  },
  'profile.unknownChannel': {
    zh: '{where}：没有“{seen}”这一途径。请改正{nearest}。',
    en: '{where}: there is no channel "{seen}". Correct it{nearest}.',
  },
  'profile.unknownLiability': {
    zh: '{where}：没有“{seen}”这一责任归属。请改正{nearest}。',
    en: '{where}: there is no liability "{seen}". Correct it{nearest}.',
  },
  'profile.unknownFact': {
    zh: '{where}：没有名为“{seen}”的判定事实。请在 facts 中声明或改正{nearest}。',
    en: '{where}: there is no fact "{seen}". Declare it under facts or correct it{nearest}.',
  },
  'profile.unknownDecision': {
    zh: '{where}：该环节没有“{seen}”这一判断。请在 decisions 中声明或改为：{expected}。',
    en: '{where}: the stage does not decide "{seen}". Declare it under decisions or use: {expected}.',
  },
  'profile.unknownParameter': {
    zh: '{where}：没有参数“{seen}”。请在 parameters 中声明或改正{nearest}。',
    en: '{where}: there is no parameter "{seen}". Declare it under parameters or correct it{nearest}.',
  },
  'profile.unknownReading': {
    zh: '{where}：没有编号为“{seen}”的解读。请在 readings 中声明或改正{nearest}。',
    en: '{where}: there is no reading "{seen}". Declare it under readings or correct it{nearest}.',
  },
  'profile.unknownAlternative': {
    zh: '{where}：该解读没有“{seen}”这一选项。可选：{expected}。',
    en: '{where}: the reading has no alternative "{seen}". Choose one of: {expected}.',
  },
  'profile.unknownGate': {
    zh: '{where}：没有结案条件“{seen}”。请在 gates 中声明或改正{nearest}。',
    en: '{where}: there is no gate "{seen}". Declare it under gates or correct it{nearest}.',
  },
  'profile.unknownDeadline': {
    zh: '{where}：没有时限“{seen}”。请改正{nearest}。',
    en: '{where}: there is no deadline rule "{seen}". Correct it{nearest}.',
  },
  'profile.unknownAuthority': {
    zh: '{where}：没有核决权限“{seen}”。请在 authorities 中声明或改正{nearest}。',
    en: '{where}: there is no authority "{seen}". Declare it under authorities or correct it{nearest}.',
  },
  'profile.unknownDisposition': {
    zh: '{where}：没有处理方案“{seen}”。请改正{nearest}。',
    en: '{where}: there is no disposition "{seen}". Correct it{nearest}.',
  },
  'profile.readingPath': {
    zh: '{where}：解读要修改的位置不存在。请检查 changes 中的 at。',
    en: '{where}: the place the reading would change does not exist. Check "at" in changes.',
  },
};

const sections: Readonly<Record<string, Bilingual>> = {
  deadlines: { zh: '时限', en: 'deadlines' },
  flows: { zh: '流程', en: 'flows' },
  stages: { zh: '环节', en: 'stages' },
  grades: { zh: '级别', en: 'grades' },
  grading: { zh: '定级', en: 'grading' },
  criteria: { zh: '定级条件', en: 'criteria' },
  roles: { zh: '部门与岗位', en: 'roles' },
  forms: { zh: '表单', en: 'forms' },
  approvals: { zh: '审批', en: 'approvals' },
  authorities: { zh: '核决权限', en: 'authorities' },
  routes: { zh: '分派', en: 'routes' },
  readings: { zh: '解读', en: 'readings' },
  parameters: { zh: '参数', en: 'parameters' },
  categories: { zh: '类别', en: 'categories' },
  numbering: { zh: '编号', en: 'numbering' },
  gates: { zh: '结案条件', en: 'gates' },
  scope: { zh: '适用范围', en: 'scope' },
  followUps: { zh: '回访', en: 'follow-ups' },
  retention: { zh: '保存期限', en: 'retention' },
  indicators: { zh: '指标', en: 'indicators' },
};

/** What a section of a profile is called. */
export function sectionName(section: string, lang: Language): string {
  return sections[section]?.[lang] ?? section;
}

/** One problem of a profile as a sentence: where, what stands there, what to do. */
export function describeProfileProblem(
  { code, path, seen, expected }: ProfileProblem,
  lang: Language,
): string {
  const where = path.map((step) => sectionName(String(step), lang)).join(' › ');
  return fill(profileProblems[code][lang], {
    where: where === '' ? (lang === 'zh' ? '规程' : 'profile') : where,
    seen: seen ?? '',
    expected: expected ?? (lang === 'zh' ? '该项' : 'it'),
    nearest: nearestText(expected, lang),
  });
}

function nearestText(name: string | undefined, lang: Language): string {
  if (name === undefined) return '';
  return lang === 'zh' ? `(是否指“${name}”?)` : ` (did you mean "${name}"?)`;
}

const askProblems: Readonly<Record<AskProblemCode, Bilingual>> = {
  'query.notObject': { zh: '查询应为一个 JSON 对象。', en: 'A query must be a JSON object.' },
  'query.unknownKind': {
    zh: '不认识查询种类“{seen}”{nearest}。可用：{expected}。',
    en: 'The query kind "{seen}" is not known{nearest}. Use one of: {expected}.',
  },
  'query.field': {
    zh: '查询中的“{field}”不能使用：{seen}{wanted}。',
    en: 'The field "{field}" of the query cannot be used: {seen}{wanted}.',
  },
  'profile.unknown': {
    zh: '没有规程“{seen}”{nearest}。可用：{expected}。',
    en: 'There is no profile "{seen}"{nearest}. Available: {expected}.',
  },
  'fact.unknown': { zh: '不认识判定事实“{seen}”{nearest}。', en: 'The fact "{seen}" is not known{nearest}.' },
  'fact.badValue': {
    zh: '判定事实“{field}”的值“{seen}”不能使用{wanted}。',
    en: 'The fact "{field}" cannot be "{seen}"{wanted}.',
  },
  'parameter.unknown': {
    zh: '该规程没有参数“{seen}”{nearest}。',
    en: 'The profile has no parameter "{seen}"{nearest}.',
  },
  'parameter.badValue': {
    zh: '参数“{field}”的值 {seen} 不能使用{wanted}。',
    en: 'The parameter "{field}" cannot be {seen}{wanted}.',
  },
  'event.unknown': {
    zh: '不认识事件“{seen}”{nearest}。可用：{expected}。',
    en: 'The event "{seen}" is not known{nearest}. Use one of: {expected}.',
  },
  'moment.unreadable': {
    zh: '“{field}”的时间“{seen}”无法识别，请写成 2026-03-09T14:30:00+08:00 或 2026-03-09。',
    en: 'The time "{seen}" of "{field}" cannot be read; write 2026-03-09T14:30:00+08:00 or 2026-03-09.',
  },
  'moment.needsTimeOfDay': {
    zh: '“{field}”只有日期；时限 {seen} 以分钟或小时计，需要具体时刻。',
    en: '"{field}" is a bare date; the limit {seen} is counted in minutes or hours and needs a time of day.',
  },
  'grade.unknown': {
    zh: '该规程没有级别“{seen}”{nearest}。可用：{expected}。',
    en: 'The profile has no grade "{seen}"{nearest}. Use one of: {expected}.',
  },
  'category.unknown': {
    zh: '该规程没有类别“{seen}”{nearest}。可用：{expected}。',
    en: 'The profile has no category "{seen}"{nearest}. Use one of: {expected}.',
  },
  'task.unknown': {
    zh: '该规程没有任务“{seen}”{nearest}。可用：{expected}。',
    en: 'The profile has no task "{seen}"{nearest}. Use one of: {expected}.',
  },
  'form.unknown': {
    zh: '该规程没有表单“{seen}”{nearest}。可用：{expected}。',
    en: 'The profile has no form "{seen}"{nearest}. Use one of: {expected}.',
  },
  'section.unknown': {
    zh: '该表单没有部分“{seen}”{nearest}。可用：{expected}。',
    en: 'The form has no section "{seen}"{nearest}. Use one of: {expected}.',
  },
  'stage.unknown': {
    zh: '该规程没有环节“{seen}”{nearest}。可用：{expected}。',
    en: 'The profile has no stage "{seen}"{nearest}. Use one of: {expected}.',
  },
  'flow.unknown': {
    zh: '该规程没有流程“{seen}”。可用：{expected}。',
    en: 'The profile has no flow "{seen}". Use one of: {expected}.',
  },
  'decision.unknown': {
    zh: '环节 {field} 没有判断“{seen}”。该环节判断：{expected}。',
    en: 'Stage {field} does not decide "{seen}". It decides: {expected}.',
  },
  'decision.badAnswer': {
    zh: '判断“{field}”不能回答“{seen}”。可用：{expected}。',
    en: 'The decision "{field}" cannot be answered with "{seen}". Use one of: {expected}.',
  },
  'number.refused': {
    zh: '{seen} 所在期间的流水号已用完。',
    en: 'The serial numbers of the period of {seen} are used up.',
  },
  'calendar.range': {
    zh: '时间超出可计算的范围：{seen}。',
    en: 'The time is outside what can be computed: {seen}.',
  },
};

/** Why a query cannot be answered, as a sentence. */
export function describeAskProblem({ code, params }: AskProblem, lang: Language): string {
  const wanted =
    params['expected'] === undefined
      ? ''
      : lang === 'zh'
        ? `，应为 ${params['expected']}`
        : `; expected ${params['expected']}`;
  return fill(askProblems[code][lang], {
    seen: '',
    field: '',
    ...params,
    expected: params['expected'] || (lang === 'zh' ? '无' : 'none'),
    wanted,
    nearest: nearestText(params['nearest'], lang),
  });
}

const invalidReasons: Readonly<Record<InvalidReason['code'], Bilingual>> = {
  notADate: { zh: '不是可识别的日期', en: 'not a date that can be read' },
  notANumber: { zh: '不是数字', en: 'not a number' },
  negative: { zh: '不能为负数', en: 'must not be negative' },
  notAChoice: { zh: '不在可选范围内：{choices}', en: 'not one of {choices}' },
  placeholder: { zh: '未能确定时应填“{text}”', en: 'while not known it must read "{text}"' },
};

/** What is wrong with a value on a form. */
export function describeInvalidReason(reason: InvalidReason, lang: Language): string {
  return fill(invalidReasons[reason.code][lang], {
    choices: 'choices' in reason ? reason.choices.join(lang === 'zh' ? '、' : ', ') : '',
    text: 'text' in reason ? reason.text : '',
  });
}

/** The sentences that answers of `answerQuery` contain. */
export function askWording(lang: Language): AskWording {
  return {
    problem: (problem) => describeAskProblem(problem, lang),
    invalid: (reason) => describeInvalidReason(reason, lang),
    overflow: (number, digits) =>
      lang === 'zh'
        ? `本期流水号已超过 ${digits} 位，号码 ${number} 多一位。`
        : `The serial of this period has outgrown ${digits} digits; the number ${number} is one digit longer.`,
  };
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
