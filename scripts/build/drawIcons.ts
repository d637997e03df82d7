import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { root } from './root';

/** Drawings in `addin/assets/svg`: the add-in's own and one per ribbon button. */
export const iconNames = [
  'kesu',
  'build',
  'undo',
  'freeze',
  'todo',
  'case',
  'new',
  'procedure',
  'findings',
] as const;

/** Sizes of the ribbon and the add-in list (learn.microsoft.com/javascript/api/manifest/image), and 128 for a store page. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

export interface Icon {
  readonly name: (typeof iconNames)[number];
  readonly size: number;
  readonly png: Buffer;
}

/** The drawings as PNG at every size. */
export async function drawIcons(): Promise<readonly Icon[]> {
  const icons: Icon[] = [];
  for (const name of iconNames) {
    const svg = readFileSync(join(root, `addin/assets/svg/${name}.svg`), 'utf8');
    for (const size of iconSizes) icons.push({ name, size, png: await draw(svg, size) });
  }
  return icons;
}

async function draw(svg: string, size: number): Promise<Buffer> {
  // The drawing is made at the size asked for: a picture scaled afterwards would blur the lines.
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.toBuffer('image/png');
}
