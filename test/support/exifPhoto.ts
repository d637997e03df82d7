import { createCanvas } from '@napi-rs/canvas';
import { crc32 } from './crc32';

/** Exif data: an orientation, and a text where cameras keep the place. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26 + 14);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  tiff.write('GPS 31.2N 120.6E', 24, 'latin1');
  return tiff;
}

/** A JPEG of 60 × 40 pixels, its left half red and right half blue, with an Exif segment: orientation and a place. */
export async function jpegWithExif(orientation: number): Promise<Buffer> {
  const canvas = createCanvas(60, 40);
  const painter = canvas.getContext('2d');
  painter.fillStyle = '#ff0000';
  painter.fillRect(0, 0, 30, 40);
  painter.fillStyle = '#0000ff';
  painter.fillRect(30, 0, 30, 40);
  return intoJpeg(await canvas.encode('jpeg', 95), orientation);
}

function intoJpeg(plain: Buffer, orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]);
}

/** 60 × 40 pixels: red and green above, blue and white below; turned by Exif, with a place and a comment beside it. */
export async function quartersWithExif(type: 'jpeg' | 'png' | 'webp', orientation: number): Promise<Buffer> {
  const canvas = createCanvas(60, 40);
  const painter = canvas.getContext('2d');
  for (const [x, y, colour] of [
    [0, 0, '#ff0000'],
    [30, 0, '#00ff00'],
    [0, 20, '#0000ff'],
    [30, 20, '#ffffff'],
  ] as const) {
    painter.fillStyle = colour;
    painter.fillRect(x, y, 30, 20);
  }
  if (type === 'jpeg') return intoJpeg(await canvas.encode('jpeg', 95), orientation);
  if (type === 'png') return intoPng(await canvas.encode('png'), orientation);
  return intoWebp(await canvas.encode('webp', 95), orientation);
}

function intoPng(plain: Buffer, orientation: number): Buffer {
  const comment = pngChunk('tEXt', Buffer.from('Comment\0GPS 31.2N', 'latin1'));
  return Buffer.concat([
    plain.subarray(0, 33),
    pngChunk('eXIf', exif(orientation)),
    comment,
    plain.subarray(33),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The encoder writes VP8X, a colour profile and the picture; Exif goes to the end (RFC 9649, 2.7). */
function intoWebp(plain: Buffer, orientation: number): Buffer {
  const data = exif(orientation);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  const whole = Buffer.concat([plain, Buffer.from('EXIF', 'latin1'), length, data]);
  if (whole.toString('latin1', 12, 16) !== 'VP8X')
    throw new Error('the encoder wrote a WebP of another kind');
  whole[20] = whole[20]! | 0x08;
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}
