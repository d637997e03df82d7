import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PhotoFiles } from '../../../scripts/documents/photoFiles';
import type { OpenedTracker } from '../../../scripts/files/trackerFile';
import type { Shell } from '../../../scripts/shell/shell';
import type { Picture } from '../../../functions/core/report/formModel';
import { jpegWithExif, quartersWithExif } from '../../support/exifPhoto';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

async function photosOf(
  evidence: string,
  fetchLinks = false,
): Promise<{ readonly pictures: readonly Picture[]; readonly told: readonly string[] }> {
  const told: string[] = [];
  const shell = { tell: (zh: string) => told.push(zh) } as unknown as Shell;
  const tracker = {
    file: join(folder, 'tracker.xlsx'),
    prepared: { rows: [{ complaint: { extra: {}, sheet: '', row: 1 } }] },
    input: {},
  } as unknown as OpenedTracker;
  const files = new PhotoFiles(shell, tracker, fetchLinks);
  const { pictures = [] } = await files.materialOf(
    { caseNo: '1', fields: { evidence }, index: 0 },
    undefined,
  );
  return { pictures, told };
}

/** Colours in the corners of a picture, row by row. */
async function cornersOf(picture: Picture): Promise<string> {
  if (picture.type === 'drawing') throw new Error('a drawing has no pixels');
  const image = await loadImage(Buffer.from(picture.bytes));
  const canvas = createCanvas(image.width, image.height);
  const painter = canvas.getContext('2d');
  painter.drawImage(image, 0, 0);
  const colourAt = (x: number, y: number): string => {
    const at = [Math.round(x * image.width), Math.round(y * image.height)] as const;
    const [red = 0, green = 0, blue = 0] = painter.getImageData(...at, 1, 1).data;
    if (Math.min(red, green, blue) > 150) return 'w';
    return red > green && red > blue ? 'r' : green > blue ? 'g' : 'b';
  };
  return [colourAt(0.2, 0.2), colourAt(0.8, 0.2), colourAt(0.2, 0.8), colourAt(0.8, 0.8)].join('');
}

