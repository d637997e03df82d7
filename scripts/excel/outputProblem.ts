import { dirname } from 'node:path';
import { outputMessages, type OutputProblemCode } from '../../functions/core/messages/outputMessages';
import type { Language } from '../../functions/core/shared/language';
import { fillSentence, type SentenceValues } from '../../functions/core/shared/fillSentence';

/**
 * The output cannot be written (exit code 2). `message` is the English sentence; `sentence` gives either language.
 */
export class OutputProblem extends Error {
  constructor(
    readonly code: OutputProblemCode,
    /** Path as asked for. */
    readonly file: string,
    /** What the sentence names beside the file: sheet, cell, reason … */
    readonly params: SentenceValues = {},
    options?: ErrorOptions,
  ) {
    super(fillSentence(outputMessages[code].en, { file, ...params }), options);
    this.name = 'OutputProblem';
  }

  /** The sentence for the person. */
  sentence(language: Language): string {
    return fillSentence(outputMessages[this.code][language], { file: this.file, ...this.params });
  }
}

const codes: Readonly<Record<string, OutputProblemCode>> = {
  EACCES: 'output.noPermission',
  EPERM: 'output.locked', // Windows answers so for a file that Excel has open
  EBUSY: 'output.locked',
  ETXTBSY: 'output.locked',
  EROFS: 'output.readOnly',
  ENOSPC: 'output.diskFull',
  EDQUOT: 'output.diskFull',
  EFBIG: 'output.diskFull', // the quota of a user or process, seen as the largest size a file may have
  ENOENT: 'output.noFolder',
  ENOTDIR: 'output.noFolder',
  EISDIR: 'output.isFolder',
};

/** What the operating system answered, as a problem with the output file; our own errors pass unchanged. */
export function toOutputProblem(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const code = codes[String(error.code)] ?? 'output.failed';
  return new OutputProblem(code, file, { folder: dirname(file), reason: error.message }, { cause: error });
}
