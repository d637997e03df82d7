/** A plan that no workbook can hold: our own mistake, not the user's. The message names sheet and cell. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}
