import type { CellRange } from '../../../functions/core/register/grid';
import { parseRange } from '../cellRange';
import type { OnSheetElement } from './sheetScanner';
import { unescapeXml } from './xmlText';

/** A link as the sheet part states it; its address may stand in the relationships. */
export interface SheetLink {
  readonly range: CellRange;
  readonly relationship: string | undefined;
  readonly location: string | undefined;
}

const LAST_COLUMN = 16_384;

/** Collects what a worksheet part says beside its cells. */
export class SheetElements {
  readonly merges: CellRange[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly links: SheetLink[] = [];
  autoFilter: CellRange | undefined;
  frozenRows = 0;

  readonly onElement: OnSheetElement = (name, attributes) => {
    const range = attributes['ref'] === undefined ? undefined : parseRange(attributes['ref']);
    if (name === 'mergeCell' && range) this.merges.push(range);
    else if (name === 'col') this.column(attributes);
    else if (name === 'autoFilter' && range) this.autoFilter = range;
    else if (name === 'hyperlink' && range) {
      const location = attributes['location'];
      this.links.push({ range, relationship: attributes['id'], location: location && unescapeXml(location) });
    } else if (name === 'pane' && attributes['state']?.startsWith('frozen'))
      this.frozenRows = Number(attributes['ySplit'] ?? 0);
  };

  private column({ min, max, width, hidden }: Readonly<Record<string, string>>): void {
    const isHidden = hidden === '1' || hidden === 'true';
    // The last range often runs to XFD; keeping 16,384 equal widths would say nothing.
    const last = Math.min(Number(max), Number(min) + 255, LAST_COLUMN);
    for (let column = Number(min); column <= last; column++) {
      if (width !== undefined) this.columnWidths.set(column, Number(width));
      if (isHidden) this.hiddenColumns.add(column);
    }
  }
}
