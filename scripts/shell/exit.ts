/** Exit codes of the contract, section 1. */
export const exitCode = { done: 0, strictFindings: 1, unusableInput: 2, outsideFailed: 3 } as const;

/**
 * Ends a command with a sentence for the person and an exit code.
 * The sentence names the file, sheet, cell or option concerned.
 */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly code: number = exitCode.unusableInput,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
