const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9a-fA-F]{4}_)/;
const specials =
  /[&<>"]|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for the inside of a cell or shared string. What XML cannot hold (control characters, half surrogates) and
 * text that looks like Office's own escape become `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), so nothing is lost.
 */
export function escapeCellText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(
    specials,
    (found) => entities[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Attribute values and formulas, which know no `_xHHHH_`: control characters are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\t\n\r]/g, (found) => entities[found] ?? `&#${found.charCodeAt(0)};`);
}

const specialInside = /[&<>\u0000-\u001f\ufffe\uffff]/;

/** Formulas as the content of an element, where quotation marks may stand as they are. */
export function escapeFormula(formula: string): string {
  return specialInside.test(formula) ? escapeXml(formula) : formula;
}
