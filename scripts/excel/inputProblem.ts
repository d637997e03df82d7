import { inputMessages, type InputProblemCode } from '../../functions/core/messages/inputMessages';
import type { Language } from '../../functions/core/shared/language';
import { fillSentence, type SentenceValues } from '../../functions/core/shared/fillSentence';

/**
 * The input cannot be used (exit code 2). `message` is the English sentence; `sentence` gives either language.
 */
export class InputProblem extends Error {
  constructor(
    readonly code: InputProblemCode,
    /** File name without folders. */
    readonly file: string,
    /** What the sentence names beside the file: part, sheet, reason, limit … */
    readonly params: SentenceValues = {},
    options?: ErrorOptions,
  ) {
    super(fillSentence(inputMessages[code].en, { file, ...params }), options);
    this.name = 'InputProblem';
  }

  /** The sentence for the person. */
  sentence(language: Language): string {
    return fillSentence(inputMessages[this.code][language], { file: this.file, ...this.params });
  }
}
