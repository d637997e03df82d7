import {
  createUniver,
  LocaleType,
  mergeLocales,
  type ICellData,
  type IWorkbookData,
} from '@univerjs/presets';
import { UniverSheetsCorePreset } from '@univerjs/presets/preset-sheets-core';
import coreEnglish from '@univerjs/presets/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/presets/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/presets/preset-sheets-data-validation';
import listEnglish from '@univerjs/presets/preset-sheets-data-validation/locales/en-US';
import listChinese from '@univerjs/presets/preset-sheets-data-validation/locales/zh-CN';
import type { CellRange } from '../../../../functions/core/register/grid';
import { rangeOf } from './drawSheet';
import type { PageLanguage } from './pageTexts';

/** A change a person made in the grid, in Univer's words. */
export interface GridMutation {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface GridListener {
  /** Before a command runs; true keeps Univer from running it. */
  readonly onCommand: (id: string, params: Readonly<Record<string, unknown>>) => boolean;
  /** After Univer changed cells or sizes because of a person. */
  readonly onMutation: (mutation: GridMutation) => void;
  readonly onSelection: (sheetId: string, areas: readonly CellRange[]) => void;
  readonly onEditing: (isEditing: boolean) => void;
}

interface UniverRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Univer's plugin list with its own calculation left out: the model computes. */
function withoutCalculation(preset: ReturnType<typeof UniverSheetsCorePreset>): typeof preset {
  const plugins = preset.plugins.map((plugin) => {
    if (
      !Array.isArray(plugin) ||
      (plugin[0] as { readonly pluginName?: string }).pluginName !== formulaEngine
    )
      return plugin;
    return [plugin[0], { ...(plugin[1] as object), notExecuteFormula: true }];
  });
  return { ...preset, plugins: plugins as typeof preset.plugins };
}

const formulaEngine = 'UNIVER_ENGINE_FORMULA_PLUGIN';
const mutationType = 2;
const selectionOperation = 'sheet.operation.set-selections';

interface SelectionParams {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: UniverRange }[];
}

/** The spreadsheet on screen. It draws what it is given and tells what a person does; it decides nothing. */
export class UniverGrid {
  private made: ReturnType<typeof createUniver>;
  private unit: string | undefined;
  private isDrawing = false;
  private wasTypedInto = false;

  constructor(
    private readonly parent: HTMLElement,
    private readonly language: PageLanguage,
    private readonly listener: GridListener,
  ) {
    this.made = this.make();
    this.listen();
  }

  private get api(): ReturnType<typeof createUniver>['univerAPI'] {
    return this.made.univerAPI;
  }

  private make(): ReturnType<typeof createUniver> {
    const locale = this.language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
    const container = document.createElement('div');
    container.style.height = '100%';
    this.parent.replaceChildren(container);
    const core = UniverSheetsCorePreset({
      container,
      header: true,
      formulaBar: true,
      toolbar: false,
      contextMenu: false,
      footer: { statisticBar: false, menus: false, zoomSlider: true, sheetBar: true },
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    });
    return createUniver({
      locale,
      locales: {
        [LocaleType.ZH_CN]: mergeLocales(coreChinese, listChinese),
        [LocaleType.EN_US]: mergeLocales(coreEnglish, listEnglish),
      },
      presets: [withoutCalculation(core), UniverSheetsDataValidationPreset({ showEditOnDropdown: false })],
    });
  }

  /**
   * Univer's cell editor takes the first key only once the workbook it was used in is gone: after typing, another
   * drawing gets another Univer.
   */
  private makeAnew(): void {
    this.made.univer.dispose();
    this.unit = undefined;
    this.wasTypedInto = false;
    this.made = this.make();
    this.listen();
  }

  /** Draws a workbook from scratch; where the person was looking is kept. */
  show(data: Partial<IWorkbookData>, activeSheet: string, areas: readonly CellRange[]): void {
    this.drawing(() => {
      const shown = this.unit === undefined || !this.isOnScreen ? undefined : this.api.getActiveWorkbook();
      const scroll = shown?.getActiveSheet().getScrollState();
      const before = this.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
      if (this.wasTypedInto) this.makeAnew();
      else if (this.unit !== undefined) this.api.disposeUnit(this.unit);
      const workbook = this.api.createWorkbook(data);
      this.unit = workbook.getId();
      this.select(activeSheet, areas, false);
      if (scroll && this.isOnScreen && before === activeSheet)
        workbook.getActiveSheet().scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
    });
  }

