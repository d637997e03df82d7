/** The items of a text that lists several complaints; null where it does not. */
export interface NumberedItems {
  /** Text before the first number. */
  readonly lead: string;
  /** The items without their numbers. */
  readonly parts: readonly string[];
}
export declare function findNumberedItems(text: string): NumberedItems | null;
