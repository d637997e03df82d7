import type { CellRange } from '../../../../functions/core/register/grid';
import { asBoolean, asOneOf, asRecord, asText } from '../interpreter/arguments';
import type { Argument, ObjectType } from '../interpreter/describe';
import { targetOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { areaText, intersect, quoteSheet, subtract } from '../model/area';
import type {
  DataValidation,
  ErrorAlert,
  Prompt,
  ValidationKind,
  ValidationRule,
} from '../model/dataValidation';
import { noValidation, validationsIn, withoutArea } from '../model/dataValidation';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { areaOf, areasObject } from './place';
import { rangeType } from './rangeType';
import { invalidCells } from './validateCells';

const kindOf: Readonly<Record<string, ValidationKind>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const memberOf = Object.fromEntries(Object.entries(kindOf).map(([member, kind]) => [kind, member]));
const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** Excel's longest literal list and custom formula. */
const longestFormula = 255;

function formulaText(value: Argument | undefined): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  const range = targetOf(rangeType, value);
  if (range) return `=${quoteSheet(range.sheet.name)}!${absolute(areaOf(range))}`;
  if (typeof value === 'number') return value;
  const text = asText(value);
  // [Excel: a rule takes no structured reference; a defined name has to stand between]
  if (text.startsWith('=') && /\[[^\]]*\]/.test(text))
    throw new ExcelError('InvalidArgument', 'a rule takes no structured reference');
  return text;
}

const absolute = (area: CellRange): string =>
  areaText(area).replace(/([A-Z]+)?(\d+)?/g, (all, c?: string, r?: string) =>
    all === '' ? '' : `${c ? `$${c}` : ''}${r ? `$${r}` : ''}`,
  );

/** Date rules take ISO texts, dates or formulas, no serial numbers. */
function limit(kind: ValidationKind, value: Argument | undefined): string | number | undefined {
  const text = formulaText(value);
  if ((kind === 'Date' || kind === 'Time') && typeof text === 'number')
    throw new ExcelError('InvalidArgument', 'a date rule takes no number');
  return text;
}

function readRule(value: Argument): ValidationRule | undefined {
  const members = Object.entries(asRecord(value)).filter(([, v]) => v !== null && v !== undefined);
  if (members.length === 0) return undefined;
  const [[member, detail], more] = [members[0]!, members[1]];
  const kind = kindOf[member];
  if (!kind || more) throw new ExcelError('InvalidArgument', 'a rule is of one kind');
  const record = asRecord(detail);
  if (kind === 'List') {
    const source = String(formulaText(record['source']) ?? '');
    if (source === '' || (!source.startsWith('=') && source.length > longestFormula))
      throw new ExcelError('InvalidArgument', 'a literal list has 1 to 255 characters');
    return { kind, source, inCellDropDown: record['inCellDropDown'] !== false };
  }
  const formula1 = kind === 'Custom' ? formulaText(record['formula']) : limit(kind, record['formula1']);
  if (formula1 === undefined) throw new ExcelError('InvalidArgument', 'formula1 is missing');
  if (kind === 'Custom') {
    if (String(formula1).length > longestFormula)
      throw new ExcelError('InvalidArgument', 'the formula is too long');
    return { kind, formula1 };
  }
  const operator = asOneOf(record['operator'], operators);
  const formula2 = limit(kind, record['formula2']);
  if (operator.endsWith('etween') && formula2 === undefined)
    throw new ExcelError('InvalidArgument', 'formula2 is missing');
  return formula2 === undefined ? { kind, operator, formula1 } : { kind, operator, formula1, formula2 };
}

function writeRule(rule: ValidationRule | undefined): Json {
  if (!rule) return {};
  if (rule.kind === 'List')
    return { list: { inCellDropDown: rule.inCellDropDown ?? true, source: rule.source ?? '' } };
  if (rule.kind === 'Custom') return { custom: { formula: rule.formula1 ?? '' } };
  const detail = {
    formula1: rule.formula1 ?? '',
    formula2: rule.formula2 ?? '',
    operator: rule.operator ?? 'Between',
  };
  return { [memberOf[rule.kind]!]: detail };
}

/** Titles and texts have the lengths Excel enforces ([MS-OI29500] 2.1.613). */
function limited(value: Argument | undefined, longest: number): string {
  const text = value === undefined || value === null ? '' : asText(value);
  if (text.length > longest) throw new ExcelError('InvalidArgument', `longer than ${longest} characters`);
  return text;
}

