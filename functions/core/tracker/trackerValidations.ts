import { fields, type FieldKey } from '../complaint/fields';
import type { Procedure } from '../procedure/compileProfile';
import { commonChannels, commonLiabilities } from '../procedure/vocabulary/choices';
import { isDate } from '../procedure/workflow/openGates';
import { UNDECIDED_GRADE } from '../procedure/vocabulary/states';
import type { CompanyColumn } from './companyColumns';
import { fillSentence } from '../shared/fillSentence';
import { ids, type KesuColumn } from './kesuColumns';
import type { ChoiceList } from './listSheet';
import type { TrackerLayout } from './trackerLayout';
import type { TrackerLimit } from './trackerLimits';
import type { ValidationPlan } from './trackerPlan';
import type { TrackerTexts } from './trackerTexts';

/** Choices of catalogue 9.1 that no profile words otherwise. */
const valid = ['有效', '无效', '待核实'];
const dispositions = [
  '解释说明', '道歉', '返工', '维修', '更换部件', '换货', '退货', '补货', '赔款', '补偿', '协商解决', '让步接受', '报废',
  '另案处理', '转有偿订单', '客户自行处理',
]; // prettier-ignore
const effects = ['有效', '无效', '待确认'];
const satisfactions = ['满意', '基本满意', '不满意', '未回访'];

export interface ChoiceInput {
  readonly procedure: Procedure;
  readonly texts: TrackerTexts;
  readonly stageNames: readonly string[];
  /** Words the company's own cells use, by field, the most frequent first. */
  readonly wordsOf: (field: FieldKey) => readonly string[];
  readonly company: readonly CompanyColumn[];
  readonly kesu: readonly KesuColumn[];
}

/** The lists of all drop-downs: the procedure's words first, then those the company's cells use beside them. */
export function trackerChoices({
  procedure,
  texts,
  stageNames,
  wordsOf,
  company,
  kesu,
}: ChoiceInput): ChoiceList[] {
  const { profile } = procedure;
  const namesOf = (entries: readonly { readonly name: { readonly zh: string } }[]) =>
    entries.map(({ name }) => name.zh);
  const orCommon = (own: readonly string[], common: readonly string[]) => (own.length > 0 ? own : common);
  const base: Partial<Record<FieldKey, readonly string[]>> = {
    status: Object.values(texts.status),
    channel: orCommon(
      namesOf(profile.channels),
      commonChannels.map(({ name }) => name),
    ),
    category: namesOf(profile.categories),
    liability: orCommon(
      namesOf(profile.liabilities),
      commonLiabilities.map(({ name }) => name),
    ),
    disposition: orCommon(namesOf(profile.dispositions), dispositions),
    valid,
    effect: effects,
    satisfaction: satisfactions,
    grade: namesOf(profile.grades),
  };
  const lists: ChoiceList[] = company
    .filter(({ field, type }) => field !== null && type === 'choice')
    .map(({ id, field, heading }) => ({
      id,
      heading,
      values: [...new Set([...(base[field!] ?? []), ...(field === 'status' ? [] : wordsOf(field!))])].slice(
        0,
        200,
      ),
    }));
  for (const { id, field, heading } of kesu)
    if (field !== null && field !== 'status' && base[field] !== undefined)
      lists.push({ id, heading, values: base[field] });
  lists.push({ id: 'own:status', heading: texts.columns.state, values: base.status ?? [] });
  if (profile.grades.length > 0)
    lists.push({
      id: ids.grade,
      heading: texts.columns.grade,
      values: [...namesOf(profile.grades), UNDECIDED_GRADE],
    });
  lists.push({
    id: ids.stage,
    heading: texts.columns.stage,
    values: [...stageNames, texts.cells.closedStage],
  });
  lists.push({ id: 'yesNo', heading: `${texts.yes}/${texts.no}`, values: [texts.yes, texts.no] });
  return lists;
}

export interface ValidationInput {
  readonly layout: TrackerLayout;
  readonly company: readonly CompanyColumn[];
  readonly kesu: readonly KesuColumn[];
  readonly limits: readonly TrackerLimit[];
  /** References of the drop-down lists. */
  readonly sources: ReadonlyMap<string, string>;
  readonly formulas: ReadonlyMap<string, string>;
  readonly texts: TrackerTexts;
}

/** From 2000 to 2100, as serials: a year typed wrongly is caught, a real date never. */
const DATES = { min: 36_526, max: 73_415 };
const NUMBERS = { min: -1e12, max: 1e12 };

