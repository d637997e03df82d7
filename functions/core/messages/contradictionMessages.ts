import type { Contradiction, ContradictionCode } from '../procedure/check/contradiction';
import type { ProfileDifference } from '../procedure/check/diffProfiles';
import type { Bilingual, Language } from '../shared/language';
import { sectionName } from './procedureMessages';

const sentences: Readonly<Record<ContradictionCode, Bilingual>> = {
  'stage.noOwner': {
    zh: '环节 {at} {name} 没有负责部门或岗位。如原文未写明，请由公司指定。',
    en: 'Nobody owns stage {at} {name}. If the text names nobody, let the company decide.',
  },
  'stage.unreachable': {
    zh: '环节 {at} {name} 从起点 {start} 无法到达。请在某个环节的 next 中指向它，或删除它。',
    en: 'Stage {at} {name} cannot be reached from {start}. Let some stage lead to it, or remove it.',
  },
  'stage.decisionUncovered': {
    zh: '环节 {at} {name}：回答“{answer}”时没有去向。请补一条分支。',
    en: 'Stage {at} {name}: the answer "{answer}" leads nowhere. Add a branch.',
  },
  'flow.noEnd': {
    zh: '流程 {at} 没有结束：每个环节都指向另一环节。请让一条分支的 next 为 null。',
    en: 'Flow {at} never ends: every stage leads to another. Give one branch the next null.',
  },
  'deadline.startNeverHappens': {
    zh: '时限 {at} 自“{event}”起算，但没有环节产生该事件。请在相应环节的 produces 中写入 {key}，或更改起算事件。',
    en: 'Limit {at} starts at "{event}", which no stage produces. Add {key} to "produces" of the right stage, or change the start.',
  },
  'deadline.completionNeverHappens': {
    zh: '时限 {at} 以“{event}”为完成，但没有环节产生该事件。请在相应环节的 produces 中写入 {key}。',
    en: 'Limit {at} ends with "{event}", which no stage produces. Add {key} to "produces" of the right stage.',
  },
  'deadline.noStart': {
    zh: '时限 {at} 没有起算事件，永远不会起算。请填写 start。',
    en: 'Limit {at} has no start event and will never run. Fill in "start".',
  },
  'grade.noCriteria': {
    zh: '级别“{at}”没有判定条件，只能人工定级。请补条件，或确认确实由人工定级。',
    en: 'Grade "{at}" has no criteria; only a person can give it. Add criteria, or make sure that is meant.',
  },
  'grade.criteriaIgnored': {
    zh: '级别“{at}”有判定条件，但规程设为人工定级。请把 grading.mode 改为 criteria。',
    en: 'Grade "{at}" has criteria, but grading is by hand. Set grading.mode to criteria.',
  },
  'grade.catchAllNotLast': {
    zh: '级别“{at}”收纳其余全部情况，其后更低级别的条件仍会先判定。请确认顺序。',
    en: 'Grade "{at}" takes all other cases, yet lower grades have criteria. Check the order.',
  },
  'grade.recurrenceWithoutTarget': {
    zh: '规定了重复升级，但没有级别写明由哪一级升上来(recurrenceOf)。',
    en: 'Recurrence is defined, but no grade says which grade it is raised from (recurrenceOf).',
  },
  'authority.notAscending': {
    zh: '核决权限 {at}：{higher} 的限额 {higherLimit} 不高于 {lower} 的 {lowerLimit}。请由低到高填写。',
    en: 'Authority {at}: the limit {higherLimit} of {higher} is not above {lowerLimit} of {lower}. List them from low to high.',
  },
  'authority.noTop': {
    zh: '核决权限 {at}：超过最高限额时无人核决。请填写 above。',
    en: 'Authority {at}: nobody decides above the highest limit. Fill in "above".',
  },
  'approval.noStep': { zh: '审批 {at} 没有任何审批人。', en: 'Approval {at} has nobody who approves.' },
  'approval.gradeUncovered': {
    zh: '审批 {at}：级别“{grade}”没有审批人。请补一步或放宽条件。',
    en: 'Approval {at}: nobody approves for grade "{grade}". Add a step or widen a condition.',
  },
  'numbering.noSerial': {
    zh: '编号没有流水号，同期间的号码会重复。请加入 {"serial": 位数}。',
    en: 'The number has no serial: numbers of one period would be equal. Add {"serial": digits}.',
  },
  'numbering.noPeriod': {
    zh: '编号按 {restart} 重新起号，但号码中看不出该期间，号码会重复。请加入相应的年、月、日。',
    en: 'The serial restarts by {restart}, but the number does not show that period: numbers would repeat. Add year, month or day.',
  },
  'route.noFallback': {
    zh: '分派规则都有条件：不符合任何一条的案件没有负责人。请在最后加一条无条件的规则。',
    en: 'All routes have conditions: a case that fits none has no owner. Add one without a condition at the end.',
  },
  'parameter.unused': {
    zh: '参数 {at} 没有被任何规则使用。请在规则中引用或删除。',
    en: 'No rule uses the parameter {at}. Refer to it or remove it.',
  },
};

/** A contradiction as a sentence that says what to do. */
export function describeContradiction({ code, at, params }: Contradiction, lang: Language): string {
  const values: Readonly<Record<string, string>> = { at, ...params };
  return sentences[code][lang].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

const kinds: Readonly<Record<ProfileDifference['kind'], Bilingual>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
};

/** A difference between two profiles, one line per change. */
export function describeDifference(
  { section, rule, kind, changes }: ProfileDifference,
  lang: Language,
): readonly string[] {
  const head = [sectionName(section, lang), rule].filter(Boolean).join(' ');
  if (kind !== 'changed') return [`${head}:${kinds[kind][lang]}`];
  const nothing = lang === 'zh' ? '(无)' : '(none)';
  return changes.map(
    ({ path, from, to }) => `${[head, ...path].join(' › ')}:${from ?? nothing} → ${to ?? nothing}`,
  );
}