describe('photographs of a row', () => {
  it.each(
    // Where the first row and the first column of what is stored belong (Exif 2.32, 4.6.4).
    ['rgbw', 'grwb', 'wbgr', 'bwrg', 'rbgw', 'brwg', 'wgbr', 'gwrb'].flatMap((corners, at) =>
      (['jpeg', 'png', 'webp'] as const).map((type) => ({ type, orientation: at + 1, corners })),
    ),
  )(
    'of type $type are turned upright by Exif orientation $orientation, and carry nothing else of the file',
    async ({ type, orientation, corners }) => {
      await mkdir(join(folder, '照片'), { recursive: true });
      const file = `裂纹 ${String(orientation)}.${type}`;
      await writeFile(join(folder, '照片', file), await quartersWithExif(type, orientation));
      const {
        pictures: [picture],
        told,
      } = await photosOf(`不良样品 5 件；照片\\${file}`);
      expect(told).toEqual([]);
      expect(picture!.height > picture!.width).toBe(orientation >= 5);
      expect(await cornersOf(picture!)).toBe(corners);
      const bytes = Buffer.from((picture as Extract<Picture, { bytes: Uint8Array }>).bytes).toString(
        'latin1',
      );
      expect(bytes).not.toMatch(/GPS|Exif|eXIf|EXIF/);
      expect(picture!.alt).toBe(file);
    },
  );

  it('a JPEG with fill bytes before its Exif data is turned once', async () => {
    const plain = await jpegWithExif(6);
    const padded = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xff]), plain.subarray(2)]);
    await writeFile(join(folder, 'pad.jpg'), padded);
    const { pictures } = await photosOf('pad.jpg');
    expect(await cornersOf(pictures[0]!)).toBe('rrbb');
  });

  it.each([
    { marker: 0xe1, body: 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="31,14N"/>', why: 'XMP' },
    {
      marker: 0xed,
      body: 'Photoshop 3.0\u00008BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x5a\0\x06SUZHOU',
      why: 'IPTC',
    },
    {
      marker: 0xe1,
      body: 'Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\x0e\xff\xd8THUMBNAIL\xff\xd9',
      why: 'Exif with a thumbnail',
    },
    { marker: 0xfe, body: '31.2N 120.6E', why: 'a comment' },
  ])('a JPEG leaves behind $why', async ({ marker, body, why }) => {
    const [plain, data] = [await jpegWithExif(1), Buffer.from(body, 'latin1')];
    const head = Buffer.from([0xff, marker, 0, data.length + 2]);
    const file = `${why}.jpg`;
    await writeFile(join(folder, file), Buffer.concat([plain.subarray(0, 2), head, data, plain.subarray(2)]));
    const { pictures, told } = await photosOf(file);
    expect(told).toEqual([]);
    const [picture] = pictures;
    if (picture === undefined || picture.type === 'drawing') throw new Error('no picture');
    const left = Buffer.from(picture.bytes).toString('latin1');
    expect(left).not.toMatch(/Exif|xap|GPS|Photoshop|SUZHOU|THUMBNAIL|31\.2N/);
    expect(left.length).toBeGreaterThan(500);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('a %s that was cut short is no evidence', async (type) => {
    const whole = await quartersWithExif(type, 1);
    for (const share of [0.4, 0.7, 0.95]) {
      await writeFile(join(folder, `half.${type}`), whole.subarray(0, Math.round(whole.length * share)));
      const { pictures, told } = await photosOf(`half.${type}`);
      expect(pictures).toEqual([]);
      expect(told[0]).toMatch(/half\..*(?:不完整|不是能识别)/);
    }
  });

  it.each([
    {
      name: 'a.heic',
      bytes: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic....................', 'latin1'),
      says: 'HEIC',
    },
    {
      name: 'b.jpg',
      bytes: Buffer.from('this is no picture at all, only words'),
      says: '不是能识别的图片文件',
    },
    { name: 'c.png', bytes: hugePng(), says: '百万像素' },
    { name: 'g.jpg', bytes: Buffer.alloc(0), says: '0 字节' },
    { name: 'h.jpg', bytes: Buffer.from('<!DOCTYPE html><html><title>Sign in</title>'), says: '网页' },
    { name: 'i.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), says: 'SVG' },
    { name: 'j.tif', bytes: Buffer.from('II*\0                        ', 'latin1'), says: 'TIFF' },
    {
      name: 'k.avif',
      bytes: Buffer.from('\0\0\0\u0018ftypavif........................', 'latin1'),
      says: 'AVIF',
    },
    { name: 'file://server/share/l.jpg', bytes: undefined, says: '--fetch-links' },
    { name: '\\/server/m.jpg', bytes: undefined, says: '--fetch-links' },
    { name: '/\\server/n.jpg', bytes: undefined, says: '--fetch-links' },
    { name: 'file:////server/o.jpg', bytes: undefined, says: '--fetch-links' },
    { name: 'file:///%zz.jpg', bytes: undefined, says: '找不到文件' },
    { name: 'd.png', bytes: undefined, says: '找不到文件' },
    { name: 'https://other.example/e.jpg', bytes: undefined, says: '--fetch-links' },
    { name: '\\\\server\\share\\f.jpg', bytes: undefined, says: '--fetch-links' },
  ])('answers $name with a sentence that names it', async ({ name, bytes, says }) => {
    if (bytes) await writeFile(join(folder, name), bytes);
    const { pictures, told } = await photosOf(name);
    expect(pictures).toEqual([]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(name);
    expect(told[0]).toContain(says);
  });
});

/** Says it is 30,000 × 30,000 pixels. */
function hugePng(): Buffer {
  const bytes = Buffer.alloc(64);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  return bytes;
}
