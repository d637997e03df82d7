/*
 * Braces of values stand as these two until the document has been looked through for placeholders that are left:
 * a complaint may quote `{{caseNo}}`, and that is no placeholder. Unicode keeps them for such use inside a program
 * (23.7, noncharacters), and XML can hold them.
 */
const [opening, closing] = ['\ufdd0', '\ufdd1'] as const;

/** A value whose braces cannot be taken for a placeholder. */
export const guardBraces = (text: string): string =>
  text
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replaceAll('{', opening)
    .replaceAll('}', closing);

/** Puts the braces back. */
export const releaseBraces = (text: string): string => text.replaceAll(opening, '{').replaceAll(closing, '}');
