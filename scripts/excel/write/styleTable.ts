import type { StylePlan } from '../../../functions/core/tracker/trackerPlan';

const PLAIN: StylePlan = {};

/** A look and whether its cells hold text that Excel must not take for a formula when somebody edits it. */
export interface UsedStyle {
  readonly style: StylePlan;
  readonly quoted: boolean;
}

/** Numbers the looks of a workbook in the order they are met; 0 is the plain one. */
export class StyleTable {
  readonly used: UsedStyle[] = [{ style: PLAIN, quoted: false }];
  private readonly byObject = new Map<StylePlan, number>([[PLAIN, 0]]);
  private readonly byContent = new Map<string, number>([['{}', 0]]);
  private readonly quotedTwins = new Map<number, number>();

  numberOf(style: StylePlan | undefined): number {
    if (style === undefined) return 0;
    const known = this.byObject.get(style);
    if (known !== undefined) return known;
    const content = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    const key = content === '[]' ? '{}' : content;
    const number = this.byContent.get(key) ?? this.add({ style, quoted: false });
    this.byContent.set(key, number);
    this.byObject.set(style, number);
    return number;
  }

  /** The same look for text that begins like a formula. */
  quoted(number: number): number {
    const known = this.quotedTwins.get(number);
    if (known !== undefined) return known;
    const twin = this.add({ style: this.used[number]!.style, quoted: true });
    this.quotedTwins.set(number, twin);
    return twin;
  }

  private add(used: UsedStyle): number {
    return this.used.push(used) - 1;
  }
}
