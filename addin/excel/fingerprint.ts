import type { PlanCell, SheetPlan, StylePlan, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';

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

/** Plans share their style objects: each is written out once and counted from then on. */
class StyleNumbers {
  private readonly numbers = new Map<StylePlan, number>();

  constructor(private readonly hash: RunningHash) {}

  of(style: StylePlan | undefined): number {
    if (!style) return -1;
    let number = this.numbers.get(style);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(style, number);
      this.hash.add(JSON.stringify(style));
    }
    return number;
  }
}

/** What lasts of a cell: results of formulas change with the clock, not with the plan. */
function lasting(cell: PlanCell): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'boolean':
      return String(cell.value);
    case 'error':
      return cell.error;
    case 'formula':
      return cell.formula;
    case 'link':
      return `${cell.text}\n${cell.target}`;
    case 'blank':
    case 'filled':
      return '';
  }
}

/** The same text for plans that would write the same workbook. */
export function planFingerprint(plan: WorkbookPlan): string {
  const hash = new RunningHash();
  const styles = new StyleNumbers(hash);
  hash.add(JSON.stringify(plan.names));
  for (const sheet of plan.sheets) addSheet(hash, styles, sheet);
  return hash.text();
}

function addSheet(hash: RunningHash, styles: StyleNumbers, sheet: SheetPlan): void {
  hash.add(JSON.stringify(sheet));
  for (let at = 1; at <= sheet.rowCount; at++) {
    const { cells, ...row } = sheet.row(at);
    hash.add(JSON.stringify(row));
    for (const cell of cells) hash.add(`${cell?.kind ?? ''} ${styles.of(cell?.style)} ${lasting(cell)}\n`);
  }
}
