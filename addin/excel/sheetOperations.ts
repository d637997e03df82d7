import type { SheetPlan } from '../../functions/core/tracker/trackerPlan';
import { nothingGathered } from './gatheredRows';
import { sizeOperations, styleOperations } from './layoutOperations';
import type { Operation } from './operations';
import { callWeight, jsonWeight } from './operations';
import { queueConditionalFormat, queueValidation } from './queueRules';
import { tableOperations } from './tableOperations';
import { valueOperations } from './valueOperations';

/**
 * The calls that write one sheet of a plan, in order: values first, then the table over them, calculated
 * columns, looks, sizes, rules, panes and print set-up. Rows are asked for once each.
 */
export function* sheetOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  dateShift: number,
): Generator<Operation> {
  const gathered = nothingGathered();
  yield* valueOperations(sheet, target, dateShift, gathered);
  yield* gathered.links;
  yield* tableOperations(sheet, target, gathered);
  yield* styleOperations(sheet, target, gathered);
  yield* sizeOperations(sheet, target, gathered);
  yield* ruleOperations(sheet, target);
  yield {
    weight: 10 * callWeight,
    queue: () => {
      queueView(sheet, target);
    },
  };
}

function* ruleOperations(sheet: SheetPlan, target: Excel.Worksheet): Generator<Operation> {
  for (const plan of sheet.validations ?? [])
    yield {
      weight: 6 * callWeight + jsonWeight(JSON.stringify(plan)),
      queue: () => {
        queueValidation(target, plan);
      },
    };
  const rules = [...(sheet.conditionalFormats ?? [])].sort((a, b) => a.priority - b.priority);
  for (const [place, plan] of rules.entries())
    yield {
      weight: 8 * callWeight + jsonWeight(plan.formula),
      queue: () => {
        queueConditionalFormat(target, plan, place);
      },
    };
}

/** Panes, grid lines, filter and print set-up. The zoom of a window has no API. */
function queueView(sheet: SheetPlan, target: Excel.Worksheet): void {
  if (sheet.tabColor !== undefined) target.tabColor = `#${sheet.tabColor.slice(-6)}`;
  if (sheet.showGridLines === false) target.showGridlines = false;
  if (sheet.autoFilter !== undefined) target.autoFilter.apply(target.getRange(sheet.autoFilter).untrack());
  const { freeze, print } = sheet;
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, freeze.rows, freeze.columns).untrack());
  else if (freeze && freeze.rows > 0) target.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) target.freezePanes.freezeColumns(freeze.columns);
  if (!print) return;
  const { pageLayout } = target;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  if (print.area !== undefined) pageLayout.setPrintArea(print.area);
  if (print.repeatRows !== undefined) pageLayout.setPrintTitleRows(print.repeatRows);
  if (print.repeatColumns !== undefined) pageLayout.setPrintTitleColumns(print.repeatColumns);
  const pages = pageLayout.headersFooters.defaultForAllPages;
  if (print.header !== undefined) pages.centerHeader = print.header;
  if (print.footer !== undefined) pages.centerFooter = print.footer;
}
