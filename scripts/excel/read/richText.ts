import { attributesOf, findClose, localNameAt, skipMarkup, tagEnd } from './chunkScanner';
import { plainText } from './xmlText';

const LT = 60;
const SLASH = 47;

/** A text without its runs. */
export interface FlatText {
  readonly text: string;
  /** The struck-out runs, joined; empty where none is. */
  readonly struck: string;
}

/**
 * Flattens the inside of `<si>` or `<is>`: runs joined, phonetic guides left out
 * (ECMA-376 part 1, 18.4.8 and 18.4.6).
 */
export function flattenRichText(bytes: Buffer, from: number, to: number): FlatText {
  let text = '';
  let struck = '';
  let runStruck = false;
  for (let at = nextTag(bytes, from, to); at < to; at = nextTag(bytes, at, to)) {
    if (bytes[at + 1] === 33) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const behind = tagEnd(bytes, at);
    const closing = bytes[at + 1] === SLASH;
    const empty = bytes[behind - 2] === SLASH;
    const start = at;
    const name = localNameAt(bytes, closing ? at + 2 : at + 1, behind);
    at = behind;
    if (closing) {
      if (name === 'r') runStruck = false;
    } else if (name === 'strike') {
      const { val } = attributesOf(bytes, start, behind);
      runStruck = val !== '0' && val !== 'false';
    } else if (name === 'rPh' && !empty) {
      at = findClose(bytes, behind, 'rPh');
    } else if (name === 't' && !empty) {
      const end = findClose(bytes, behind, 't');
      const part = elementText(bytes, behind, end);
      text += part;
      if (runStruck) struck += part;
      at = end;
    }
  }
  return { text, struck };
}

/** Text content between two tags, CDATA sections included. */
export function elementText(bytes: Buffer, from: number, to: number): string {
  const xml = bytes.toString('utf8', from, to);
  if (!xml.includes('<')) return plainText(xml);
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part) =>
      part.startsWith('<![CDATA[') ? part.slice(9, -3) : part.startsWith('<!--') ? '' : plainText(part),
    )
    .join('');
}

function nextTag(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== LT) at++;
  return at;
}
