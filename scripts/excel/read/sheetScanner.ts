import { ChunkScanner, attributesOf, findClose, localNameAt, skipMarkup, tagEnd } from './chunkScanner';
import { elementText, flattenRichText } from './richText';
import type { RowCollector } from './rowCollector';

const [LT, GT, SLASH, COLON, EQUALS, BANG, QUESTION] = [60, 62, 47, 58, 61, 33, 63];
const [C, H, I, O, R, S, T, V, W] = [99, 104, 105, 111, 114, 115, 116, 118, 119];

/** How a cell says what its value is (ECMA-376 part 1, 18.18.11 ST_CellType). */
export type CellType = 'n' | 's' | 'str' | 'b' | 'e' | 'd' | 'inlineStr';

const skipped: ReadonlySet<string> = new Set(['extLst', 'customSheetViews']);

/** Elements beside rows and cells, attributes still escaped. */
export type OnSheetElement = (name: string, attributes: Readonly<Record<string, string>>) => void;

type TagState = 'attribute' | 'opened' | 'empty';

/**
 * Reads a worksheet part: rows and cells byte by byte into a `RowCollector`, everything else through `onElement`.
 * Works on bytes because a sheet of 100,000 rows is 100 MB of ASCII markup around few texts.
 */
export class SheetScanner extends ChunkScanner {
  private skipUntil = '';
  // The attribute read last by `attribute()`.
  private state: TagState = 'attribute';
  private nameFrom = 0;
  private nameTo = 0;
  private valueFrom = 0;
  private valueTo = 0;
  // Where the content of the cell being read stands, -1 for none.
  private contentFrom = -1;
  private contentTo = -1;
  private inlineFrom = -1;
  private formulaFrom = -1;

  constructor(
    private readonly rows: RowCollector,
    private readonly onElement: OnSheetElement,
    maxElement: number,
  ) {
    super(maxElement);
  }

