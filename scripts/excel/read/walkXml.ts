import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called in document order; names come without their namespace prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks a small XML part (workbook, relationships, styles, comments). Large parts have scanners of their own.
 *
 * @throws Error where the XML is not well-formed
 */
export function walkXml(xml: Buffer, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let problem: Error | undefined;
  parser.on('error', (error) => (problem ??= error));
  parser.on('opentag', (tag) => visitor.open?.(localName(tag.name), withoutPrefixes(tag.attributes)));
  parser.on('closetag', (tag) => visitor.close?.(localName(tag.name)));
  if (visitor.text) {
    parser.on('text', (text) => visitor.text?.(text));
    parser.on('cdata', (text) => visitor.text?.(text));
  }
  parser.write(decodeXml(xml)).close();
  if (problem) throw problem;
}

/** XML parts are UTF-8 unless a byte order mark says UTF-16. */
export function decodeXml(xml: Buffer): string {
  if (xml[0] === 0xff && xml[1] === 0xfe) return new TextDecoder('utf-16le').decode(xml);
  if (xml[0] === 0xfe && xml[1] === 0xff) return new TextDecoder('utf-16be').decode(xml);
  return new TextDecoder('utf-8').decode(xml);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Record<string, string>): XmlAttributes {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (!name.startsWith('xmlns')) plain[localName(name)] = value;
  return plain;
}
