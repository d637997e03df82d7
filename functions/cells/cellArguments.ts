import type { WorkingCalendar } from '../core/calendar';
import type { CompiledRule, Procedure } from '../core/procedure/compileProfile';
import { readDuration } from '../core/procedure/deadline/readDuration';
import { calendarOf, parametersOf } from '../registry';
import { CellProblem } from './cellProblem';
import { isBlank, readText } from './cellValue';
import { cellsOf, rowsOf, sizeOf, type Range } from './spill';

/** The calendar an optional argument names. */
export function readCalendar(calendar: unknown): WorkingCalendar {
  return calendarOf(readText(calendar));
}

/** A time limit by its id, the last part of it (`D2`) or its name. */
export function requireRule(procedure: Procedure, rule: unknown): CompiledRule {
  const asked = readText(rule);
  if (asked === undefined) throw new CellProblem({ code: 'cell.blank', argument: 'rule' });
  const exact = procedure.ruleById.get(asked);
  if (exact) return exact;
  const fitting = procedure.rules.filter(
    ({ rule: { id, name } }) => id.endsWith(`-${asked}`) || name.zh === asked || name.en === asked,
  );
  if (fitting.length === 1) return fitting[0]!;
  throw new CellProblem({
    code: 'rule.unknown',
    params: {
      profile: procedure.profile.id,
      seen: asked,
      expected: [...procedure.ruleById.keys()].join(', '),
    },
  });
}

/**
 * A table of parameters: name and figure in two columns, a unit in a third; the tracker's own table has the
 * Chinese name between them and its clause behind. What the workbook has registered counts where the table is silent.
 */
export function readParameterTable(profile: string, table: Range): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = { ...parametersOf(profile) };
  for (const row of rowsOf(table)) {
    const at = row.length >= 4 ? 2 : 1;
    const id = readText(row[0]);
    const value = row[at];
    if (id === undefined || isBlank(value)) continue;
    const withUnit = `${String(value)}${readText(row[at + 1]) ?? ''}`;
    found[id] = readDuration(withUnit) ? withUnit : value;
  }
  return found;
}

/**
 * Facts of a case. Without values, each name given is a fact that holds; several may share a cell (媒体、律师). With
 * values, names and values stand in ranges of the same size, as a heading row and a row below it do.
 */
export function readFacts(names: Range, values: Range): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  if (cellsOf(values).length === 0) {
    for (const cell of cellsOf(names))
      for (const name of (readText(cell) ?? '').split(/[、,，;；\n]/u).map((part) => part.trim()))
        if (name !== '') facts[name] = true;
    return facts;
  }
  const [nameCells, valueCells] = [cellsOf(names), cellsOf(values)];
  if (nameCells.length !== valueCells.length)
    throw new CellProblem({
      code: 'cell.shape',
      argument: 'factValues',
      params: { seen: sizeOf(1, valueCells.length), expected: sizeOf(1, nameCells.length) },
    });
  nameCells.forEach((cell, at) => {
    const name = readText(cell);
    if (name !== undefined && !isBlank(valueCells[at])) facts[name] = valueCells[at];
  });
  return facts;
}
