/** Characters XML 1.0 cannot hold, and C1 controls no person ever typed. */
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/** Embedding and override marks can make a printed text read other than it is stored (Unicode TR 36). */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;
/** Excel writes a control character in a cell as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const escapedReturn = /_x000[dD]_\n?/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text from a cell as text for a document: line breaks kept as `\n`, nothing a reader could not see,
 * nothing XML cannot hold. Field codes, formulas and markup are left as the plain characters they are.
 */
export function plainText(text: string): string {
  return text
    .replace(escapedReturn, '\n')
    .replace(lineBreaks, '\n')
    .replace(unprintable, '')
    .replace(directionMarks, '')
    .replace(loneSurrogate, '\ufffd')
    .trim();
}
