import { fields, type FieldKey } from '../complaint/fields';
import type { FieldValue } from '../complaint/complaint';
import type { Finding } from '../shared/finding';
import type { RecordBuilder } from '../shared/recordBuilder';
import { noteAt } from './cellNotes';
import type { ColumnInspection } from './inspection';
import type { SheetView } from './sheetView';
import type { BesideKey } from './values';

/** 料号&品名 with one per line: the parts go to the fields the heading names, the cell stays whole in its own. */
export function splitNamed(
  view: SheetView,
  row: number,
  mapped: readonly (ColumnInspection & { readonly field: FieldKey })[],
  values: RecordBuilder<BesideKey, FieldValue>,
  findings: Finding[],
): void {
  for (const column of mapped) {
    if (!column.also) continue;
    const whole = values.get(column.field);
    if (typeof whole !== 'string') continue;
    const lines = whole.split(/\n/).map((line) => line.trim());
    if (lines.length !== column.also.length || lines.includes('')) continue;
    column.also.forEach((field, at) => {
      if (field === column.field || mapped.some((c) => c.field === field)) return;
      values.set(field, lines[at]!);
      const note = noteAt(view, row, column, whole, findings);
      note({ code: 'cell.twoThings', params: { into: `${fields[field].zh} ${field}`, value: lines[at]! } });
    });
  }
}
