import { issue } from './valueIssue';
import type { ValueIssue } from './valueIssue';

const box = /[□☐○▢☑☒■✓✔√●◉]/g;
const ticked = /^[☑☒■✓✔√●◉]/;

/** The option ticked in a row of boxes (`□电话 ☑邮件`). */
export interface TickedOption {
  readonly option: string;
  readonly issues: readonly ValueIssue[];
}

/** Reads a cell that holds a form's tick boxes; undefined where it holds none, or not exactly one tick. */
export function tickedOption(text: string): TickedOption | undefined {
  const marks = text.match(box) ?? [];
  if (marks.length < 2) return undefined;
  const starts = [...text.matchAll(box)].map((match) => match.index);
  if (text.slice(0, starts[0]).trim() !== '') return undefined; // boxes behind their words: 是□ 否☑ cannot be told apart
  const options = starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
  const chosen = options.filter((option) => ticked.test(option)).map((option) => option.slice(1).trim());
  const [only] = chosen;
  if (chosen.length !== 1 || only === undefined || only === '') return undefined;
  return { option: only, issues: [issue('choice.tickedBox', { params: { option: only } })] };
}

/** Whether a text holds several tick boxes. */
export const hasTickBoxes = (text: string): boolean => (text.match(box) ?? []).length > 1;
