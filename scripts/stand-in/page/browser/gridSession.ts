import type { IWorkbookData } from '@univerjs/presets';
import type { CellRange } from '../../../../functions/core/register/grid';
import type { ExcelHost } from '../../excel/host/excelHost';
import { lastColumn } from '../../excel/model/area';
import { addSheet, deleteSheet, renameSheet, selectCells, setVisibility } from '../../excel/model/editSheets';
import { deleteCells, insertCells } from '../../excel/model/moveCells';
import type { Workbook } from '../../excel/model/workbook';
import type { Worksheet } from '../../excel/model/worksheet';
import { ExcelError } from '../../excel/protocol/excelError';
import type { ComputedCell } from '../../excel/formula/formulaEngine';
import { cellDrawer, columnPoints, drawnRows, drawSheet } from './drawSheet';
import type { Say } from './pageTexts';
import { dropDowns } from './sheetRules';
import type { GridListener, GridMutation, UniverGrid } from './univerGrid';
import { areaOf } from './univerGrid';
import { changedCells, takeEdit } from './userEdits';

/** What a person may do in the grid by Univer's own commands; everything else is refused in words. */
const allowed =
  /^(sheet\.command\.(set-range-values|clear-selection-content|set-worksheet-activate|select-range|copy|cut|paste|move-selection|expand-selection|select-all|scroll|set-scroll|set-zoom|change-zoom|set-once-zoom|optional-paste|auto-fill|auto-clear|delta-column|delta-row|set-worksheet-col-width|set-row-height|scroll-to)|sheet\.(operation|command-listener)|doc\.|univer\.|zen|ui\.|base-ui\.|formula|formula-ui|data-validation\.operation|sheets-data-validation|sheet\.dropdown|textselection|edit)/;

interface Pending {
  readonly rows: Set<number>;
}

/** Keeps one open workbook and the grid that shows it in step: the model is the truth. */
export class GridSession implements GridListener {
  private host: ExcelHost | undefined;
  private grid: UniverGrid | undefined;
  private drawn = '';
  private readonly pending = new Map<Worksheet, Pending>();
  private isScheduled = false;
  private wantsSelection = false;
  /** Whose edits those in the grid are. */
  source: 'Local' | 'Remote' = 'Local';

  constructor(
    private readonly say: Say,
    private readonly tell: (sentence: string) => void,
  ) {}

  attach(grid: UniverGrid): void {
    this.grid = grid;
  }

  /** Shows another workbook. */
  open(host: ExcelHost): void {
    this.host = host;
    this.pending.clear();
    this.drawn = '';
    host.workbook.onChange((change) => {
      if (host !== this.host) return;
      if ('area' in change) this.noteRows(change.sheet, change.area);
      if (change.kind === 'selection' || change.kind === 'activated') this.wantsSelection = true;
      this.schedule();
    });
    this.flush();
  }

  /** Formulas came to other values. */
  readonly computed = (cells: readonly ComputedCell[]): void => {
    for (const { sheet, row } of cells) this.rowsOf(sheet).add(row);
    this.schedule();
  };

  private noteRows(sheet: Worksheet, area: CellRange): void {
    const rows = this.rowsOf(sheet);
    const bottom = Math.min(area.bottom, sheet.cells.rows.length);
    for (let row = area.top; row <= bottom; row++) rows.add(row);
  }

  private rowsOf(sheet: Worksheet): Set<number> {
    const known = this.pending.get(sheet) ?? { rows: new Set<number>() };
    this.pending.set(sheet, known);
    return known.rows;
  }

  /** Changes come by the thousand while a tracker is built: the grid follows once a frame. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      this.flush();
    }, 30);
  }

  private flush(): void {
    const { host, grid } = this;
    if (!host || !grid) return;
    const { workbook } = host;
    const shape = shapeOf(workbook);
    if (shape !== this.drawn) {
      this.drawn = shape;
      grid.show(drawWorkbook(workbook), workbook.active.id, workbook.selection.areas);
    } else {
      for (const [sheet, { rows }] of this.pending)
        if (sheet.visibility === 'visible') this.redraw(workbook, sheet, rows);
      if (this.pending.size > 0) grid.refresh();
      if (this.wantsSelection) grid.select(workbook.active.id, workbook.selection.areas);
    }
    this.pending.clear();
    this.wantsSelection = false;
  }

  private redraw(workbook: Workbook, sheet: Worksheet, rows: Iterable<number>): void {
    const draw = cellDrawer(workbook, sheet);
    function* cells() {
      for (const row of rows) {
        const width = sheet.cells.rows[row]?.cells.length ?? 0;
        for (let column = 1; column < Math.max(width, 2); column++)
          yield [row, column, draw(row, column)] as const;
      }
    }
    this.grid!.put(sheet.id, cells());
  }

  // What a person does in the grid.

  readonly onSelection = (sheetId: string, areas: readonly CellRange[]): void => {
    const sheet = this.host?.workbook.sheets.find((s) => s.id === sheetId);
    if (!this.host || !sheet || areas.length === 0) return;
    this.host.edit('Local', (workbook) => {
      selectCells(workbook, sheet, areas);
    });
    this.wantsSelection = false;
  };

  readonly onEditing = (isEditing: boolean): void => {
    if (!this.host) return;
    if (isEditing) this.host.conditions.editingCell = true;
    else this.host.stopEditing();
  };

  readonly onMutation = (mutation: GridMutation): void => {
    const sheet = this.host?.workbook.sheets.find((s) => s.id === mutation.params['subUnitId']);
    if (!this.host || !sheet) return;
    if (mutation.id === 'sheet.mutation.set-range-values') this.takeEntries(sheet, mutation);
    else if (mutation.id === 'sheet.mutation.set-worksheet-col-width')
      this.takeSizes(sheet, mutation, 'colWidth');
    else if (mutation.id === 'sheet.mutation.set-worksheet-row-height')
      this.takeSizes(sheet, mutation, 'rowHeight');
  };

  readonly onCommand = (id: string, params: Readonly<Record<string, unknown>>): boolean => {
    if (!this.host) return false;
    const sheet =
      this.host.workbook.sheets.find((s) => s.id === params['subUnitId']) ?? this.host.workbook.active;
    const taken = this.takeSheetCommand(id, params, sheet);
    if (taken) return true;
    if (!id.startsWith('sheet.command.') || allowed.test(id)) return false;
    this.tell(this.say('notHere'));
    return true;
  };

  /** Inserts or deletes the rows of the selection. */
  changeRows(what: 'insert' | 'delete'): void {
    const { host } = this;
    if (!host) return;
    const { sheet, areas } = host.workbook.selection;
    const area = { ...areas[0]!, left: 1, right: lastColumn };
    this.attempt(() =>
      host.edit(this.source, (workbook) => {
        if (what === 'insert') insertCells(workbook, sheet, area, 'Down');
        else deleteCells(workbook, sheet, area, 'Up');
      }),
    );
  }

