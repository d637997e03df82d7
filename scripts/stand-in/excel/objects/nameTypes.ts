import { asBoolean, asText } from '../interpreter/arguments';
import type { HostObject, ObjectType } from '../interpreter/describe';
import { objectOf, targetOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { areaText, quoteSheet } from '../model/area';
import { tidySheetNames } from '../model/formulaText';
import type { DefinedName } from '../model/names';
import { isValidName } from '../model/names';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { shownValue } from './cellValues';
import { areaOf, cellsOfFormula, rangeObject } from './place';
import { rangeType } from './rangeType';
import { worksheetType } from './worksheetType';

/** Names of a sheet, or of the workbook where no sheet is named. */
interface NameScope {
  readonly sheet?: Worksheet;
}
interface NamedItem extends NameScope {
  readonly name: DefinedName;
}

const namesIn = ({ sheet }: NameScope, { workbook }: Session): DefinedName[] => (sheet ?? workbook).names;

function requireOpen({ sheet }: NameScope, { workbook }: Session): void {
  if (sheet?.protection || workbook.protectedStructure) throw new ExcelError('AccessDenied', 'protected');
}

function constantOf(formula: string): Json | undefined {
  const text = formula.slice(1);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return text !== '' && !Number.isNaN(Number(text)) ? Number(text) : undefined;
}

const isReference = ({ name, sheet }: NamedItem, session: Session): boolean =>
  cellsOfFormula(session, name.formula, sheet) !== undefined;

function typeOf(item: NamedItem, session: Session): string {
  if (isReference(item, session)) return 'Range';
  const value = constantOf(item.name.formula);
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return item.name.formula.includes('#REF!') ? 'Error' : 'String';
}

/** The name's value: an address for ranges, else the constant or what the formula gives. */
function valueOf({ name, sheet }: NamedItem, session: Session): Json {
  const cells = cellsOfFormula(session, name.formula, sheet);
  if (cells) return `${quoteSheet(cells.sheet.name)}!${absolute(areaText(cells.areas[0]!))}`;
  const constant = constantOf(name.formula);
  if (constant !== undefined) return constant;
  const { workbook } = session;
  const computed = workbook.engine?.evaluate(workbook, sheet ?? workbook.active, 1, 1, name.formula);
  return computed === undefined ? name.formula : shownValue(computed);
}

const absolute = (address: string): string =>
  address.replace(
    /([A-Z]+)(\d+)|([A-Z]+)|(\d+)/g,
    (_all, c?: string, r?: string, c2?: string, r2?: string) =>
      c !== undefined ? `$${c}$${r}` : `$${c2 ?? r2}`,
  );

/** Excel.NamedItem */
const namedItemType: ObjectType<NamedItem> = {
  name: 'NamedItem',
  identity: '_Id',
  properties: {
    _Id: { get: ({ name }) => name.name },
    Name: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Visible: {
      get: ({ name }) => name.visible,
      set: (item, value, session) => {
        requireOpen(item, session);
        item.name.visible = asBoolean(value);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: (item, value, session) => {
        requireOpen(item, session);
        item.name.comment = asText(value);
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: (item, value, session) => {
        requireOpen(item, session);
        item.name.formula = requireFormula(asText(value));
      },
    },
  },
  objects: {
    Worksheet: ({ sheet }) => {
      if (!sheet) throw new ExcelError('ItemNotFound', 'the name belongs to the workbook');
      return objectOf(worksheetType, sheet);
    },
  },
  methods: {
    GetRange: ({ name, sheet }, _args, session) => {
      const cells = cellsOfFormula(session, name.formula, sheet);
      if (!cells) throw new ExcelError('ItemNotFound', `${name.name} is no range`);
      return rangeObject(session, cells.sheet, cells.areas[0]!);
    },
    Delete: (item, _args, session) => {
      requireOpen(item, session);
      const names = namesIn(item, session);
      const index = names.indexOf(item.name);
      if (index >= 0) names.splice(index, 1);
      return undefined;
    },
  },
};

function requireFormula(text: string): string {
  const formula = text.startsWith('=') ? tidySheetNames(text) : `="${text.replaceAll('"', '""')}"`;
  if (formula.length > 8_192) throw new ExcelError('FormulaLengthExceedsLimit');
  return formula;
}

function addName(
  scope: NameScope,
  name: string,
  formula: string,
  comment: string,
  session: Session,
): HostObject {
  requireOpen(scope, session);
  if (!isValidName(name)) throw new ExcelError('InvalidArgument', `${name} is no valid name`);
  const names = namesIn(scope, session);
  const wanted = name.toLowerCase();
  if (names.some((n) => n.name.toLowerCase() === wanted) || session.workbook.table(name))
    throw new ExcelError('ItemAlreadyExists', name);
  const added: DefinedName = { name, formula, comment, visible: true };
  names.push(added);
  return objectOf(namedItemType, { ...scope, name: added });
}

/** Excel.NamedItemCollection */
export const nameCollectionType: ObjectType<NameScope> = {
  name: 'NamedItemCollection',
  collection: {
    items: (scope, session) =>
      namesIn(scope, session).map((name) => objectOf(namedItemType, { ...scope, name })),
    find: (scope, key, session) => {
      const wanted = String(key).toLowerCase();
      const name = namesIn(scope, session).find((n) => n.name.toLowerCase() === wanted);
      return name && objectOf(namedItemType, { ...scope, name });
    },
  },
  methods: {
    Add: (scope, args, session) => {
      const range = targetOf(rangeType, args.raw(1));
      const formula = range
        ? `=${quoteSheet(range.sheet.name)}!${absolute(areaText(areaOf(range)))}`
        : requireFormula(args.text(1));
      return addName(scope, args.text(0), formula, args.optionalText(2) ?? '', session);
    },
    AddFormulaLocal: (scope, args, session) =>
      addName(scope, args.text(0), requireFormula(args.text(1)), args.optionalText(2) ?? '', session),
  },
};