  protected scan(bytes: Buffer): number {
    const end = bytes.length;
    let at = 0;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return end;
      const behind = this.element(bytes, at);
      if (behind < 0) return at;
      at = behind;
    }
  }

  private element(bytes: Buffer, from: number): number {
    const end = bytes.length;
    let name = from + 1;
    if (bytes[name] === BANG || bytes[name] === QUESTION) return skipMarkup(bytes, from);
    const closing = bytes[name] === SLASH;
    if (closing) name++;
    let at = name;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) name = at + 1;
      else if (byte === GT || byte === SLASH || byte <= 32) break;
    }
    if (at >= end) return -1;
    const length = at - name;
    if (this.skipUntil !== '')
      return this.skip(bytes, from, closing ? bytes.toString('latin1', name, at) : '');
    const isRow = length === 3 && bytes[name] === R && bytes[name + 1] === O && bytes[name + 2] === W;
    if (closing) return this.close(bytes, at, isRow);
    if (length === 1 && bytes[name] === C) return this.cell(bytes, at);
    return isRow ? this.row(bytes, at) : this.other(bytes, from, bytes.toString('latin1', name, at));
  }

  private close(bytes: Buffer, at: number, isRow: boolean): number {
    const gt = bytes.indexOf(GT, at);
    if (gt < 0) return -1;
    if (isRow) this.rows.endRow();
    return gt + 1;
  }

  private skip(bytes: Buffer, from: number, closingName: string): number {
    const behind = tagEnd(bytes, from);
    if (behind >= 0 && closingName === this.skipUntil) this.skipUntil = '';
    return behind;
  }

  private other(bytes: Buffer, from: number, name: string): number {
    const behind = tagEnd(bytes, from);
    if (behind < 0) return -1;
    if (!skipped.has(name)) this.onElement(name, attributesOf(bytes, from, behind));
    else if (bytes[behind - 2] !== SLASH) this.skipUntil = name;
    return behind;
  }

  private row(bytes: Buffer, from: number): number {
    let number = 0;
    let hidden = false;
    let height = 0;
    let at = from;
    for (;;) {
      at = this.attribute(bytes, at);
      if (at < 0) return -1;
      if (this.state !== 'attribute') break;
      const length = this.nameTo - this.nameFrom;
      const first = bytes[this.nameFrom];
      if (length === 1 && first === R) number = digits(bytes, this.valueFrom, this.valueTo);
      else if (length === 2 && first === H) height = Number(this.value(bytes));
      else if (length === 6 && first === H) hidden = /^(1|true)$/.test(this.value(bytes));
    }
    this.rows.beginRow(number, hidden, height);
    if (this.state === 'empty') this.rows.endRow();
    return at;
  }

  private cell(bytes: Buffer, from: number): number {
    let column = 0;
    let style = 0;
    let type: CellType = 'n';
    let at = from;
    for (;;) {
      at = this.attribute(bytes, at);
      if (at < 0) return -1;
      if (this.state !== 'attribute') break;
      if (this.nameTo - this.nameFrom !== 1) continue;
      const name = bytes[this.nameFrom];
      if (name === R) column = columnOf(bytes, this.valueFrom, this.valueTo);
      else if (name === S) style = digits(bytes, this.valueFrom, this.valueTo);
      else if (name === T) type = this.cellType(bytes);
    }
    if (this.state === 'empty') {
      this.rows.blank(column, style);
      return at;
    }
    return this.content(bytes, at, column, style, type);
  }

  /** The children of a cell, up to and with its close tag; nothing is collected before all of it is there. */
  private content(bytes: Buffer, from: number, column: number, style: number, type: CellType): number {
    const end = bytes.length;
    this.contentFrom = this.inlineFrom = this.formulaFrom = -1;
    let at = from;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 2 >= end) return -1;
      if (bytes[at + 1] === SLASH) break;
      const plain = bytes[at + 1] === V && bytes[at + 2] === GT;
      at = plain ? this.plainValue(bytes, at + 3) : this.child(bytes, at);
      if (at < 0) return -1;
    }
    const behind = tagEnd(bytes, at);
    if (behind < 0) return -1;
    if (this.inlineFrom >= 0) {
      const { text, struck } = flattenRichText(bytes, this.inlineFrom, this.contentTo);
      this.rows.text(column, style, text, struck);
    } else this.rows.value(column, style, type, bytes, this.contentFrom, this.contentTo);
    if (this.formulaFrom >= 0) this.formula(bytes, this.formulaFrom);
    return behind;
  }

  private plainValue(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && bytes[at] !== LT) at++;
    const close = bytes[at + 1] === BANG ? findClose(bytes, at, 'v') : at;
    this.contentFrom = from;
    this.contentTo = close;
    return close < 0 ? -1 : tagEnd(bytes, close);
  }

  private child(bytes: Buffer, from: number): number {
    if (bytes[from + 1] === BANG) return skipMarkup(bytes, from);
    const behind = tagEnd(bytes, from);
    if (behind < 0) return -1;
    const name = localNameAt(bytes, from + 1, behind);
    if (name === 'f') this.formulaFrom = from;
    if (bytes[behind - 2] === SLASH) return behind;
    const close = findClose(bytes, behind, name);
    if (close < 0) return -1;
    if (name === 'v') this.contentFrom = behind;
    else if (name === 'is') this.inlineFrom = behind;
    if (name === 'v' || name === 'is') this.contentTo = close;
    return tagEnd(bytes, close);
  }

  /** Records the formula of the cell just collected. */
  private formula(bytes: Buffer, from: number): void {
    let shared = false;
    let group = -1;
    let at = from;
    while (bytes[at] !== GT && bytes[at] !== SLASH && bytes[at]! > 32) at++;
    for (;;) {
      at = this.attribute(bytes, at);
      if (this.state !== 'attribute') break;
      const [first, second] = [bytes[this.nameFrom], bytes[this.nameFrom + 1]];
      if (first === T && second === EQUALS) shared = bytes[this.valueFrom] === S;
      else if (first === S && second === I) group = digits(bytes, this.valueFrom, this.valueTo);
    }
    const text = this.state === 'empty' ? '' : elementText(bytes, at, findClose(bytes, at, 'f'));
    this.rows.formula(text, shared ? group : -1);
  }

  private cellType(bytes: Buffer): CellType {
    const long = this.valueTo - this.valueFrom > 1;
    const first = bytes[this.valueFrom];
    if (first === S) return long ? 'str' : 's';
    if (first === I) return 'inlineStr';
    return first === 98 ? 'b' : first === 101 ? 'e' : first === 100 ? 'd' : 'n';
  }

  private value(bytes: Buffer): string {
    return bytes.toString('latin1', this.valueFrom, this.valueTo);
  }

  /** Reads one attribute into the fields, or the end of the tag into `state`; -1 where `bytes` ends first. */
  private attribute(bytes: Buffer, from: number): number {
    const end = bytes.length;
    let at = from;
    while (at < end && bytes[at]! <= 32) at++;
    if (at + 1 >= end) return this.tagEnds(bytes, at);
    if (bytes[at] === GT || bytes[at] === SLASH) return this.tagEnds(bytes, at);
    this.state = 'attribute';
    this.nameFrom = at;
    while (at < end && bytes[at] !== EQUALS) at++;
    this.nameTo = at;
    do at++;
    while (at < end && bytes[at]! <= 32);
    const quote = bytes[at];
    this.valueFrom = ++at;
    while (at < end && bytes[at] !== quote) at++;
    this.valueTo = at;
    return at < end ? at + 1 : -1;
  }

  private tagEnds(bytes: Buffer, at: number): number {
    if (bytes[at] === GT) {
      this.state = 'opened';
      return at + 1;
    }
    if (bytes[at] !== SLASH || at + 1 >= bytes.length) return -1;
    this.state = 'empty';
    return at + 2;
  }
}

function digits(bytes: Buffer, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}

/** Column number of an address such as `AB12`. */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = bytes[at]! & 0xdf; // lower case letters too
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}
