/** Millimetres as Word's twips (1/1440 inch), whole because Word takes no fractions. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Millimetres as the pixels (1/96 inch) the library wants for pictures. */
export const pixels = (mm: number): number => Math.max(1, Math.round((mm * 96) / 25.4));