  /** Draws some cells of a sheet anew. Rows and columns count from 1. */
  put(sheetId: string, cells: Iterable<readonly [number, number, ICellData]>): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const matrix = sheet.getSheet().getCellMatrix();
    for (const [row, column, cell] of cells) matrix.setValue(row - 1, column - 1, cell);
  }

  /** A Univer just made comes on screen a moment later, with all it was given; until then it throws when asked. */
  private get isOnScreen(): boolean {
    return this.api.getCurrentLifecycleStage() >= this.api.Enum.LifecycleStages.Rendered;
  }

  refresh(): void {
    if (!this.isOnScreen) return;
    this.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }

  select(sheetId: string, areas: readonly CellRange[], scrolls = true): void {
    this.drawing(() => {
      const workbook = this.api.getActiveWorkbook();
      const sheet = workbook?.getSheetBySheetId(sheetId);
      if (!workbook || !sheet) return;
      if (workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
      const [first] = areas;
      if (!first) return;
      const { startRow, startColumn, endRow, endColumn } = rangeOf(first);
      const bottom = Math.min(endRow, sheet.getMaxRows() - 1);
      const right = Math.min(endColumn, sheet.getMaxColumns() - 1);
      sheet.getRange(startRow, startColumn, bottom - startRow + 1, right - startColumn + 1).activate();
      if (scrolls && this.isOnScreen && !isInView(sheet.getVisibleRange(), startRow, startColumn))
        sheet.scrollToCell(Math.max(0, startRow - 3), Math.max(0, startColumn - 2));
    });
  }

  private drawing(draw: () => void): void {
    const before = this.isDrawing;
    this.isDrawing = true;
    try {
      draw();
    } finally {
      this.isDrawing = before;
    }
  }

  private listen(): void {
    const { api, listener } = this;
    const { Event } = api;
    api.addEvent(Event.BeforeCommandExecute, (event) => {
      if (this.isDrawing || event.type === mutationType) return;
      if (listener.onCommand(event.id, (event.params ?? {}) as Readonly<Record<string, unknown>>))
        event.cancel = true;
    });
    api.addEvent(Event.CommandExecuted, ({ id, type, params }) => {
      if (this.isDrawing) return;
      if (type === mutationType)
        listener.onMutation({ id, params: (params ?? {}) as GridMutation['params'] });
      // `Event.SelectionChanged` misses the first one after a drawing.
      else if (id === selectionOperation) {
        const { subUnitId, selections } = params as unknown as SelectionParams;
        listener.onSelection(
          subUnitId,
          selections.map(({ range }) => areaOf(range)),
        );
      }
    });
    api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      const selections = activeSheet.getSelection()?.getActiveRangeList() ?? [];
      const areas = selections.map((range) => areaOf(range.getRange()));
      if (!this.isDrawing) listener.onSelection(activeSheet.getSheetId(), areas);
    });
    api.addEvent(Event.SheetEditStarted, () => {
      this.wasTypedInto = true;
      listener.onEditing(true);
    });
    api.addEvent(Event.SheetEditEnded, () => {
      listener.onEditing(false);
    });
  }
}

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: UniverRange): CellRange => ({
  top: (Number.isNaN(startRow) ? 0 : startRow) + 1,
  left: (Number.isNaN(startColumn) ? 0 : startColumn) + 1,
  bottom: Number.isNaN(endRow) ? 1_048_576 : endRow + 1,
  right: Number.isNaN(endColumn) ? 16_384 : endColumn + 1,
});

function isInView(view: UniverRange | null, row: number, column: number): boolean {
  if (!view) return false;
  return (
    row >= view.startRow && row < view.endRow - 1 && column >= view.startColumn && column < view.endColumn - 1
  );
}
