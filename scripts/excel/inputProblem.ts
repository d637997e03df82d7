import { inputMessages, type InputProblemCode } from '../../functions/core/messages/inputMessages';
import type { Language } from '../../functions/core/shared/language';

/** What a problem's sentence names beside the file: part, sheet, reason, limit … */
export type InputProblemParams = Readonly<Record<string, string | number>>;

/**
 * The input cannot be used (exit code 2). `message` is the English sentence; `sentence` gives either language.
 */
export class InputProblem extends Error {
  constructor(
    readonly code: InputProblemCode,
    /** File name without folders. */
    readonly file: string,
    readonly params: InputProblemParams = {},
    options?: ErrorOptions,
  ) {
    super(fill(inputMessages[code].en, { file, ...params }), options);
    this.name = 'InputProblem';
  }

  /** The sentence for the person. */
  sentence(language: Language): string {
    return fill(inputMessages[this.code][language], { file: this.file, ...this.params });
  }
}

function fill(template: string, params: InputProblemParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
