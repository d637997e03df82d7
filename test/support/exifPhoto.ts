import { createCanvas } from '@napi-rs/canvas';

/** A JPEG of 60 × 40 pixels, its left half red and right half blue, with an Exif segment: orientation and a place. */
export async function jpegWithExif(orientation: number): Promise<Buffer> {
  const canvas = createCanvas(60, 40);
  const painter = canvas.getContext('2d');
  painter.fillStyle = '#ff0000';
  painter.fillRect(0, 0, 30, 40);
  painter.fillStyle = '#0000ff';
  painter.fillRect(30, 0, 30, 40);
  const plain = await canvas.encode('jpeg', 95);
  const tiff = Buffer.alloc(26 + 14);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  tiff.write('GPS 31.2N 120.6E', 24, 'latin1');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]);
}
