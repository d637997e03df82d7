import { planFromWorkbook } from '../../excel/convert/toPlan';
import { createFormulaEngine } from '../../excel/formula/formulaEngine';
import { createExcelHost } from '../../excel/host/excelHost';
import type { ExcelHost } from '../../excel/host/excelHost';
import { keptOf } from '../wire/keptWire';
import { workbookFromFile, type OpenedFile } from '../wire/openedFile';
import { customFunctionsOf, type FunctionsFile } from './customFunctions';
import { GridSession } from './gridSession';
import { readManifest, type AddinManifest } from './manifest';
import { openPane, paneWindow, type PaneFrame } from './paneFrame';
import { pageServer, ServerProblem, type PageSettings } from './pageServer';
import { sayIn, type PageLanguage, type Say } from './pageTexts';
import { drawRibbon, element } from './ribbon';
import { UniverGrid } from './univerGrid';

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

/** What the address asks for, for example `?lang=en`. */
const wished = (what: string): string | null => new URL(location.href).searchParams.get(what);

/** The clock on the wall as a serial number; it stands still where the address names a time. */
const wallClock = (): number => {
  const now = new Date(wished('now') ?? Date.now());
  return 25_569 + (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000;
};

/** The page: one workbook in the grid, the add-in beside it. */
class Page {
  host: ExcelHost | undefined;
  private pane: PaneFrame | undefined;
  private readonly grid: GridSession;
  private readonly say: Say;

  constructor(
    private readonly language: PageLanguage,
    private readonly manifest: AddinManifest,
    private readonly functions: FunctionsFile,
    private readonly settings: PageSettings,
  ) {
    this.say = sayIn(language);
    this.grid = new GridSession(this.say, this.tell);
    this.grid.attach(new UniverGrid(byId('grid'), language, this.grid));
    this.drawFrame();
  }

  readonly tell = (sentence: string): void => {
    byId('status').textContent = sentence;
  };

  async openSample(file: string): Promise<void> {
    await this.opening(file, () => pageServer.openSample(file));
  }

  private async opening(name: string, read: () => Promise<OpenedFile>): Promise<void> {
    this.tell(this.say('opening', { name }));
    try {
      this.show(await read());
      this.tell('');
    } catch (problem) {
      if (!(problem instanceof ServerProblem)) throw problem;
      this.tell(this.say('cannotOpen', { reason: problem.message }));
    }
  }

  private show(file: OpenedFile): void {
    const workbook = workbookFromFile(file, this.manifest.id);
    const custom = customFunctionsOf(this.manifest.namespace, this.functions, () =>
      this.pane ? paneWindow(this.pane.frame) : null,
    );
    workbook.engine = createFormulaEngine(workbook, {
      now: wallClock,
      custom,
      onComputed: this.grid.computed,
    });
    const locale = this.language === 'zh' ? 'zh-CN' : 'en-US';
    const host = createExcelHost(workbook, locale);
    host.session.pane.onState = (state) => {
      this.showPane(state === 'Visible');
      if (state === 'Visible') this.focusPane();
    };
    this.host = host;
    this.pane?.close();
    this.pane = openPane(byId('pane-body'), this.manifest, host, locale, (name, content) => {
      void this.saveDocument(name, content);
    });
    this.pane.frame.addEventListener('load', () => {
      this.pane?.frame.contentWindow?.addEventListener('keydown', this.onKey);
      this.whenFunctionsLoad(host);
    });
    this.grid.open(host);
    byId('file-name').textContent = workbook.name;
  }

  /** Cells with the add-in's functions wait for it, as in Excel, and are computed when it has loaded. */
  private whenFunctionsLoad(host: ExcelHost): void {
    const { sheets } = host.workbook;
    const waits = sheets.some((s) =>
      s.cells.rows.some((r) => r?.cells.some((c) => c?.formula?.includes(`${this.manifest.namespace}.`))),
    );
    if (waits) host.workbook.recalculate('all');
  }

  /** F6 goes from ribbon to grid to pane, as in Excel. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const isIn = (id: string): boolean => byId(id).contains(document.activeElement);
    if (isIn('pane')) document.querySelector<HTMLElement>('#ribbon [aria-selected="true"]')?.focus();
    else if (isIn('ribbon')) byId('grid').querySelector<HTMLElement>('[contenteditable]')?.focus();
    else this.focusPane();
  };

  private focusPane(): void {
    const pane = this.pane?.frame.contentWindow;
    pane?.focus();
    pane?.document.querySelector<HTMLElement>('button:not([tabindex="-1"]), a[href], input')?.focus();
  }

  private showPane(isShown: boolean): void {
    byId('pane').hidden = !isShown;
    byId('toggle-pane').textContent = this.say(isShown ? 'hidePane' : 'showPane');
    if (this.host) this.host.session.pane.state = isShown ? 'Visible' : 'Background';
  }

  private drawFrame(): void {
    const { say } = this;
    document.documentElement.lang = this.language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('title');
    byId('not-excel').textContent = say('notExcel');
    byId('pane-title').textContent = this.manifest.name;
    byId('pane').setAttribute('aria-label', say('pane'));
    this.drawFileButtons();
    drawRibbon(
      byId('ribbon'),
      this.manifest,
      say,
      (button) => {
        if (!this.pane?.messages.press(button)) this.tell(say('notReady'));
      },
      {
        changeRows: (what) => {
          this.grid.changeRows(what);
        },
        editAsOther: (isOn) => {
          this.grid.source = isOn ? 'Remote' : 'Local';
        },
      },
    );
    window.addEventListener('keydown', this.onKey, true);
    const toggle = byId('toggle-pane');
    toggle.textContent = say('hidePane');
    toggle.addEventListener('click', () => {
      this.showPane(byId('pane').hidden);
    });
  }

  private drawFileButtons(): void {
    const { say } = this;
    const open = byId('open');
    open.textContent = say('open');
    const input = byId('open-file') as HTMLInputElement;
    open.addEventListener('click', () => {
      input.click();
    });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.opening(file.name, () => pageServer.openFile(file));
      input.value = '';
    });
    const samples = byId('samples') as HTMLSelectElement;
    samples.setAttribute('aria-label', say('samples'));
    samples.append(
      element('option', { value: '', textContent: say('samples') }),
      ...this.settings.samples.map(({ file, name }) => element('option', { value: file, textContent: name })),
    );
    samples.addEventListener('change', () => {
      if (samples.value !== '') void this.openSample(samples.value);
      samples.value = '';
    });
    const save = byId('save');
    save.textContent = say('save');
    save.addEventListener('click', () => {
      void this.saveWorkbook();
    });
    const language = byId('language');
    language.textContent = say('language');
    language.addEventListener('click', () => {
      const other = new URL(location.href);
      other.searchParams.set('lang', this.language === 'zh' ? 'en' : 'zh');
      location.assign(other);
    });
  }

  private async saveWorkbook(): Promise<void> {
    if (!this.host) return;
    const { workbook } = this.host;
    const read = planFromWorkbook(workbook);
    const kept = keptOf(workbook, this.manifest.id);
    await this.saving(() => pageServer.saveWorkbook(workbook.name, read, kept), read.lost);
  }

  private async saveDocument(name: string, content: Blob): Promise<void> {
    await this.saving(() => pageServer.saveDocument(name, content), []);
  }

  private async saving(
    save: () => Promise<{ readonly path: string }>,
    lost: readonly string[],
  ): Promise<void> {
    try {
      const { path } = await save();
      const kept = lost.length > 0 ? ` ${this.say('lost', { what: lost.join('; ') })}` : '';
      this.tell(this.say('saved', { path }) + kept);
    } catch (problem) {
      if (!(problem instanceof ServerProblem)) throw problem;
      this.tell(this.say('cannotSave', { reason: problem.message }));
    }
  }
}

const language: PageLanguage = (wished('lang') ?? navigator.language).toLowerCase().startsWith('en')
  ? 'en'
  : 'zh';
const manifest = readManifest(await pageServer.text('/addin/manifest.xml'), '/addin/', language);
const functions = JSON.parse(await pageServer.text(manifest.metadata)) as FunctionsFile;
const settings = await pageServer.settings();
const page = new Page(language, manifest, functions, settings);
// For the browser's console and for tests: the workbook behind the grid.
Object.assign(window, { tryOut: page });
await page.openSample(wished('sample') ?? settings.samples[0]!.file);
