import {
  answerName,
  answerParts,
  eightDOfAnswers,
  NAME_COLUMN,
  type AnswerName,
  type CaseCells,
} from '../../../../functions/core/actions/eightDSheet/caseCells';
import { readCell } from '../../../../functions/core/actions/eightDSheet/eightDCells';
import { kindOf, type EightDEdit } from '../../../../functions/core/actions/eightDSheet/planEightDEdits';
import type { FieldValue } from '../../../../functions/core/complaint/complaint';
import type { EightD } from '../../../../functions/core/report/eightD/eightD';

/** What is typed of an answer, and what the sheet said when it was begun. */
export interface DraftAnswer {
  readonly was: FieldValue;
  readonly text: string;
}

/** What was typed of the 8D of a case and is not on the sheet yet. */
export interface EightDDraft {
  readonly answers: Readonly<Record<AnswerName, DraftAnswer>>;
  /** Number of lines shown of a group, where the person added or removed some. */
  readonly lines: Readonly<Record<string, number>>;
}

export const noDraft: EightDDraft = { answers: {}, lines: {} };

/** Takes what was kept, of any shape. */
export function readEightDDraft(kept: unknown): EightDDraft {
  const { answers, lines } = (kept ?? {}) as Partial<Record<keyof EightDDraft, unknown>>;
  return {
    answers: Object.fromEntries(
      entriesOf(answers).filter((entry): entry is [string, DraftAnswer] => isAnswer(entry[1])),
    ),
    lines: Object.fromEntries(
      entriesOf(lines).filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])),
    ),
  };
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function isAnswer(value: unknown): value is DraftAnswer {
  const { was, text } = (value ?? {}) as Partial<DraftAnswer>;
  return typeof text === 'string' && (was === null || ['string', 'number', 'boolean'].includes(typeof was));
}

/** What an answer says in a field to type in. */
export const textOf = (value: FieldValue): string => (value === null ? '' : String(value));

/** The 8D of a case as it stands with what was typed over the sheet. */
export class EightDView {
  constructor(
    private readonly present: CaseCells,
    private readonly draft: EightDDraft,
  ) {}

  /** What the sheet says. */
  now(name: AnswerName): FieldValue {
    return this.present.cells.get(name)?.value ?? null;
  }

  text(name: AnswerName): string {
    return this.draft.answers[name]?.text ?? textOf(this.now(name));
  }

  value(name: AnswerName): FieldValue {
    const typed = this.draft.answers[name];
    return typed ? typedValue(name, typed.text) : this.now(name);
  }

  /** Whether the text goes on in further lines of the sheet, where alone it can be changed. */
  isLong(name: AnswerName): boolean {
    return this.present.cells.get(name)?.goesOn ?? false;
  }

  /** Whether the sheet has lines of this case. */
  get hasLines(): boolean {
    return this.present.lastRows.size > 0;
  }

  /** Sheet row the case begins with, to go there. */
  get firstRow(): number | undefined {
    const rows = [...this.present.cells.values()].map(({ row }) => row);
    return rows.length === 0 ? undefined : Math.min(...rows);
  }

