import type { FieldKey } from '../../complaint/fields';
import { matchHeading } from '../headings/matchHeading';
import type { SheetRole } from '../inspection';
import type { SheetView } from '../sheetView';
import type { FoundTables } from './findTables';
import { isRegisterLike } from './registerLikeness';

const summaryWords =
  /汇总|统计|总览|透视|分析|月报|年报|趋势|图表|柏拉图|summary|pivot|chart|statistic|dashboard|pareto|overview|report/i;
const lookupWords =
  /编码|代码|下拉|选项|字典|参数|数据源|基础|名单|名录|通讯录|清单|对照|列表|部门|人员|lookup|list|codes?|master|setting|option|data ?source|validation/i;

/** What a sheet without a register is for. */
export function otherRole(view: SheetView, found: FoundTables): SheetRole {
  let cells = 0;
  let numbers = 0;
  let rows = 0;
  let widest = 0;
  let long = 0;
  let formulas = view.sheet.extras.size;
  view.sheet.rows.forEach((stored, row) => {
    if (!stored || rows > 2_000) return;
    const filled = view.filled(row);
    if (filled.length === 0) return;
    rows += 1;
    widest = Math.max(widest, filled.length);
    for (const column of filled) {
      cells += 1;
      const value = view.valueAt(row, column);
      if (typeof value === 'number') numbers += 1;
      else if (typeof value === 'string' && (value.length > 30 || /[。；;！]/.test(value))) long += 1;
    }
  });
  if (cells === 0) return 'empty';
  formulas = Math.min(formulas, cells);
  const { name } = view.sheet;
  if (numbers >= cells * 0.3 || (summaryWords.test(name) && numbers >= cells * 0.1)) return 'summary';
  if (formulas >= cells * 0.3) return 'summary';
  if (
    rows >= 2 &&
    long < cells * 0.2 &&
    !/[:：]/.test(labelSample(view)) &&
    (found.others.length > 0 || lookupWords.test(name) || widest >= 1)
  ) {
    return lookupWords.test(name) || isList(view) ? 'lookup' : 'notes';
  }
  return 'notes';
}

/** Texts of the first rows: a form's labels end in colons. */
function labelSample(view: SheetView): string {
  const texts: string[] = [];
  for (let row = 1; row <= Math.min(view.lastRow, 12); row += 1)
    for (const column of view.filled(row)) texts.push(view.textAt(row, column));
  return texts.filter((text) => /[:：]\s*$/.test(text)).join('');
}

/** Columns filled from the top without gaps, as lists of choices are. */
function isList(view: SheetView): boolean {
  const widths = new Map<number, number>();
  let rows = 0;
  view.sheet.rows.forEach((stored, row) => {
    if (!stored) return;
    const filled = view.filled(row);
    if (filled.length === 0) return;
    rows += 1;
    widths.set(filled.length, (widths.get(filled.length) ?? 0) + 1);
  });
  const most = Math.max(0, ...widths.values());
  return rows >= 3 && most >= rows * 0.5;
}

/** Fields named down one column, with two or more entries beside each: a register turned on its side. */
export function isTransposed(view: SheetView): boolean {
  const fields = new Set<FieldKey>();
  let labels = 0;
  let entries = 0;
  for (let row = 1; row <= Math.min(view.lastRow, 60); row += 1) {
    const cells = view.filled(row);
    if (cells.length < 3) continue;
    const best = matchHeading([view.textAt(row, cells[0]!)]).matches[0];
    if (!best || best.score < 0.85 || /[:：]\s*$/.test(view.textAt(row, cells[0]!))) continue;
    labels += 1;
    fields.add(best.field);
    const others = cells
      .slice(1)
      .filter((c) => (matchHeading([view.textAt(row, c)]).matches[0]?.score ?? 0) >= 0.85);
    if (others.length === 0) entries += 1;
  }
  return fields.size >= 5 && entries >= labels * 0.8 && isRegisterLike(fields, view.sheet.name);
}
