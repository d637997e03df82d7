import type { FieldKey } from '../complaint/fields';
import type { Procedure } from '../procedure/compileProfile';
import { caseStateFormula, dueItemFormula, nextDueFormula, timeLeftFormula } from './deadlineFormulas';
import { quoted } from './cellText';
import { dueCall, stateCall, timeLeftCall } from './functionFormulas';
import { missingFormula } from './gateColumn';
import { ids } from './kesuColumns';
import { names } from './names';
import { stageFormula, type StagePlan } from './stageColumn';
import type { TrackerLayout } from './trackerLayout';
import { cellOfField, GRADE, limitColumnFormulas, type TrackerLimit } from './trackerLimits';
import type { TrackerTexts } from './trackerTexts';

export interface TrackerFormulaInput {
  readonly layout: TrackerLayout;
  readonly procedure: Procedure;
  readonly limits: readonly TrackerLimit[];
  readonly stages: StagePlan | undefined;
  readonly periods: number;
  readonly mode: 'native' | 'functions';
  readonly texts: TrackerTexts;
}

/** The formula of every calculated column, written for the first data row. */
export function trackerFormulas(input: TrackerFormulaInput): Map<string, string> {
  const { layout, limits, stages, mode, texts, procedure } = input;
  const formulas = new Map<string, string>();
  const closed = `${layout.cell(ids.closed)}=1`;
  const profileId = procedure.profile.id;
  formulas.set(ids.closed, closedFormula(layout, texts));
  for (const limit of limits) {
    const own = limitColumnFormulas(limit, procedure, layout, closed, input.periods, texts);
    const { rule } = limit.compiled;
    const grade = layout.optionalCell(GRADE);
    formulas.set(limit.ids.due, mode === 'native' ? own.due : dueCall(profileId, rule.id, own.cells, grade));
    formulas.set(
      limit.ids.state,
      mode === 'native' ? own.state : stateCall(profileId, rule.id, own.cells, closed, grade),
    );
    if (own.total !== undefined) formulas.set(limit.ids.total, own.total);
  }
  if (stages && stages.evidence.length > 0)
    formulas.set(
      ids.stage,
      stageFormula(stages, (field) => requiredCell(layout, field), closed, texts.cells.closedStage),
    );
  const cells = limits.map((limit) => ({
    due: layout.cell(limit.ids.due),
    state: layout.cell(limit.ids.state),
    name: limit.name,
  }));
  const nextDue = layout.cell(ids.nextDue);
  formulas.set(ids.nextDue, nextDueFormula(cells));
  formulas.set(ids.dueItem, dueItemFormula(nextDue, cells));
  formulas.set(ids.timeLeft, mode === 'native' ? timeLeftFormula(nextDue) : timeLeftCall(nextDue));
  formulas.set(ids.state, caseStateFormula(cells));
  if (layout.has(ids.missing)) formulas.set(ids.missing, missingFormula(procedure, layout, texts));
  formulas.set(ids.notice, noticeFormula(layout, limits, texts));
  formulas.set(
    ids.overdueRank,
    `IF(AND(${layout.cell(ids.state)}="逾期未完成",ISNUMBER(${nextDue})),${nextDue}+ROW()/1000000000,"")`,
  );
  return formulas;
}

/** 1 where the case has a closing date or a status that ends it. */
function closedFormula(layout: TrackerLayout, { status }: TrackerTexts): string {
  const tests: string[] = [];
  const closedAt = cellOfField(layout, 'closedAt');
  const word = cellOfField(layout, 'status');
  if (closedAt !== undefined) tests.push(`ISNUMBER(${closedAt})`);
  if (word !== undefined)
    tests.push(...[status.closed, status.cancelled].map((ending) => `${word}=${quoted(ending)}`));
  return `IF(OR(${tests.join(',')}),1,0)`;
}

/**
 * Says so where a due time rests on years whose holidays are not published yet: limits in working days and working
 * hours from the day after the start, others only where their end may move.
 */
function noticeFormula(
  layout: TrackerLayout,
  limits: readonly TrackerLimit[],
  { cells }: TrackerTexts,
): string {
  const tests = limits.flatMap((limit) => {
    const { term } = limit;
    const kind =
      term.kind === 'length'
        ? countingOf(term.unit, term.strict)
        : term.kind === 'parameter'
          ? 'working'
          : 'none';
    if (kind === 'none') return [];
    const { rule } = limit.compiled;
    const due = layout.cell(limit.ids.due);
    const start = limit.startField === null ? undefined : cellOfField(layout, limit.startField);
    const promised = cellOfField(layout, 'promisedAt');
    const replaced = (rule.agreedReplaces || rule.extension !== undefined) && promised !== undefined;
    const late = `${due}>=${names.publishedTo}+1`;
    const early = `${kind === 'working' && start !== undefined ? start : due}<${names.publishedFrom}-1`;
    const conditions = [
      `ISNUMBER(${due})`,
      ...(start === undefined ? [] : [`ISNUMBER(${start})`]),
      // A time agreed with the customer rests on no calendar.
      ...(replaced ? [`NOT(ISNUMBER(${promised}))`] : []),
      `OR(${late},${early})`,
    ];
    return [`AND(${conditions.join(',')})`];
  });
  if (tests.length === 0) return '""';
  return `IF(${tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`},${quoted(cells.provisional)},"")`;
}

/** Which part of a due time depends on the working calendar. */
function countingOf(unit: string, strict: boolean): 'working' | 'end' | 'none' {
  if (unit === '工作日' || unit === '工作时') return 'working';
  return strict || unit === '分钟' || unit === '小时' || unit === '当天' ? 'none' : 'end';
}

function requiredCell(layout: TrackerLayout, field: FieldKey): string {
  const cell = cellOfField(layout, field);
  if (cell === undefined) throw new Error(`the stage formula needs a column for ${field}`);
  return cell;
}