const longestTitle = 32;
const longestPrompt = 255;
const longestError = 224;

function readPrompt(value: Argument): Prompt {
  const record = asRecord(value);
  return {
    message: limited(record['message'], longestPrompt),
    title: limited(record['title'], longestTitle),
    showPrompt: record['showPrompt'] === true,
  };
}

function readAlert(value: Argument): ErrorAlert {
  const record = asRecord(value);
  return {
    message: limited(record['message'], longestError),
    title: limited(record['title'], longestTitle),
    showAlert: record['showAlert'] !== false,
    style:
      record['style'] === undefined ? 'Stop' : asOneOf(record['style'], ['Stop', 'Warning', 'Information']),
  };
}

/** Changes what the cells of a place accept, keeping the rest of each validation. */
function amend(place: Place, change: Partial<Omit<DataValidation, 'areas'>>, { workbook }: Session): void {
  const { sheet } = place;
  if (sheet.protection) throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
  for (const area of place.areas) {
    const found = sheet.validations.filter((v) => v.areas.some((a) => intersect(a, area)));
    const amended = found.map((v) => ({
      ...v,
      ...change,
      areas: v.areas.map((a) => intersect(a, area)).filter((a) => a !== undefined),
    }));
    let rest: CellRange[] = [area];
    for (const v of found) for (const cut of v.areas) rest = rest.flatMap((r) => subtract(r, cut));
    sheet.validations = withoutArea(sheet.validations, area);
    sheet.validations.push(...amended);
    if (rest.length > 0) sheet.validations.push({ ...noValidation, ...change, areas: rest });
  }
  workbook.tell({ kind: 'layout', sheet });
}

/** What all cells of a place agree on; null where they differ. */
function agreed<T>(place: Place, read: (v: Omit<DataValidation, 'areas'>) => T): T | null {
  const all = place.areas.flatMap((a) =>
    validationsIn(place.sheet.validations, a).map((v) => read(v ?? noValidation)),
  );
  const [first] = all;
  return first !== undefined && all.every((v) => JSON.stringify(v) === JSON.stringify(first)) ? first : null;
}

/** Excel.DataValidation */
export const dataValidationType: ObjectType<Place> = {
  name: 'DataValidation',
  properties: {
    Type: {
      get: (p) => {
        const rules = p.areas.flatMap((a) => validationsIn(p.sheet.validations, a).map((v) => v?.rule));
        const kinds = new Set(rules.map((r) => r?.kind ?? 'None'));
        if (kinds.size > 1) return kinds.has('None') ? 'Inconsistent' : 'MixedCriteria';
        const same = new Set(rules.map((r) => JSON.stringify(r))).size === 1;
        return same ? [...kinds][0]! : 'MixedCriteria';
      },
    },
    Rule: {
      get: (p) => agreed(p, (v) => writeRule(v.rule)),
      set: (p, value, session) => {
        amend(p, { rule: readRule(value) }, session);
      },
    },
    Prompt: {
      get: (p) => agreed(p, (v) => ({ ...v.prompt })),
      set: (p, value, session) => {
        amend(p, { prompt: readPrompt(value) }, session);
      },
    },
    ErrorAlert: {
      get: (p) => agreed(p, (v) => ({ ...v.errorAlert })),
      set: (p, value, session) => {
        amend(p, { errorAlert: readAlert(value) }, session);
      },
    },
    IgnoreBlanks: {
      get: (p) => agreed(p, (v) => v.ignoreBlanks),
      set: (p, value, session) => {
        amend(p, { ignoreBlanks: asBoolean(value) }, session);
      },
    },
    Valid: {
      get: (p, session) => {
        const { invalid, checked } = invalidCells(p, session);
        return invalid.length === 0 ? true : invalid.length === checked ? false : null;
      },
      onlyWhenNamed: true,
    },
  },
  methods: {
    Clear: (p, _args, { workbook }) => {
      if (p.sheet.protection) throw new ExcelError('AccessDenied', `${p.sheet.name} is protected`);
      for (const area of p.areas) p.sheet.validations = withoutArea(p.sheet.validations, area);
      workbook.tell({ kind: 'layout', sheet: p.sheet });
      return undefined;
    },
    GetInvalidCells: (p, _args, session) => {
      const { invalid } = invalidCells(p, session);
      if (invalid.length === 0) throw new ExcelError('ItemNotFound', 'all cells are valid');
      return areasObject(session, p.sheet, invalid);
    },
  },
};
