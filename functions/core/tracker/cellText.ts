/** Excel keeps at most this many characters in a cell. */
export const MAX_CELL_TEXT = 32_767;

// C0 controls except tab and line feed, the two non-characters and lone surrogates cannot stand in a workbook.
const UNWRITABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// One look for letters that may be among them spares nearly every text the pairing of surrogates.
const MAYBE_UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const ANY_UNWRITABLE = new RegExp(UNWRITABLE.source);

/** The text with line breaks as Excel keeps them and without characters no workbook can hold. */
export function writableText(text: string): string {
  return MAYBE_UNWRITABLE.test(text) && ANY_UNWRITABLE.test(text)
    ? text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
    : text;
}

/**
 * Excel's column width (characters of Latin text) that shows a text without clipping:
 * Chinese and other wide characters count two. Lines count separately.
 */
export function displayWidth(text: string): number {
  let widest = 0;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) width = 0;
    else width += code >= 0x2e80 || (code >= 0x1100 && code < 0x1200) ? 2.1 : 1.05;
    if (width > widest) widest = width;
  }
  return widest;
}

/** Text as a string constant of a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Sheet name as it stands before `!` in a reference. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
