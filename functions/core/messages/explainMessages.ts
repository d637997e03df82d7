import type { CaseExplanation, ExplainedGrade, ExplainedNext, ExplainedStage } from '../actions/explainCase';
import type { ExplainedFigure, ExplainedLimit, SpecialDay } from '../actions/explainLimit';
import { dayNumber, type IsoDate } from '../calendar';
import type { DeadlineStateWord, Moment } from '../procedure';
import type { Duration } from '../procedure/profile';
import { events } from '../procedure/vocabulary/events';
import { fillSentence } from '../shared/fillSentence';
import type { Bilingual, Language } from '../shared/language';

const words = {
  title: {
    zh: '{case}（制度 {profile} {title}，截至 {asOf}）',
    en: '{case} (procedure {profile} {title}, as of {asOf})',
  },
  events: { zh: '经过', en: 'What happened' },
  noEvents: { zh: '没有可用的时间记录', en: 'no usable times are recorded' },
  grade: { zh: '级别：{grade}', en: 'Grade: {grade}' },
  noGrade: { zh: '级别：本制度不分级', en: 'Grade: the procedure has none' },
  gradeReason: { zh: '依据：{reason}', en: 'reason: {reason}' },
  byProcedure: { zh: '按制度判定为：{grade}', en: 'by the procedure it would be: {grade}' },
  criterion: { zh: '符合 {clause}（{id}）{text}', en: 'met: {clause} ({id}) {text}' },
  escalated: { zh: '因重复发生升级，关联：{cases}', en: 'raised because it recurred, linked: {cases}' },
  missingParameters: {
    zh: '待复核：以下数额未填，可能影响级别：{names}',
    en: 'to be reviewed: these figures are empty and could raise the grade: {names}',
  },
  reading: { zh: '理解 {id}：{text}', en: 'reading {id}: {text}' },
  limits: { zh: '时限', en: 'Limits' },
  noLimits: { zh: '本制度对此案没有时限', en: 'the procedure sets this case no limits' },
  due: { zh: '到期 {due}', en: 'due {due}' },
  target: { zh: '目标 {target}', en: 'target {target}' },
  start: { zh: '自“{event}”{start} 起算', en: 'counted from "{event}" {start}' },
  notStarted: { zh: '自“{event}”起算，尚未发生', en: 'counted from "{event}", which has not happened' },
  promised: { zh: '以答应客户的时间为准', en: 'the time promised to the customer counts' },
  needsTimeOfDay: {
    zh: '起点只有日期，需要填写具体时刻才能计算',
    en: 'the start is a bare date; a time of day is needed to count',
  },
  pending: { zh: '是否适用须待级别或类别确定', en: 'whether it applies waits for the grade or category' },
  completed: { zh: '完成于 {at}', en: 'done {at}' },
  leftOpen: { zh: '结案时未记录完成时间', en: 'closed without a record of its completion' },
  owner: { zh: '由{owner}负责', en: 'owner: {owner}' },
  clause: { zh: '条款 {clause}', en: 'clause {clause}' },
  weekends: { zh: '周末休息 {count} 天：{days}', en: 'ordinary weekend, {count} d: {days}' },
  holidays: { zh: '跳过节假日：{days}', en: 'holidays passed over: {days}' },
  makeups: { zh: '调休上班，计入工作日：{days}', en: 'make-up days that count as worked: {days}' },
  companyOff: { zh: '公司放假：{days}', en: 'company days off: {days}' },
  companyWork: { zh: '公司加班日，计入工作日：{days}', en: 'company working days that count: {days}' },
  provisional: {
    zh: '暂定：{years} 年放假通知尚未收录，按普通星期计算',
    en: 'provisional: no holiday notice is known for {years}; ordinary weeks were assumed',
  },
  missing: { zh: '结案前还缺', en: 'Missing before it may be closed' },
  gate: { zh: '{name}（条款 {clause}）', en: '{name} (clause {clause})' },
  missingOfClosed: { zh: '已结案，但缺', en: 'Closed, but missing' },
  nothingMissing: { zh: '按台账所记，不缺什么', en: 'nothing, by what the register records' },
  stage: { zh: '目前环节：{stage}', en: 'Present stage: {stage}' },
  closed: { zh: '目前环节：已结案', en: 'Present stage: closed' },
  noStage: {
    zh: '目前环节：流程各环节均已走过，尚未结案',
    en: 'Present stage: every stage of the chart has been passed, not closed yet',
  },
  next: { zh: '接下来', en: 'What comes next' },
  nextStage: { zh: '环节：{stage}', en: 'stage: {stage}' },
  chartEnds: { zh: '流程结束', en: 'the chart ends' },
  decisions: { zh: '取决于：{names}', en: 'depends on: {names}' },
  nextLimit: { zh: '最先到期：{rule} {due}', en: 'due first: {rule} {due}' },
  nothingNext: { zh: '没有待办环节，也没有在计的时限', en: 'no stage and no running limit is left' },
  promisedLimit: { zh: '按承诺时间', en: 'as promised' },
  undefinedLimit: { zh: '本制度未规定', en: 'not laid down' },
  immediate: { zh: '立即', en: 'at once' },
  immediateAtMost: { zh: '立即，最迟 {most}', en: 'at once, at most {most}' },
  emptyParameter: { zh: '由公司规定（{parameter} 未填）', en: 'set by the company ({parameter} is empty)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const states: Readonly<Record<DeadlineStateWord, string>> = {
  未起算: 'not started',
  进行中: 'running',
  按时完成: 'done in time',
  逾期完成: 'done late',
  逾期未完成: 'OVERDUE',
  无时限: 'no limit',
  本制度未规定: 'not laid down',
};

const units: Readonly<Record<Duration['unit'], string>> = {
  分钟: 'min',
  小时: 'h',
  工作时: 'working h',
  工作日: 'working days',
  天: 'days',
  周: 'weeks',
  月: 'months',
  年: 'years',
  当天: 'same day',
};

/** Official holidays by the names the shipped calendar uses; a company's own names stand as they are. */
const holidays: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** The life of a case in sentences, one line each; indented lines belong to the line above. */
export function describeCase(explained: CaseExplanation, lang: Language): readonly string[] {
  const say = sayer(lang);
  const { events: happened, missing, stage, closed } = explained;
  return [
    say('title', {
      case: explained.case,
      profile: explained.profile,
      title: explained.title[lang],
      asOf: shown(explained.asOf),
    }),
    say('events'),
    ...(happened.length === 0 ? [`  ${say('noEvents')}`] : []),
    ...happened.map(({ at, name }) => `  ${shown(at)}  ${name[lang]}`),
    ...describeGrade(explained.grade, lang),
    say('limits'),
    ...(explained.limits.length === 0 ? [`  ${say('noLimits')}`] : []),
    ...explained.limits.flatMap((limit) => describeLimit(limit, lang)),
    say(closed && missing.length > 0 ? 'missingOfClosed' : 'missing'),
    ...(missing.length === 0 ? [`  ${say('nothingMissing')}`] : []),
    ...missing.map(({ name, clause }) => `  ${say('gate', { name: name[lang], clause })}`),
    stage === null ? say(closed ? 'closed' : 'noStage') : say('stage', { stage: stageText(stage, lang) }),
    ...nextLines(explained.next, lang),
  ];
}

/** Grade and what it rests on; indented lines belong to the first. */
export function describeGrade(grade: ExplainedGrade | null, lang: Language): readonly string[] {
  const say = sayer(lang);
  if (grade === null) return [say('noGrade')];
  const lines = grade.criteria.map(({ id, text, clause }) =>
    say('criterion', { id, text: text[lang], clause }),
  );
  if (lines.length === 0 && grade.reason !== '') lines.push(say('gradeReason', { reason: grade.reason }));
  if (grade.byProcedure !== null && grade.byProcedure.zh !== grade.name.zh)
    lines.push(say('byProcedure', { grade: grade.byProcedure[lang] }));
  if (grade.escalated) lines.push(say('escalated', { cases: grade.linkedCases.join(comma(lang)) }));
  if (grade.missingParameters.length > 0)
    lines.push(say('missingParameters', { names: grade.missingParameters.join(comma(lang)) }));
  for (const { id, text } of grade.readings) lines.push(say('reading', { id, text: text[lang] }));
  return [say('grade', { grade: grade.name[lang] }), ...lines.map((line) => `  ${line}`)];
}

/** One limit with everything its due time rests on; indented lines belong to the first. */
export function describeLimit(limit: ExplainedLimit, lang: Language): readonly string[] {
  const say = sayer(lang);
  const { due, target, state, completed, owner, provisionalYears: years } = limit;
  const head = [
    `${limit.rule} ${limit.name[lang]}`,
    figureText(limit.figure, lang),
    ...(due === null ? [] : [say('due', { due: shown(due) })]),
    ...(limit.pending ? [] : [describeState(state, lang)]),
  ];
  const details = [
    ...(limit.pending ? [say('pending')] : []),
    ...startLine(limit, lang),
    ...(target === null ? [] : [say('target', { target: shown(target) })]),
    ...(completed === null ? [] : [say('completed', { at: shown(completed) })]),
    ...daysLines(limit.days, lang),
    ...(years.length === 0 ? [] : [say('provisional', { years: years.join(comma(lang)) })]),
    [
      ...(owner === null ? [] : [say('owner', { owner: owner[lang] })]),
      say('clause', { clause: limit.clause }),
    ].join(lang === 'zh' ? '，' : ', '),
    ...limit.readings.map(({ id, text }) => say('reading', { id, text: text[lang] })),
  ];
  return [`  ${head.join(' · ')}`, ...details.map((line) => `    ${line}`)];
}

function startLine(limit: ExplainedLimit, lang: Language): readonly string[] {
  const say = sayer(lang);
  if (limit.promised) return [say('promised')];
  if (limit.startEvent === null) return [];
  const event = events[limit.startEvent][lang];
  if (limit.start === null) return [say('notStarted', { event })];
  const line = say('start', { event, start: shown(limit.start) });
  return limit.needsTimeOfDay ? [line, say('needsTimeOfDay')] : [line];
}

const dayLines = [
  ['weekend', 'weekends'],
  ['holiday', 'holidays'],
  ['companyOff', 'companyOff'],
  ['makeupWorkday', 'makeups'],
  ['companyWork', 'companyWork'],
] as const;

function daysLines(days: readonly SpecialDay[], lang: Language): readonly string[] {
  return dayLines.flatMap(([kind, line]) => {
    const found = days.filter((day) => day.kind === kind);
    if (found.length === 0) return [];
    const spans = spansOf(found).map((span) => spanText(span, lang));
    return [sayer(lang)(line, { count: found.length, days: spans.join(comma(lang)) })];
  });
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string | null;
}

/** Days of one name that follow each other become one span. */
function spansOf(days: readonly SpecialDay[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { date, name } of days) {
    const last = spans.at(-1);
    if (last?.name === name && dayNumber(last.to) + 1 === dayNumber(date))
      spans[spans.length - 1] = { ...last, to: date };
    else spans.push({ from: date, to: date, name });
  }
  return spans;
}

function spanText({ from, to, name }: Span, lang: Language): string {
  const span = from === to ? from : `${from}–${to}`;
  if (name === null) return span;
  return lang === 'zh' ? `${span}（${name}）` : `${span} (${holidays[name] ?? name})`;
}

function nextLines({ stages, mayEnd, decisions, limit }: ExplainedNext, lang: Language): readonly string[] {
  const say = sayer(lang);
  const lines = stages.map((stage) => say('nextStage', { stage: stageText(stage, lang) }));
  if (mayEnd) lines.push(say('chartEnds'));
  if (decisions.length > 0)
    lines.push(say('decisions', { names: decisions.map((name) => name[lang]).join(comma(lang)) }));
  if (limit !== null) {
    const line = say('nextLimit', { rule: limit.rule, due: shown(limit.due) });
    lines.push(
      limit.owner === null
        ? line
        : `${line}${lang === 'zh' ? '，' : ', '}${say('owner', { owner: limit.owner[lang] })}`,
    );
  }
  return [say('next'), ...(lines.length === 0 ? [say('nothingNext')] : lines).map((line) => `  ${line}`)];
}

function stageText({ id, name, owner, clause }: ExplainedStage, lang: Language): string {
  const say = sayer(lang);
  const parts = [
    `${id} ${name[lang]}`,
    ...(owner === null ? [] : [say('owner', { owner: owner[lang] })]),
    say('clause', { clause }),
  ];
  return parts.join(lang === 'zh' ? '，' : ', ');
}

function figureText({ kind, duration, target, parameter }: ExplainedFigure, lang: Language): string {
  const say = sayer(lang);
  const length = duration === null ? '' : durationText(duration, lang);
  switch (kind) {
    case 'fixed':
      return target === null ? length : `${durationText(target, lang)}–${length}`;
    case 'parameter':
      return duration === null
        ? say('emptyParameter', { parameter: parameter ?? '' })
        : `${length} (${parameter ?? ''})`;
    case 'immediate':
      return duration === null ? say('immediate') : say('immediateAtMost', { most: length });
    case 'promised':
      return say('promisedLimit');
    case 'undefined':
      return say('undefinedLimit');
  }
}

function durationText({ amount, unit }: Duration, lang: Language): string {
  const plural = lang === 'zh' ? unit : units[unit];
  const word = amount === 1 ? plural.replace(/s$/u, '') : plural;
  return unit === '当天' ? word : `${String(amount)} ${word}`;
}

/** C11 word for people. */
export function describeState(state: DeadlineStateWord | null, lang: Language): string {
  if (state === null) return words.leftOpen[lang];
  return lang === 'zh' ? state : states[state];
}

const shown = (moment: Moment): string => moment.replace('T', ' ');
const comma = (lang: Language): string => (lang === 'zh' ? '、' : ', ');

function sayer(lang: Language) {
  return (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}): string =>
    fillSentence(words[key][lang], values);
}
