/**
 * Excel's runtime of custom functions as far as our functions see it: the error class and its codes, and the list of
 * associated functions. The real one also turns an error into the cell's text and error card.
 */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

export const associated = new Map<string, (...args: never[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
      nullReference: '#NULL!',
    },
    associate: (id: string, implementation: (...args: never[]) => unknown) =>
      associated.set(id, implementation),
  },
});
