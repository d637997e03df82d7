import { toComparable } from '../headings/simplified';

/** A cell's text as labels of rows are compared. */
export const rowLabel = (text: string): string => toComparable(text).trim();

export const isNumber = (text: string): boolean => /^\d+$/.test(text);
