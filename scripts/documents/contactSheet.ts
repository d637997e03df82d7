import { crc32, deflateSync } from 'node:zlib';

/** An uncompressed picture: 8-bit RGB, rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Reads the binary PPM that pdftoppm writes. */
export function readPpm(bytes: Uint8Array): Raster {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (header === null) throw new Error('not a binary PPM picture with 8-bit colours');
  const [all, width, height] = header;
  return { width: Number(width), height: Number(height), rgb: bytes.subarray(all.length) };
}

/** Sets pictures side by side on grey, a fixed number to a row, top-aligned. */
export function contactSheet(pictures: readonly Raster[], perRow: number, gap = 8): Raster {
  const rows: Raster[][] = [];
  for (let i = 0; i < pictures.length; i += perRow) rows.push(pictures.slice(i, i + perRow));
  const width = Math.max(...rows.map((row) => row.reduce((sum, p) => sum + p.width + gap, gap)));
  const height = rows.reduce((sum, row) => sum + tallest(row) + gap, gap);
  const rgb = new Uint8Array(width * height * 3).fill(0x90);
  let top = gap;
  for (const row of rows) {
    let left = gap;
    for (const picture of row) {
      paste(picture, rgb, width, left, top);
      left += picture.width + gap;
    }
    top += tallest(row) + gap;
  }
  return { width, height, rgb };
}

const tallest = (row: readonly Raster[]): number => Math.max(...row.map((picture) => picture.height));

function paste(picture: Raster, onto: Uint8Array, width: number, left: number, top: number): void {
  for (let y = 0; y < picture.height; y++) {
    const line = picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3);
    onto.set(line, ((top + y) * width + left) * 3);
  }
}

/** Writes a PNG (RFC 2083): one header, one block of unfiltered rows, one end. */
export function writePng({ width, height, rgb }: Raster): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
