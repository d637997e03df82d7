import type { CellRange } from '../../../../functions/core/register/grid';
import { parseArea } from '../../excel/model/area';
import type { ConditionalFormat } from '../../excel/model/conditionalFormat';
import type { DataValidation, ValidationKind, ValidationRule } from '../../excel/model/dataValidation';
import { noValidation } from '../../excel/model/dataValidation';
import type { Workbook } from '../../excel/model/workbook';
import type { Worksheet } from '../../excel/model/worksheet';
import type {
  WireConditionalFormat,
  WireRules,
  WireSheetRules,
  WireTable,
  WireValidation,
} from './rulesWire';

/** Puts what a file keeps beside its cells into a workbook that was opened from it. */
export function addRules(workbook: Workbook, rules: WireRules): void {
  for (const { name, formula, sheet } of rules.names) {
    const defined = { name, formula: `=${formula}`, comment: '', visible: true };
    if (sheet === undefined) workbook.names.push(defined);
    else workbook.sheet(sheet)?.names.push(defined);
  }
  for (const found of rules.sheets) {
    const sheet = workbook.sheet(found.name);
    if (sheet) addSheetRules(workbook, sheet, found);
  }
}

function addSheetRules(workbook: Workbook, sheet: Worksheet, found: WireSheetRules): void {
  sheet.tables = found.tables.flatMap((table) => {
    const area = parseArea(table.area);
    return area ? [tableOf(workbook, sheet, table, area)] : [];
  });
  sheet.validations = found.validations.flatMap(validationOf);
  sheet.conditionalFormats = [...found.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map((format) => conditionalFormatOf(workbook, format));
  if (found.protection)
    sheet.protection = {
      password: undefined,
      options: Object.fromEntries(found.protection.map((option) => [option, true])),
    };
  if (found.frozenColumns) sheet.freeze = { rows: sheet.freeze?.rows ?? 0, columns: found.frozenColumns };
  if (found.tabColor !== undefined) sheet.tabColor = found.tabColor;
  if (found.showGridLines !== undefined) sheet.showGridlines = found.showGridLines;
  // The filter buttons of a table are its own, not the sheet's.
  if (sheet.tables.length > 0) sheet.filter = undefined;
}

function tableOf(
  workbook: Workbook,
  sheet: Worksheet,
  table: WireTable,
  area: CellRange,
): Worksheet['tables'][number] {
  return {
    id: table.id === undefined ? workbook.newId() : workbook.takeId(table.id),
    name: table.name,
    sheet,
    area,
    columns: table.columns.map((name, i) => ({ id: i + 1, name })),
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    style: table.style,
    showBandedRows: table.showBandedRows,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filter: { area, criteria: new Map() },
    sort: { fields: [], matchCase: false },
    nextColumnId: table.columns.length + 1,
  };
}

const areasOf = (text: string): CellRange[] => text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);

const kinds: Readonly<Record<string, ValidationKind>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const styles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function validationOf(found: WireValidation): DataValidation[] {
  const rule = ruleOf(found);
  if (!rule) return [];
  return [
    {
      ...noValidation,
      areas: areasOf(found.areas),
      rule,
      ignoreBlanks: found.allowBlank,
      errorAlert: {
        message: found.error,
        title: found.errorTitle,
        showAlert: found.showsError,
        style: styles[found.errorStyle as keyof typeof styles] ?? 'Stop',
      },
      prompt: { message: found.prompt, title: found.promptTitle, showPrompt: found.showsPrompt },
    },
  ];
}

function ruleOf({ type, operator, formula1, formula2 }: WireValidation): ValidationRule | undefined {
  const kind = kinds[type];
  if (!kind) return undefined;
  if (kind === 'List') {
    const words = /^"(.*)"$/s.exec(formula1)?.[1];
    return { kind, source: words?.replaceAll('""', '"') ?? `=${formula1}`, inCellDropDown: true };
  }
  const limit = (text: string): string | number =>
    text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
  return {
    kind,
    ...(kind === 'Custom'
      ? {}
      : {
          operator:
            operator === 'equal'
              ? 'EqualTo'
              : operator === 'notEqual'
                ? 'NotEqualTo'
                : (operators[operator] ?? capital(operator)),
        }),
    formula1: kind === 'Custom' ? `=${formula1}` : limit(formula1),
    ...(formula2 === '' ? {} : { formula2: limit(formula2) }),
  };
}

const operators: Readonly<Record<string, string>> = {
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function conditionalFormatOf(workbook: Workbook, found: WireConditionalFormat): ConditionalFormat {
  return {
    id: workbook.newId(),
    type: 'Custom',
    areas: areasOf(found.areas),
    stopIfTrue: found.stopIfTrue,
    formula: `=${found.formula}`,
    rule: null,
    settings: new Map(),
    look: new Map(Object.entries(found.look)),
  };
}
