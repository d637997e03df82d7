/** Millimetres as Word's twips (1/1440 inch), whole because Word takes no fractions. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
