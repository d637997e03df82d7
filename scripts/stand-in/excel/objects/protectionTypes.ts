import { asRecord } from '../interpreter/arguments';
import type { ObjectType } from '../interpreter/describe';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';

const permissions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function options({ protection }: Worksheet): Json {
  if (!protection) return null;
  const given = protection.options;
  const allowed = Object.fromEntries(permissions.map((p) => [p, given[p] === true]));
  return { ...allowed, selectionMode: given['selectionMode'] ?? 'Normal' };
}

/** Excel.WorksheetProtection */
export const worksheetProtectionType: ObjectType<Worksheet> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (s) => s.protection !== undefined },
    Options: { get: options },
  },
  methods: {
    Protect: (s, args, { workbook }) => {
      if (s.protection) throw new ExcelError('InvalidOperation', `${s.name} is protected already`);
      const given = asRecord(args.raw(0) ?? {});
      s.protection = {
        password: args.optionalText(1),
        options: Object.fromEntries(
          Object.entries(given).map(([k, v]) => [k, typeof v === 'string' ? v : v === true]),
        ),
      };
      workbook.tell({ kind: 'protection', sheet: s });
      return undefined;
    },
    Unprotect: (s, args, { workbook }) => {
      if (!s.protection) return undefined;
      if (s.protection.password !== undefined && s.protection.password !== args.optionalText(0))
        throw new ExcelError('AccessDenied', 'the password is wrong');
      s.protection = undefined;
      workbook.tell({ kind: 'protection', sheet: s });
      return undefined;
    },
  },
};

/** Excel.WorkbookProtection: guards the sheets' order, names and number. */
export const workbookProtectionType: ObjectType<Workbook> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (w) => w.protectedStructure } },
  methods: {
    Protect: (w, args) => {
      if (w.protectedStructure) throw new ExcelError('InvalidOperation', 'the workbook is protected already');
      w.protectedStructure = true;
      w.protectionPassword = args.optionalText(0);
      return undefined;
    },
    Unprotect: (w, args) => {
      if (
        w.protectedStructure &&
        w.protectionPassword !== undefined &&
        w.protectionPassword !== args.optionalText(0)
      )
        throw new ExcelError('AccessDenied', 'the password is wrong');
      w.protectedStructure = false;
      return undefined;
    },
  },
};
