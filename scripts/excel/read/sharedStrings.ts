import { ChunkScanner, findClose, localNameAt, skipMarkup, tagEnd } from './chunkScanner';
import { flattenRichText } from './richText';
import { plainText } from './xmlText';

const LT = 60;
const SLASH = 47;
/** `<si><t>` and `</t></si>`, how nearly every text is written. */
const HEAD = Buffer.from('<si><t>');
const TAIL = Buffer.from('</t></si>');

/** The texts that cells refer to by number. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Struck-out parts of rich texts, by number of the text. */
  readonly struck: ReadonlyMap<number, string>;
}

export class SharedStringScanner extends ChunkScanner implements SharedStrings {
  readonly texts: string[] = [];
  readonly struck = new Map<number, string>();

  protected scan(bytes: Buffer): number {
    const end = bytes.length;
    let at = 0;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return end;
      const behind = this.plain(bytes, at) || this.other(bytes, at);
      if (behind < 0) return at;
      at = behind;
    }
  }

  /** A text without runs; 0 where the element is anything else or cut off. */
  private plain(bytes: Buffer, from: number): number {
    if (!matches(bytes, from, HEAD)) return 0;
    const start = from + HEAD.length;
    let at = start;
    while (at < bytes.length && bytes[at] !== LT) at++;
    if (!matches(bytes, at, TAIL)) return 0;
    this.texts.push(plainText(bytes.toString('utf8', start, at)));
    return at + TAIL.length;
  }

  private other(bytes: Buffer, from: number): number {
    if (bytes.length < from + 3) return -1;
    if (bytes[from + 1] === 33 || bytes[from + 1] === 63) return skipMarkup(bytes, from);
    const behind = tagEnd(bytes, from);
    if (behind < 0 || localNameAt(bytes, from + 1, behind) !== 'si') return behind;
    if (bytes[behind - 2] === SLASH) {
      this.texts.push('');
      return behind;
    }
    const close = findClose(bytes, behind, 'si');
    if (close < 0) return -1;
    const { text, struck } = flattenRichText(bytes, behind, close);
    if (struck !== '') this.struck.set(this.texts.length, struck);
    this.texts.push(text);
    return tagEnd(bytes, close);
  }
}

function matches(bytes: Buffer, from: number, pattern: Buffer): boolean {
  for (let i = 0; i < pattern.length; i++) if (bytes[from + i] !== pattern[i]) return false;
  return true;
}
