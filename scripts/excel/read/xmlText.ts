const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const entity = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g;
/** Office writes what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
const escaped = /_x([0-9a-fA-F]{4})_/g;

/** Text of an element as a person reads it: entities and Office's own escapes undone, line ends as `\n`. */
export function plainText(xml: string): string {
  let text = xml;
  if (text.includes('&')) text = text.replace(entity, resolveEntity);
  if (text.includes('_x'))
    text = text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Attribute values and formulas know entities but not `_xHHHH_`. */
export function unescapeXml(xml: string): string {
  return xml.includes('&') ? xml.replace(entity, resolveEntity) : xml;
}

function resolveEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
