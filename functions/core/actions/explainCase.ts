import type { LocalTime, WorkingCalendar } from '../calendar';
import type { ComplaintFields } from '../complaint/complaint';
import {
  currentStage,
  eventNames,
  events,
  openGates,
  planDeadlines,
  registerCase,
  UNDECIDED_GRADE,
  type EventName,
  type Moment,
  type Procedure,
  type RegisterCase,
  type RegisterGrade,
} from '../procedure';
import type { Gate, Stage } from '../procedure/profile';
import type { Bilingual } from '../shared/language';
import { isClosed, momentOf } from '../tracker/rowDeadlines';
import {
  explainLimit,
  readingsOf,
  roleOf,
  type ExplainedLimit,
  type ExplainedReading,
  type LimitContext,
} from './explainLimit';

/** A case as its tracker keeps it. */
export interface CaseRecord {
  readonly caseNo: string;
  readonly fields: ComplaintFields;
  /** Grade that stands in the tracker, empty where the procedure has none. */
  readonly grade: string;
  /** Why, in the words of the tracker. */
  readonly gradeReason: string;
  /** What the procedure says to the whole register (`registerGrades`). */
  readonly graded: RegisterGrade;
  /** Numbers of the earlier complaints that raised the grade. */
  readonly linkedCases: readonly string[];
  /** Completion of limits that no event ends, by rule id. */
  readonly done: Readonly<Record<string, Moment>>;
  readonly special: boolean;
}

export interface ExplainContext {
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asOf: LocalTime;
}

export interface ExplainedStage {
  readonly id: string;
  readonly name: Bilingual;
  readonly owner: Bilingual | null;
  readonly content: Bilingual;
  readonly clause: string;
}

/** The life of a case so far, as data; sentences in `messages/explainMessages`. */
export interface CaseExplanation {
  readonly case: string;
  readonly profile: string;
  readonly title: Bilingual;
  readonly asOf: LocalTime;
  readonly closed: boolean;
  readonly events: readonly { readonly event: EventName; readonly name: Bilingual; readonly at: Moment }[];
  /** Null where the procedure has no grades. */
  readonly grade: ExplainedGrade | null;
  /** Limits that apply, or may once the grade or category is known. */
  readonly limits: readonly ExplainedLimit[];
  /** What is missing before the case may be closed (C20). */
  readonly missing: readonly { readonly name: Bilingual; readonly clause: string }[];
  /** Where the case waits; null once it is closed or the chart has ended. */
  readonly stage: ExplainedStage | null;
  readonly next: ExplainedNext;
}

export interface ExplainedGrade {
  readonly grade: string;
  readonly name: Bilingual;
  readonly reason: string;
  /** Grade by the procedure; differs from `grade` where a person or the register says otherwise. */
  readonly byProcedure: Bilingual | null;
  readonly escalated: boolean;
  readonly linkedCases: readonly string[];
  readonly criteria: readonly {
    readonly id: string;
    readonly text: Bilingual;
    readonly clause: string;
    readonly readings: readonly ExplainedReading[];
  }[];
  readonly missingParameters: readonly string[];
  readonly readings: readonly ExplainedReading[];
}

export interface ExplainedNext {
  /** Stages the chart may go to from here; several while a decision is open. */
  readonly stages: readonly ExplainedStage[];
  /** A way from here ends the chart. */
  readonly mayEnd: boolean;
  /** Questions that decide between the ways. */
  readonly decisions: readonly Bilingual[];
  /** The open limit that ends first. */
  readonly limit: { readonly rule: string; readonly due: LocalTime; readonly owner: Bilingual | null } | null;
}

/** What happened to a case, what applied, what is missing and what comes next, each with its clause. */
export function explainCase(record: CaseRecord, context: ExplainContext): CaseExplanation {
  const { procedure, asOf } = context;
  const seen = caseOf(record, context);
  const closed = isClosed(record.fields);
  const limits = limitsOf(record, seen, closed, context);
  const stage = closed ? undefined : currentStage(procedure, seen);
  const missing = openGates(procedure, seen, record.fields);
  return {
    case: record.caseNo,
    profile: procedure.profile.id,
    title: procedure.profile.title,
    asOf,
    closed,
    events: eventsOf(seen),
    grade: gradeOf(record, procedure),
    limits,
    missing: missing.map(({ name, clause }) => ({ name, clause })),
    stage: stage === undefined ? null : stageOf(stage, procedure),
    next: closed || stage ? nextOf(stage, limits, seen, procedure) : afterChart(missing, limits, procedure),
  };
}

