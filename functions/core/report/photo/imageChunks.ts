/** A named piece of a picture file: where its data begin, and how many bytes they are said to be. */
export interface Chunk {
  readonly type: string;
  /** Where the chunk begins, its name and length included. */
  readonly from: number;
  readonly start: number;
  readonly length: number;
  readonly end: number;
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Chunks of a PNG (third edition, 5.3): length, name, data, checksum. */
export function* pngChunks(view: DataView): Generator<Chunk> {
  for (let from = 8; from + 8 <= view.byteLength;) {
    const length = view.getUint32(from);
    const end = from + 12 + length;
    yield { type: nameAt(view, from + 4), from, start: from + 8, length, end };
    from = end;
  }
}

/** Chunks of a WebP (RFC 9649, 2.3): name, length, data, even in length. */
export function* webpChunks(view: DataView): Generator<Chunk> {
  for (let from = 12; from + 8 <= view.byteLength;) {
    const length = view.getUint32(from + 4, true);
    const end = from + 8 + length + (length % 2);
    yield { type: nameAt(view, from), from, start: from + 8, length, end };
    from = end;
  }
}
