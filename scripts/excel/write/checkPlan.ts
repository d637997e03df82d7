import type {
  SheetPlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
} from '../../../functions/core/tracker/trackerPlan';
import { parseRange } from '../cellRange';
import { PlanError } from './planError';

/**
 * Refuses what Excel would repair or refuse on opening, before a byte is written.
 *
 * @throws PlanError naming sheet, name or range
 */
export function checkPlan(plan: WorkbookPlan): void {
  if (!plan.sheets.some(({ visibility }) => visibility === 'visible'))
    throw new PlanError('a workbook needs a visible sheet');
  unique(
    'sheet',
    plan.sheets.map(({ name }) => name),
  );
  const tables = plan.sheets.flatMap(({ table }) => (table ? [table.name] : []));
  unique('table or name', [...tables, ...plan.names.map(({ name }) => name)]);
  for (const { name } of plan.names) checkName('name', name);
  for (const sheet of plan.sheets) checkSheet(sheet);
}

function unique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new PlanError(`${what} ‘${name}’ occurs twice`);
    seen.add(key);
  }
}

function checkSheet(sheet: SheetPlan): void {
  const { name } = sheet;
  if (
    name === '' ||
    name.length > 31 ||
    /[*?:\\/[\]\u0000-\u001f]|^'|'$/.test(name) ||
    /^history$/i.test(name)
  )
    throw new PlanError(`‘${name}’ cannot be the name of a sheet`);
  const refs = [...(sheet.merges ?? []), sheet.autoFilter, sheet.print?.area, sheet.table?.ref];
  for (const ref of refs)
    if (ref !== undefined && !parseRange(ref)) throw new PlanError(`sheet ‘${name}’: ‘${ref}’ is no range`);
  if (sheet.table) checkTable(sheet.table, name);
  for (const rule of sheet.validations ?? []) checkValidation(rule, name);
}

/** Names and table names follow the same rules (Excel: "Names in formulas"). */
function checkName(what: string, name: string): void {
  const isReference = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/.test(name);
  if (name.length > 255 || isReference || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
    throw new PlanError(`‘${name}’ cannot be a ${what}`);
}

function checkTable(table: TablePlan, sheet: string): void {
  checkName('table name', table.name);
  const range = parseRange(table.ref)!;
  if (range.right - range.left + 1 !== table.columns.length)
    throw new PlanError(
      `table ‘${table.name}’ on ‘${sheet}’: ${table.columns.length} columns do not fit ${table.ref}`,
    );
  if (range.bottom <= range.top)
    throw new PlanError(`table ‘${table.name}’ on ‘${sheet}’: ${table.ref} leaves no row for data`);
  for (const { heading } of table.columns)
    if (heading === '' || heading.length > 255)
      throw new PlanError(
        `table ‘${table.name}’ on ‘${sheet}’: heading ‘${heading}’ is empty or longer than 255`,
      );
  unique(
    `heading in table ‘${table.name}’:`,
    table.columns.map(({ heading }) => heading),
  );
}

/** Lengths Excel enforces ([MS-OI29500] 2.1.613; literal lists and formulas end at 255). */
function checkValidation(rule: ValidationPlan, sheet: string): void {
  const tooLong = (what: string, text: string | undefined, most: number): void => {
    if (text !== undefined && text.length > most)
      throw new PlanError(
        `validation of ${rule.ref} on ‘${sheet}’: ${what} is longer than ${most}: ‘${text}’`,
      );
  };
  tooLong('error title', rule.error?.title, 32);
  tooLong('error text', rule.error?.text, 224);
  tooLong('prompt title', rule.prompt?.title, 32);
  tooLong('prompt', rule.prompt?.text, 255);
  if (rule.kind === 'custom') tooLong('formula', rule.formula, 255);
  if (rule.kind !== 'list') return;
  tooLong('list', rule.source ?? rule.values?.join(','), 255);
  for (const value of rule.values ?? [])
    if (value.includes(','))
      throw new PlanError(`validation of ${rule.ref} on ‘${sheet}’: ‘${value}’ holds a comma`);
}
