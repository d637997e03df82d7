import type { Page } from 'playwright-core';
import { paneFrame } from './axeProblems';

/** A person who works in the pane without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Goes on by Tab to a control and fails where it is not reached, not in sight, or the focus gets lost on the way. */
  async tabTo(name: string): Promise<void> {
    await this.goTo('Tab', name);
  }

  /** Goes by a key until the focus is on what is called so. */
  async goTo(key: string, name: string): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < 400; i++) {
      const focus = await this.focus();
      if (focus.startsWith(name)) return this.expectInSight(name);
      seen.push(focus);
      await this.press(key);
    }
    throw new Error(`${name} is not reached by ${key}; on the way were ${[...new Set(seen)].join(' | ')}`);
  }

  /** What has the focus in the pane, by its words; says so where nothing has. */
  async focus(): Promise<string> {
    if (!(await this.page.evaluate(() => document.activeElement?.id === 'pane-frame')))
      return '(not in the pane)';
    return paneFrame(this.page).evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return '(nowhere)';
      const labels = Array.from((element as HTMLInputElement).labels ?? [], (label) => label.innerText);
      return [element.getAttribute('aria-label'), ...labels, element.innerText].find(Boolean)?.trim() ?? '';
    });
  }

  /** Nothing may lie over the middle of what has the focus, nor may it be scrolled away. */
  private async expectInSight(name: string): Promise<void> {
    const isInSight = await paneFrame(this.page).evaluate(() => {
      const element = document.activeElement!;
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && (element.contains(there) || there.contains(element));
    });
    if (!isInSight) throw new Error(`${name} has the focus and cannot be seen`);
  }
}