  private takeSheetCommand(id: string, params: Readonly<Record<string, unknown>>, sheet: Worksheet): boolean {
    const act = (change: (workbook: Workbook) => void): true => {
      this.attempt(() => this.host!.edit('Local', change));
      return true;
    };
    if (id === 'sheet.command.insert-sheet')
      return act((workbook) => {
        const added = addSheet(workbook);
        selectCells(workbook, added, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
      });
    if (id === 'sheet.command.remove-sheet') return act((workbook) => deleteSheet(workbook, sheet));
    if (id === 'sheet.command.set-worksheet-name')
      return act((workbook) => renameSheet(workbook, sheet, String(params['name'])));
    if (id === 'sheet.command.set-worksheet-hidden')
      return act((workbook) => setVisibility(workbook, sheet, 'hidden'));
    return false;
  }

  private takeEntries(sheet: Worksheet, mutation: GridMutation): void {
    const host = this.host!;
    this.attempt(() => {
      const refused = takeEdit(host, sheet, mutation, this.source);
      if (refused)
        this.tell([refused.title, refused.message || this.say('invalid')].filter(Boolean).join('：'));
    });
    // Univer has drawn its own reading of the entry; the model's is the one that holds.
    for (const { row } of changedCells(mutation)) this.rowsOf(sheet).add(row);
    this.schedule();
  }

  private takeSizes(sheet: Worksheet, { params }: GridMutation, key: 'colWidth' | 'rowHeight'): void {
    const size = params[key];
    for (const range of (params['ranges'] ?? []) as Parameters<typeof areaOf>[0][]) {
      const { top, left, bottom, right } = areaOf(range);
      const [from, to] = key === 'colWidth' ? [left, right] : [top, bottom];
      for (let at = from; at <= to; at++) {
        const shown = Number(typeof size === 'object' ? (size as Record<number, number>)[at - 1] : size);
        const points = key === 'colWidth' ? columnPoints(shown) : 0.75 * shown;
        if (!Number.isFinite(points)) continue;
        if (key === 'colWidth') sheet.cells.columnToWrite(at).width = points;
        else sheet.cells.rowToWrite(at).height = points;
      }
    }
    this.drawn = shapeOf(this.host!.workbook);
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (problem) {
      if (!(problem instanceof ExcelError)) throw problem;
      this.tell(
        problem.code === 'AccessDenied'
          ? this.say('protected')
          : this.say('refused', { reason: problem.message }),
      );
    }
  }
}

/** Everything about a workbook that is not the content of a cell; where it changes, the grid is drawn anew. */
function shapeOf(workbook: Workbook): string {
  return JSON.stringify([
    workbook.name,
    workbook.sheets.map((s) => [
      s.id,
      s.name,
      s.visibility,
      s.tabColor,
      s.showGridlines,
      s.zoom,
      s.merges,
      s.freeze,
      drawnRows(s),
      [...s.cells.columns].map(([c, { width, hidden }]) => [c, width, hidden]),
      s.cells.rows.map((row) => (row ? [row.height, row.hidden === true || row.filtered === true] : 0)),
      s.tables.map((t) => [t.area, t.style, t.showHeaders, t.showBandedRows]),
      s.validations.map((v) => [v.areas, v.rule]),
      s.conditionalFormats.map((f) => [f.areas, f.formula, f.rule, [...f.look]]),
    ]),
  ]);
}

function drawWorkbook(workbook: Workbook): Partial<IWorkbookData> {
  const visible = workbook.sheets.filter((s) => s.visibility === 'visible');
  const lists = Object.fromEntries(visible.map((s) => [s.id, dropDowns(workbook, s)]));
  return {
    // Always the same: what Univer still has under way for the last drawing finds this one.
    id: 'workbook',
    name: workbook.name,
    sheetOrder: visible.map((s) => s.id),
    sheets: Object.fromEntries(visible.map((s) => [s.id, drawSheet(workbook, s)])),
    resources: [{ name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(lists) }],
  };
}