/** The case with the grade of the tracker; midnight in a workbook is a date without a time of day. */
function caseOf({ fields, grade }: CaseRecord, { procedure, parameters }: ExplainContext): RegisterCase {
  const dated: Record<string, unknown> = { ...fields };
  for (const name of [...eventNames.map((event) => events[event].field), 'promisedAt'])
    if (dated[name] !== undefined) dated[name] = momentOf(dated[name]);
  const read = registerCase(procedure, dated as ComplaintFields, parameters);
  const circumstances = { ...read.view.circumstances };
  delete circumstances.grade;
  if (grade !== '' && grade !== UNDECIDED_GRADE) circumstances.grade = grade;
  return { ...read, view: { ...read.view, circumstances } };
}

function eventsOf({ events: happened }: RegisterCase): CaseExplanation['events'] {
  return eventNames
    .flatMap((event) => {
      const at = happened[event];
      const { zh, en } = events[event];
      return at === undefined ? [] : [{ event, name: { zh, en }, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function gradeOf(
  { grade, gradeReason, graded, linkedCases }: CaseRecord,
  procedure: Procedure,
): ExplainedGrade | null {
  const { profile } = procedure;
  if (profile.grades.length === 0) return null;
  const standing = grade === '' ? UNDECIDED_GRADE : grade;
  const texts = profile.grades.flatMap(({ criteria }) => criteria.map(({ text }) => text));
  return {
    grade: standing,
    name: gradeName(standing, procedure),
    reason: gradeReason,
    byProcedure: graded.grade === null ? null : gradeName(graded.grade, procedure),
    escalated: graded.escalated,
    linkedCases,
    criteria: graded.reasons.map(({ id, criterion, clause, readings }) => ({
      id,
      text: texts.find(({ zh }) => zh === criterion) ?? { zh: criterion, en: criterion },
      clause,
      readings: readingsOf(procedure, readings),
    })),
    missingParameters: graded.missingParameters,
    readings: readingsOf(procedure, graded.readings),
  };
}

function gradeName(name: string, { profile }: Procedure): Bilingual {
  if (name === UNDECIDED_GRADE) return { zh: UNDECIDED_GRADE, en: 'to be decided' };
  return profile.grades.find((grade) => grade.name.zh === name)?.name ?? { zh: name, en: name };
}

function limitsOf(
  { done, special }: CaseRecord,
  seen: RegisterCase,
  closed: boolean,
  { procedure, calendar, parameters, asOf }: ExplainContext,
): readonly ExplainedLimit[] {
  const { promised, events: happened } = seen;
  const agreed =
    promised === undefined ? {} : Object.fromEntries(procedure.rules.map(({ rule }) => [rule.id, promised]));
  const limit: LimitContext = {
    procedure,
    calendar,
    parameters,
    special,
    closed,
    closedAt: happened.closed,
    events: happened,
    hasPromise: promised !== undefined,
    completed: done,
  };
  return planDeadlines(seen, procedure, { calendar, asOf, completed: done, special, agreed })
    .filter(({ definition, pending }) => {
      return pending || procedure.ruleById.get(definition.id)?.holds(seen.view) === true;
    })
    .map((planned) => explainLimit(planned, limit));
}

function nextOf(
  stage: Stage | undefined,
  limits: readonly ExplainedLimit[],
  { view }: RegisterCase,
  procedure: Procedure,
): ExplainedNext {
  const branches = Array.isArray(stage?.next)
    ? stage.next.filter(({ when }) => procedure.condition(when)(view) !== false).map(({ next }) => next)
    : [stage?.next as string | null | undefined];
  const stages = [...new Set(branches)].flatMap((id) => {
    const found = typeof id === 'string' ? procedure.stageById.get(id) : undefined;
    return found === undefined ? [] : [stageOf(found.stage, procedure)];
  });
  return {
    stages,
    mayEnd: branches.includes(null),
    decisions: branches.length > 1 ? (stage?.decisions.map(({ name }) => name) ?? []) : [],
    limit: firstDue(limits),
  };
}

/** Behind the last stage the case waits for what is still missing, where it belongs. */
function afterChart(
  missing: readonly Gate[],
  limits: readonly ExplainedLimit[],
  procedure: Procedure,
): ExplainedNext {
  const stages = [...new Set(missing.map(({ stage }) => stage))].flatMap((id) => {
    const found = id === undefined ? undefined : procedure.stageById.get(id);
    return found === undefined ? [] : [stageOf(found.stage, procedure)];
  });
  return { stages, mayEnd: false, decisions: [], limit: firstDue(limits) };
}

function firstDue(limits: readonly ExplainedLimit[]): ExplainedNext['limit'] {
  const open = limits
    .filter(({ state, due }) => due !== null && (state === '进行中' || state === '逾期未完成'))
    .sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0))[0];
  return open === undefined ? null : { rule: open.rule, due: open.due!, owner: open.owner };
}

const stageOf = ({ id, name, owner, content, clause }: Stage, procedure: Procedure): ExplainedStage => ({
  id,
  name,
  owner: roleOf(procedure, owner),
  content,
  clause,
});