/** Rules of all input columns. They reach to the last row only: below it the table grows without hindrance. */
export function trackerValidations(input: ValidationInput): ValidationPlan[] {
  const { layout, company, kesu, formulas } = input;
  const validations: ValidationPlan[] = [];
  for (const column of company) {
    const rule = column.field === 'caseNo' ? uniqueNumber(column.id, input) : companyRule(column, input);
    if (rule) validations.push({ ...rule, ref: layout.range(column.id) });
  }
  for (const column of kesu) {
    if (formulas.has(column.id)) continue;
    const rule = kesuRule(column, input);
    if (rule) validations.push({ ...rule, ref: layout.range(column.id) });
  }
  return validations;
}

function companyRule(column: CompanyColumn, input: ValidationInput): ValidationPlan | undefined {
  if (column.field === null || column.composite) return undefined;
  switch (column.type) {
    case 'choice':
      // The register's own words stay allowed: a company corrects them in its own time.
      return listRule(column.id, column.heading, 'warning', input);
    case 'boolean':
      return listRule('yesNo', column.heading, 'warning', input);
    case 'date':
    case 'datetime':
      return dateRule(column.type === 'datetime', 'warning', input.texts);
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate':
      return column.field === 'seq' ? undefined : numberRule(input.texts);
    default:
      return undefined;
  }
}

function kesuRule(column: KesuColumn, input: ValidationInput): ValidationPlan | undefined {
  const { texts } = input;
  if (column.id === ids.grade) {
    const rule = listRule(ids.grade, column.heading, 'stop', input);
    return (
      rule && { ...rule, prompt: { title: clip(column.heading, 32), text: texts.validation.gradePrompt } }
    );
  }
  if (column.id === ids.stage) return listRule(ids.stage, column.heading, 'warning', input);
  if (column.id === ids.special) return listRule('yesNo', column.heading, 'stop', input);
  if (column.field === 'caseNo') return uniqueNumber(column.id, input);
  if (column.field === 'status') return listRule('own:status', column.heading, 'stop', input);
  if (column.field === 'closedAt') return dateRule(false, 'stop', texts);
  if (column.field !== null && fields[column.field].type === 'choice')
    return listRule(column.id, column.heading, 'warning', input);
  const isTime =
    (column.field !== null && isDate(column.field)) ||
    input.limits.some(({ ids: own }) => own.done === column.id);
  return isTime ? dateRule(true, 'stop', texts) : undefined;
}

function listRule(
  list: string,
  heading: string,
  severity: 'stop' | 'warning',
  { sources, texts }: ValidationInput,
): ValidationPlan | undefined {
  const source = sources.get(list);
  if (source === undefined) return undefined;
  const { validation } = texts;
  return {
    ref: '',
    kind: 'list',
    source,
    allowBlank: true,
    severity,
    prompt: { title: clip(heading, 32), text: clip(fillSentence(validation.listPrompt, { heading }), 255) },
    error: { title: validation.listTitle, text: validation.listError },
  };
}

function dateRule(
  withTime: boolean,
  severity: 'stop' | 'warning',
  { validation }: TrackerTexts,
): ValidationPlan {
  return {
    ref: '',
    kind: 'date',
    ...DATES,
    allowBlank: true,
    severity,
    prompt: { title: validation.dateTitle, text: withTime ? validation.timePrompt : validation.datePrompt },
    error: { title: validation.dateTitle, text: validation.dateError },
  };
}

function numberRule({ validation }: TrackerTexts): ValidationPlan {
  return {
    ref: '',
    kind: 'decimal',
    ...NUMBERS,
    allowBlank: true,
    severity: 'warning',
    prompt: { title: validation.numberTitle, text: validation.numberPrompt },
    error: { title: validation.numberTitle, text: validation.numberError },
  };
}

/** No number twice. */
function uniqueNumber(id: string, { layout, texts }: ValidationInput): ValidationPlan {
  const { validation } = texts;
  return {
    ref: '',
    kind: 'custom',
    formula: `COUNTIF(${layout.fixedRange(id)},${layout.cell(id)})<=1`,
    allowBlank: true,
    severity: 'stop',
    prompt: { title: validation.caseNoTitle, text: validation.caseNoPrompt },
    error: { title: validation.caseNoTitle, text: validation.caseNoError },
  };
}

const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
