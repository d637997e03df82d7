import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PhotoFiles } from '../../../scripts/documents/photoFiles';
import type { OpenedTracker } from '../../../scripts/files/trackerFile';
import type { Shell } from '../../../scripts/shell/shell';
import type { Picture } from '../../../functions/core/report/formModel';
import { jpegWithExif } from '../../support/exifPhoto';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();

async function photosOf(
  evidence: string,
): Promise<{ readonly pictures: readonly Picture[]; readonly told: readonly string[] }> {
  const told: string[] = [];
  const shell = { tell: (zh: string) => told.push(zh) } as unknown as Shell;
  const tracker = {
    file: join(folder, 'tracker.xlsx'),
    prepared: { rows: [{ complaint: { extra: {}, sheet: '', row: 1 } }] },
    input: {},
  } as unknown as OpenedTracker;
  const files = new PhotoFiles(shell, tracker, false);
  const { pictures = [] } = await files.materialOf(
    { caseNo: '1', fields: { evidence }, index: 0 },
    undefined,
  );
  return { pictures, told };
}

async function colourAt(picture: Picture, x: number, y: number): Promise<'red' | 'blue'> {
  if (picture.type === 'drawing') throw new Error('a drawing has no pixels');
  const image = await loadImage(Buffer.from(picture.bytes));
  const canvas = createCanvas(image.width, image.height);
  const painter = canvas.getContext('2d');
  painter.drawImage(image, 0, 0);
  const [red, , blue] = painter.getImageData(
    Math.round(x * image.width),
    Math.round(y * image.height),
    1,
    1,
  ).data;
  return red! > blue! ? 'red' : 'blue';
}

describe('photographs of a row', () => {
  it.each([
    { orientation: 1, tall: false, red: [0.2, 0.5], blue: [0.8, 0.5] },
    { orientation: 3, tall: false, red: [0.8, 0.5], blue: [0.2, 0.5] },
    { orientation: 6, tall: true, red: [0.5, 0.2], blue: [0.5, 0.8] },
    { orientation: 8, tall: true, red: [0.5, 0.8], blue: [0.5, 0.2] },
  ])(
    'are turned upright by Exif orientation $orientation, and carry nothing else of the file',
    async ({ orientation, tall, red, blue }) => {
      await mkdir(join(folder, '照片'), { recursive: true });
      await writeFile(join(folder, '照片', '裂纹 1.jpg'), await jpegWithExif(orientation));
      const {
        pictures: [picture],
        told,
      } = await photosOf('不良样品 5 件；照片\\裂纹 1.jpg');
      expect(told).toEqual([]);
      expect(picture!.height > picture!.width).toBe(tall);
      expect(await colourAt(picture!, red[0]!, red[1]!)).toBe('red');
      expect(await colourAt(picture!, blue[0]!, blue[1]!)).toBe('blue');
      const bytes = Buffer.from((picture as Extract<Picture, { bytes: Uint8Array }>).bytes).toString(
        'latin1',
      );
      expect(bytes).not.toContain('GPS');
      expect(bytes).not.toContain('Exif');
    },
  );

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
