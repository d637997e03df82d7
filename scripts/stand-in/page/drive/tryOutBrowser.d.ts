import { type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import type { CellValue } from '../../../../functions/core/register/grid';
export interface OpenOptions {
  readonly sample?: string;
  readonly language?: 'zh' | 'en';
  /** The clock of page and pane; it stands still. */
  readonly now?: string;
  readonly dark?: boolean;
  readonly contrast?: boolean;
  /** Width of the window; the pane takes 350 of it. */
  readonly width?: number;
}
/** One browser and one server for all tests of the file: both are slow to start. */
export declare class TryOutBrowser {
  private readonly browser;
  private readonly server;
  /** Where the page saves workbooks, and documents in `documents`. */
  readonly folder: string;
  private constructor();
  static start(): Promise<TryOutBrowser>;
  stop(): Promise<void>;
  open(options?: OpenOptions): Promise<TryOutPage>;
}
export declare class TryOutPage {
  readonly page: Page;
  private readonly context;
  readonly language: 'zh' | 'en';
  /** What went wrong unseen: script errors, failed requests, requests that left this machine. */
  readonly troubles: string[];
  constructor(page: Page, context: BrowserContext, origin: string, language: 'zh' | 'en');
  get pane(): FrameLocator;
  close(): Promise<void>;
  say(zh: string, en: string): string;
  /** Presses a button of the ribbon, as `manifest.xml` names it. */
  ribbon(id: string): Promise<void>;
  /** Builds the tracker through the pages of the pane. */
  buildTracker(profile: string, formulas?: 'native' | 'functions'): Promise<void>;
  value(sheet: string, row: number, column: number): Promise<CellValue>;
  formula(sheet: string, row: number, column: number): Promise<string | undefined>;
  /** Sheet names with their visibility, in order. */
  sheets(): Promise<readonly string[]>;
  /** The tracker's table: its sheet, first and last data row, and headings. */
  tracker(): Promise<{
    sheet: string;
    first: number;
    last: number;
    headings: readonly string[];
  }>;
  /** Codes of the batches that Excel refused. */
  refusals(): Promise<readonly string[]>;
  /** Goes to a cell of the sheet in front by the name box and types, as a person does. */
  type(address: string, text: string): Promise<void>;
  goTo(address: string): Promise<void>;
  /** The values of a column from one row to another. */
  column(sheet: string, column: number, first: number, last: number): Promise<readonly CellValue[]>;
  /** Saves the workbook with the page's button. @returns Where it went */
  save(): Promise<string>;
  /** The first row of a sheet whose cell in a column begins with a text. */
  rowWith(sheet: string, column: number, start: string): Promise<number>;
  /** Changes a cell in the grid as another person would, by the switch on the ribbon. */
  asColleague(sheet: string, address: string, text: string): Promise<void>;
  status(): Promise<string>;
  /** Everything cells hold, sheet by sheet. */
  dump(): Promise<readonly unknown[]>;
  /** Waits until nothing in the pane says that it is at work. */
  settled(): Promise<void>;
  /** What has the focus in the pane, in words. */
  focused(): Promise<string>;
}
