import type { PlanCell, SheetPlan, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';

/** A 53-bit running hash of texts (two interleaved FNV-1a lanes): tells plans apart, keeps no secret. */
class RunningHash {
  private low = 0x811c9dc5;
  private high = 0x01000193;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.low = Math.imul(this.low ^ unit, 0x01000193);
      this.high = Math.imul(this.high ^ (unit + i), 0x85ebca6b);
    }
  }

  text(): string {
    return (this.low >>> 0).toString(16).padStart(8, '0') + (this.high >>> 0).toString(16).padStart(8, '0');
  }
}

/** Results of formulas are left out: they change with the clock, not with the plan. */
const lasting = (cell: PlanCell): unknown =>
  cell?.kind === 'formula' || cell?.kind === 'filled' ? { ...cell, result: null } : cell;

/** The same text for plans that would write the same workbook. */
export function planFingerprint(plan: WorkbookPlan): string {
  const hash = new RunningHash();
  hash.add(JSON.stringify(plan.names));
  for (const sheet of plan.sheets) addSheet(hash, sheet);
  return hash.text();
}

function addSheet(hash: RunningHash, sheet: SheetPlan): void {
  hash.add(JSON.stringify(sheet));
  for (let at = 1; at <= sheet.rowCount; at++) {
    const row = sheet.row(at);
    hash.add(JSON.stringify({ ...row, cells: row.cells.map(lasting) }));
  }
}
