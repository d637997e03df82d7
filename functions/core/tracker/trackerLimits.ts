import type { FieldKey } from '../complaint/fields';
import type { CompiledRule, Procedure } from '../procedure/compileProfile';
import { events } from '../procedure/vocabulary/events';
import { conditionFormula } from './conditionFormula';
import type { DeadlineCells, DeadlineFormulaParts, LimitTerm } from './deadlineFormulas';
import { dueFormula, stateFormula } from './deadlineFormulas';
import { workedTotalFormula } from './limitFormulas';
import { parameterName, parameterUnitName } from './names';
import type { TrackerLayout } from './trackerLayout';
import type { TrackerTexts } from './trackerTexts';

/** One deadline rule with the columns it has in the tracker. */
export interface TrackerLimit {
  readonly compiled: CompiledRule;
  readonly name: string;
  readonly term: LimitTerm;
  /** Field of the event that starts the clock. */
  readonly startField: FieldKey | null;
  /** Field of the event that ends it; null where the tracker keeps a column for the rule alone. */
  readonly doneField: FieldKey | null;
  readonly ids: {
    readonly due: string;
    readonly state: string;
    readonly done: string;
    readonly total: string;
    readonly applies: string;
  };
  /** Counted in working hours: a hidden column holds the working seconds that are over at the end. */
  readonly needsTotal: boolean;
  /** The condition has no columns to stand on: whether the rule applies is written as a value. */
  readonly needsApplies: boolean;
}

/** Field whose column a circumstance of a condition is read from; the grade is Kesu's own column. */
export const GRADE = 'kesu:grade';

/**
 * The limits of a procedure that the tracker shows; rules the text leaves without any limit have no column.
 *
 * @param hasColumn - Whether the company's register has a column for a field.
 */
export function trackerLimits(
  procedure: Procedure,
  hasColumn: (field: FieldKey) => boolean,
  language: 'zh' | 'en',
): TrackerLimit[] {
  return procedure.rules
    .filter(({ rule }) => rule.limit.kind !== 'undefined')
    .map((compiled) => {
      const { rule } = compiled;
      const term = termOf(compiled, procedure.profile.mode);
      const condition =
        rule.when === undefined
          ? undefined
          : conditionFormula(rule.when, procedure.profile, (field) =>
              field === 'grade' || hasColumn(field) ? 'A1' : undefined,
            );
      return {
        compiled,
        name: rule.name[language],
        term,
        startField: rule.start === undefined ? null : events[rule.start].field,
        doneField: rule.completes === undefined ? null : events[rule.completes].field,
        ids: {
          due: `due:${rule.id}`,
          state: `state:${rule.id}`,
          done: `done:${rule.id}`,
          total: `total:${rule.id}`,
          applies: `applies:${rule.id}`,
        },
        needsTotal: term.kind === 'parameter' || (term.kind === 'length' && usesWorkingHours(term)),
        needsApplies: rule.when !== undefined && condition === undefined,
      };
    });
}

const usesWorkingHours = (term: Extract<LimitTerm, { kind: 'length' }>): boolean =>
  term.unit === '工作时' || term.special?.unit === '工作时';

function termOf({ rule }: CompiledRule, mode: 'office' | 'strict'): LimitTerm {
  const strict = (rule.mode ?? mode) === 'strict';
  const { limit } = rule;
  const cellsOf = (id: string) => ({ amountCell: parameterName(id), unitCell: parameterUnitName(id) });
  switch (limit.kind) {
    case 'fixed':
      return {
        kind: 'length',
        amount: String(limit.amount),
        unit: limit.unit,
        strict,
        ...(limit.special
          ? { special: { amount: String(limit.special.amount), unit: limit.special.unit } }
          : {}),
      };
    case 'parameter':
      return { kind: 'parameter', ...cellsOf(limit.param), strict };
    case 'immediate':
      return {
        kind: 'parameter',
        ...cellsOf(rule.id),
        strict,
        ...(limit.atMost
          ? { otherwise: { amount: String(limit.atMost.amount), unit: limit.atMost.unit } }
          : {}),
      };
    case 'promised':
      return { kind: 'promised' };
    case 'undefined':
      return { kind: 'none' };
  }
}

/** The formulas of a limit's columns for the first data row. */
export function limitColumnFormulas(
  limit: TrackerLimit,
  procedure: Procedure,
  layout: TrackerLayout,
  closed: string,
  periods: number,
  texts: TrackerTexts,
): { readonly due: string; readonly state: string; readonly total?: string; readonly cells: DeadlineCells } {
  const parts = formulaParts(limit, procedure, layout, closed, periods, texts);
  const total = totalFormula(limit, parts);
  return {
    due: dueFormula(parts),
    state: stateFormula(parts),
    cells: parts.cells,
    ...(total === undefined ? {} : { total }),
  };
}

function formulaParts(
  limit: TrackerLimit,
  { profile }: Procedure,
  layout: TrackerLayout,
  closed: string,
  periods: number,
  texts: TrackerTexts,
): DeadlineFormulaParts {
  const fieldCell = (field: FieldKey | null) => (field === null ? undefined : cellOfField(layout, field));
  const { rule } = limit.compiled;
  const done = limit.doneField === null ? layout.optionalCell(limit.ids.done) : fieldCell(limit.doneField);
  const applies = limit.needsApplies
    ? `${layout.cell(limit.ids.applies)}="${texts.yes}"`
    : rule.when &&
      conditionFormula(rule.when, profile, (field) =>
        field === 'grade' ? layout.optionalCell(GRADE) : cellOfField(layout, field),
      );
  const cells: DeadlineCells = {
    due: layout.cell(limit.ids.due),
    ...optional('start', fieldCell(limit.startField)),
    ...optional('done', done),
    ...optional('closedAt', cellOfField(layout, 'closedAt')),
    ...optional('promised', cellOfField(layout, 'promisedAt')),
    ...optional('total', limit.needsTotal ? layout.cell(limit.ids.total) : undefined),
    ...optional('special', layout.optionalCell(SPECIAL)),
  };
  return {
    term: limit.term,
    ...optional('applies', applies),
    closed,
    agreedReplaces: rule.agreedReplaces || rule.extension !== undefined,
    cells,
    periods,
    words: { ...texts.cells, yes: texts.yes },
  };
}

/** Column with the mark of cases that take the special limit (catalogue C9). */
export const SPECIAL = 'kesu:special';

function totalFormula(
  limit: TrackerLimit,
  { cells, term, periods, words }: DeadlineFormulaParts,
): string | undefined {
  if (!limit.needsTotal || cells.start === undefined) return undefined;
  const hours = hoursOf(term, cells, words.yes);
  return `IF(ISNUMBER(${cells.start}),IFERROR(${workedTotalFormula(cells.start, hours, periods)},""),"")`;
}

function hoursOf(term: LimitTerm, cells: DeadlineCells, yes: string): string {
  if (term.kind === 'parameter') return term.amountCell;
  if (term.kind !== 'length') return '0';
  if (!term.special || cells.special === undefined) return term.amount;
  return `IF(${cells.special}="${yes}",${term.special.amount},${term.amount})`;
}

/** The cell of a field: the company's own column, or the one Kesu added. */
export function cellOfField(layout: TrackerLayout, field: FieldKey): string | undefined {
  return layout.optionalCell(`field:${field}`) ?? layout.optionalCell(`own:${field}`);
}

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);
