import type { RegisterGrade } from '../procedure';
import { fillSentence } from '../shared/fillSentence';
import type { TrackerTexts } from './trackerTexts';

type Template = 'gradeInRegister' | 'gradeByLevel' | 'gradeUnknownWord';

/** Why rows have their grades: rows are many, reasons few, so each sentence is made and kept once. */
export class ReasonTexts {
  readonly cells: TrackerTexts['cells'];
  readonly #byTemplate: Readonly<Record<Template, Map<string, string>>> = {
    gradeInRegister: new Map(),
    gradeByLevel: new Map(),
    gradeUnknownWord: new Map(),
  };
  readonly #ofCriteria = new Map<string, string>();

  constructor({ cells }: TrackerTexts) {
    this.cells = cells;
  }

  /** A sentence about the grade word of the register. */
  about(template: Template, word: string): string {
    const known = this.#byTemplate[template];
    let text = known.get(word);
    if (text === undefined) known.set(word, (text = fillSentence(this.cells[template], { word })));
    return text;
  }

  /** The criteria that fired, with their clauses. */
  ofCriteria({ reasons }: RegisterGrade): string {
    const text = reasons.map(({ clause, criterion }) => `${clause} ${criterion}`).join('；');
    const known = this.#ofCriteria.get(text);
    if (known === undefined) this.#ofCriteria.set(text, text);
    return known ?? text;
  }
}
