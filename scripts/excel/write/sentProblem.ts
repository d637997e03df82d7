import type { OutputProblemCode } from '../../../functions/core/messages/outputMessages';
import type { SentenceValues } from '../../../functions/core/shared/fillSentence';
import { OutputProblem } from '../outputProblem';

/** An error on its way from one thread to another, where only plain data arrives whole. */
export type SentProblem =
  | { readonly output: OutputProblemCode; readonly file: string; readonly params: SentenceValues }
  | { readonly message: string; readonly stack: string | undefined; readonly system: object };

export function sendProblem(error: unknown): SentProblem {
  if (error instanceof OutputProblem) return { output: error.code, file: error.file, params: error.params };
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, system: {} };
  const { message, stack } = error;
  // What the operating system answered: see toOutputProblem.
  const { code, syscall } = error as NodeJS.ErrnoException;
  return { message, stack, system: code === undefined || syscall === undefined ? {} : { code, syscall } };
}

export function reviveProblem(sent: SentProblem): Error {
  if ('output' in sent) return new OutputProblem(sent.output, sent.file, sent.params);
  const error = Object.assign(new Error(sent.message), sent.system);
  if (sent.stack !== undefined) error.stack = sent.stack;
  return error;
}
