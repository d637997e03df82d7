const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const NOTHING = Buffer.alloc(0);

/**
 * Reads a large XML part chunk by chunk, without a parser's events per attribute and text. A subclass handles
 * one whole element at a time; what a chunk cuts in two is kept for the next one.
 */
export abstract class ChunkScanner {
  private carry: Buffer = NOTHING;

  constructor(private readonly maxElement: number) {}

  push(chunk: Buffer): void {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    const used = this.scan(bytes);
    this.carry = used === bytes.length ? NOTHING : bytes.subarray(used);
    if (this.carry.length > this.maxElement) throw new Error('an element does not end');
  }

  /** Call when the part is complete. @throws Error where it ends inside an element */
  end(): void {
    if (this.carry.toString('latin1').trim() !== '') throw new Error('it ends too early');
  }

  /** Handles what is whole in `bytes`; answers how many bytes are done with. */
  protected abstract scan(bytes: Buffer): number;
}

/** Index behind the `>` that ends the tag whose `<` is at `from`; -1 where `bytes` ends first. */
export function tagEnd(bytes: Buffer, from: number): number {
  const end = bytes.length;
  for (let at = from + 1; at < end; at++) {
    const byte = bytes[at];
    if (byte === GT) return at + 1;
    if (byte === QUOTE || byte === APOSTROPHE) {
      do at++;
      while (at < end && bytes[at] !== byte);
    }
  }
  return -1;
}

/** Index behind a comment, CDATA section, declaration or instruction that begins at `from`; -1 where cut off. */
export function skipMarkup(bytes: Buffer, from: number): number {
  const close =
    bytes[from + 1] === 63 ? '?>' : bytes[from + 2] === 45 ? '-->' : bytes[from + 2] === 91 ? ']]>' : '>';
  const at = bytes.indexOf(close, from + 2);
  return at < 0 ? -1 : at + close.length;
}

/** Index of the `<` of the close tag `name` (whatever its prefix) at or behind `from`; -1 where cut off. */
export function findClose(bytes: Buffer, from: number, name: string): number {
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    if (bytes[at + 1] === 33) {
      const behind = skipMarkup(bytes, at);
      if (behind < 0) return -1;
      at = behind - 1;
    } else if (bytes[at + 1] === SLASH && closesName(bytes, at + 2, name)) return at;
  }
  return -1;
}

function closesName(bytes: Buffer, from: number, name: string): boolean {
  const gt = bytes.indexOf(GT, from);
  return gt >= 0 && localNameAt(bytes, from, gt) === name;
}

/** The name that begins at `from`, without its prefix; `limit` bounds the search. */
export function localNameAt(bytes: Buffer, from: number, limit: number): string {
  let start = from;
  let at = from;
  for (; at < limit; at++) {
    const byte = bytes[at]!;
    if (byte === COLON) start = at + 1;
    else if (byte === GT || byte === SLASH || byte <= 32) break;
  }
  return bytes.toString('latin1', start, at);
}

const attribute = /([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes of the tag between `from` and `to`, names without prefix, values still escaped. */
export function attributesOf(bytes: Buffer, from: number, to: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of bytes.toString('utf8', from, to).matchAll(attribute))
    found[name!.slice(name!.indexOf(':') + 1)] = double ?? single ?? '';
  return found;
}
