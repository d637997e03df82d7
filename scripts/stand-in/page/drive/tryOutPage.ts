import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { goToCell } from './goToCell';
import { noteTroubles } from './noteTroubles';
import type { PageModel } from './pageModel';
import { ShownWorkbook } from './shownWorkbook';

/** The try-out page as a person uses it: ribbon, grid and pane. */
export class TryOutPage extends ShownWorkbook {
  /** What went wrong unseen. */
  readonly troubles: string[] = [];

  constructor(
    page: Page,
    private readonly context: BrowserContext,
    readonly language: 'zh' | 'en',
  ) {
    super(page);
    noteTroubles(page, this.troubles);
  }

  /** Opens a sample in the same page; the add-in starts anew and remembers nothing. */
  async openAnew(sample: string, now: string): Promise<void> {
    await this.page.evaluate(
      async ([file, time]) => {
        const address = new URL(location.href);
        address.searchParams.set('sample', file);
        address.searchParams.set('now', time);
        history.replaceState(null, '', address);
        (document.activeElement as HTMLElement | null)?.blur();
        // Whatever the pane kept is forgotten before it starts anew, and its last words are not waited for.
        document.getElementById('pane-frame')?.remove();
        localStorage.clear();
        sessionStorage.clear();
        await (window as unknown as PageModel).tryOut.openSample(file);
      },
      [sample, now] as const,
    );
    await this.pane.getByRole('heading', { level: 1 }).waitFor();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('#pane-frame');
  }

  close(): Promise<void> {
    return this.context.close();
  }

  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** Presses a button of the ribbon, as `manifest.xml` names it. */
  async ribbon(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"]`).click();
  }

  /** Builds the tracker through the pages of the pane. */
  async buildTracker(profile: string, formulas: 'native' | 'functions' = 'native'): Promise<void> {
    const { pane } = this;
    await pane.getByRole('button', { name: this.say('读取本工作簿', 'Read this workbook') }).click();
    const next = pane.getByRole('button', { name: this.say('下一步', 'Next'), exact: true });
    for (let step = 0; step < 3; step++) {
      await next.click();
    }
    await pane.getByRole('radio', { name: new RegExp(`^${profile}\\b`) }).check();
    if (formulas === 'functions')
      await pane.getByRole('radio', { name: this.say('KESU 函数', 'KESU functions') }).check();
    await pane.getByRole('button', { name: this.say('建立跟踪台账', 'Build tracker'), exact: true }).click();
    await pane.getByText(this.say('跟踪台账已建立', 'The tracker is built'), { exact: true }).waitFor();
  }

  /** Goes to a cell of the sheet in front by the name box. */
  goTo(address: string): Promise<void> {
    return goToCell(this.page, address);
  }

  /** Goes to a cell of the sheet in front by the name box and types, as a person does. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(
      () => !(window as unknown as PageModel).tryOut.host.conditions.editingCell,
    );
  }

  /** Changes a cell in the grid as another person would, by the switch on the ribbon. */
  async asColleague(sheet: string, address: string, text: string): Promise<void> {
    const { page } = this;
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: sheet }).click();
    await page.getByRole('tab', { name: this.say('开始', 'Home') }).click();
    const turn = page.getByRole('button', { name: this.say('以同事身份修改', 'Edit as a colleague') });
    await turn.click();
    await this.type(address, text);
    await turn.click();
    await page.locator('#ribbon').getByRole('tab').last().click();
  }

  /** Saves the workbook with the page's button. @returns Where it went */
  async save(): Promise<string> {
    await this.page.locator('#save').click();
    const saved = this.page.locator('#status').getByText(this.say('已保存', 'Saved'));
    await saved.waitFor();
    return /(\/.*?\.xlsx)/.exec(await saved.innerText())![1]!;
  }

  status(): Promise<string> {
    return this.page.locator('#status').innerText();
  }

  /** Waits until the pane is at no work and has stopped changing. */
  async settled(): Promise<void> {
    await this.pane.locator('main').evaluate(
      (main) =>
        new Promise<void>((resolve) => {
          const frame = main.ownerDocument.body;
          let quiet = 0;
          const observer = new MutationObserver(() => (quiet = 0));
          observer.observe(frame, { subtree: true, childList: true, characterData: true });
          const timer = setInterval(() => {
            quiet = frame.querySelector('[role="progressbar"]') ? 0 : quiet + 1;
            if (quiet < 4) return;
            clearInterval(timer);
            observer.disconnect();
            resolve();
          }, 100);
        }),
    );
  }
}