  /** Lines of a group to show: all that say something, and those the person added. */
  lines(group: string): number {
    this.#counts ??= this.#countLines();
    return Math.max(this.draft.lines[group] ?? 0, this.#counts.get(group) ?? 0);
  }

  #counts: ReadonlyMap<string, number> | undefined;

  /** Number of the last line of each group that says something. */
  #countLines(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const name of new Set([...this.present.cells.keys(), ...Object.keys(this.draft.answers)])) {
      const parts = answerParts(name);
      if (parts && parts.line >= (counts.get(parts.group) ?? 0) && this.value(name) !== null)
        counts.set(parts.group, parts.line + 1);
    }
    return counts;
  }

  get eightD(): EightD {
    return eightDOfAnswers(
      (name) => this.value(name),
      (group) => this.lines(group),
    );
  }

  /** What is to be written; what the sheet says already is not. */
  get edits(): readonly EightDEdit[] {
    return Object.entries(this.draft.answers).flatMap(([name, { was, text }]) => {
      const value = typedValue(name, text);
      return value === was || value === this.now(name) ? [] : [{ name, was, value }];
    });
  }

  /** Answers both the person and somebody else changed, and what the sheet says now. */
  get conflicts(): ReadonlyMap<AnswerName, FieldValue> {
    return new Map(
      this.edits.flatMap(({ name, was }) => {
        const now = this.now(name);
        return now === was ? [] : [[name, now] as const];
      }),
    );
  }

  /** The draft after somebody typed into an answer. */
  typed(name: AnswerName, text: string): EightDDraft {
    return this.#with([[name, text]]);
  }

  /** The draft after several answers were given at once. */
  answered(texts: Readonly<Record<AnswerName, string>>): EightDDraft {
    return this.#with(Object.entries(texts));
  }

  /** The draft that keeps what was typed against what somebody else entered, to be written the next time. */
  keepMine(name: AnswerName): EightDDraft {
    const { [name]: mine, ...others } = this.draft.answers;
    return mine
      ? { ...this.draft, answers: { ...others, [name]: { ...mine, was: this.now(name) } } }
      : this.draft;
  }

  /** The draft without what was typed into an answer. */
  takeTheirs(name: AnswerName): EightDDraft {
    const answers = Object.entries(this.draft.answers).filter(([one]) => one !== name);
    return { ...this.draft, answers: Object.fromEntries(answers) };
  }

  addLine(group: string): EightDDraft {
    return { ...this.draft, lines: { ...this.draft.lines, [group]: this.lines(group) + 1 } };
  }

  /** Exchanges two lines of a group. */
  swapLines(group: string, columns: readonly string[], one: number, other: number): EightDDraft {
    const texts = (from: number, to: number) =>
      columns.map((column): readonly [AnswerName, string] => [
        answerName(group, to, column),
        this.text(answerName(group, from, column)),
      ]);
    const swapped = this.#with([...texts(one, other), ...texts(other, one)]);
    return { ...swapped, lines: { ...swapped.lines, [group]: this.lines(group) } };
  }

  /** Takes a line out; those below it move up. */
  removeLine(group: string, columns: readonly string[], line: number): EightDDraft {
    const count = this.lines(group);
    const moved = this.#with(
      columns.flatMap((column) =>
        Array.from({ length: count - line }, (_, at): readonly [AnswerName, string] => [
          answerName(group, line + at, column),
          line + at + 1 < count ? this.text(answerName(group, line + at + 1, column)) : '',
        ]),
      ),
    );
    return { ...moved, lines: { ...moved.lines, [group]: count - 1 } };
  }

  #with(texts: readonly (readonly [AnswerName, string])[]): EightDDraft {
    const answers: Record<AnswerName, DraftAnswer> = { ...this.draft.answers };
    for (const [name, text] of texts) {
      const was = answers[name] ? answers[name].was : this.now(name);
      if (text === textOf(was)) delete answers[name];
      else answers[name] = { was, text };
    }
    return { ...this.draft, answers };
  }
}

/** What typed text means, read as the sheet would be. */
export function typedValue(name: AnswerName, text: string): FieldValue {
  if (answerParts(name)?.column === NAME_COLUMN) return text.trim() === '' ? null : text.trim();
  return readCell(text, 'General', kindOf(name), []).value;
}

/** The draft once edits have been written: what was typed meanwhile stays. */
export function afterSaving(draft: EightDDraft, edits: readonly EightDEdit[]): EightDDraft {
  const written = new Map(edits.map(({ name, value }) => [name, value]));
  const later = Object.entries(draft.answers).flatMap(([name, { was, text }]) => {
    const saved = written.has(name) ? written.get(name)! : was;
    return typedValue(name, text) === saved ? [] : [[name, { was: saved, text }] as const];
  });
  return { answers: Object.fromEntries(later), lines: later.length === 0 ? {} : draft.lines };
}

/** The edits that take written ones back. */
export const reversed = (edits: readonly EightDEdit[]): readonly EightDEdit[] =>
  edits.map(({ name, was, value }) => ({ name, was: value, value: was }));
