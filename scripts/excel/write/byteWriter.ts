const CHUNK = 256 * 1024;
const ZERO = 48;
const MINUS = 45;
const SHORT = 64;

/** Collects markup in large buffers. */
export class ByteWriter {
  private bytes: Buffer;
  private at = 0;
  private readonly full: Buffer[] = [];

  constructor(private readonly chunk = CHUNK) {
    this.bytes = Buffer.allocUnsafeSlow(chunk);
  }

  /** Everything written since the last call. */
  take(): Buffer[] {
    if (this.at > 0) this.next(0);
    return this.full.splice(0);
  }

  /** Markup encoded beforehand. Byte by byte, because a native copy costs more than such short pieces. */
  put(piece: Uint8Array): void {
    const { length } = piece;
    if (this.at + length > this.bytes.length) this.next(length);
    if (length > SHORT) {
      this.bytes.set(piece, this.at);
      this.at += length;
      return;
    }
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < length; i++) bytes[at++] = piece[i]!;
    this.at = at;
  }

  /** Text that is known to be ASCII. */
  ascii(text: string): void {
    const { length } = text;
    if (this.at + length > this.bytes.length) this.next(length);
    if (length > SHORT) {
      this.at += this.bytes.write(text, this.at, 'latin1');
      return;
    }
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
    this.at = at;
  }

  /** @returns how many bytes the text took; they lie in one buffer */
  text(text: string): number {
    const most = text.length * 3;
    if (this.at + most > this.bytes.length) this.next(most);
    const length = this.bytes.write(text, this.at);
    this.at += length;
    return length;
  }

  /** A finite number as XML Schema's double. */
  number(value: number): void {
    if (Number.isInteger(value) && value <= 2_147_483_647 && value >= -2_147_483_647) this.integer(value);
    else this.ascii(String(value));
  }

  private integer(value: number): void {
    if (this.at + 16 > this.bytes.length) this.next(16);
    const { bytes } = this;
    let rest = value;
    if (rest < 0) {
      bytes[this.at++] = MINUS;
      rest = -rest;
    }
    let width = 1;
    for (let power = 10; power <= rest; power *= 10) width++;
    this.at += width;
    for (let at = this.at - 1, i = 0; i < width; i++) {
      const tenth = (rest / 10) | 0;
      bytes[at--] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
  }

  private next(need: number): void {
    if (this.at > 0) this.full.push(this.bytes.subarray(0, this.at));
    this.bytes = Buffer.allocUnsafeSlow(Math.max(this.chunk, need));
    this.at = 0;
  }
}
