import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { drawIcons, iconNames, iconSizes } from './drawIcons';
import { root } from './root';

/*
 * Draws every icon into `out/icons`, with a sheet of all of them on a light and a dark ribbon to look at. The build
 * and the development server draw them by themselves.
 */
const folder = join(root, 'out/icons');
mkdirSync(folder, { recursive: true });
const icons = await drawIcons();
for (const { name, size, png } of icons) writeFileSync(join(folder, `${name}-${size}.png`), png);

const gap = 8;
const width = iconSizes.reduce<number>((sum, size) => sum + size + gap, gap);
const height = iconNames.length * (iconSizes.at(-1)! + gap) + gap;
const sheet = createCanvas(width * 2, height);
const context = sheet.getContext('2d');
for (const [shade, left] of [
  ['#f3f3f3', 0],
  ['#292929', width],
] as const) {
  context.fillStyle = shade;
  context.fillRect(left, 0, width, height);
  for (const { name, size, png } of icons) {
    const column = iconSizes
      .filter((other) => other < size)
      .reduce<number>((sum, other) => sum + other + gap, gap);
    const top = iconNames.indexOf(name) * (iconSizes.at(-1)! + gap) + gap;
    context.drawImage(await loadImage(png), left + column, top);
  }
}
writeFileSync(join(folder, 'sheet.png'), sheet.toBuffer('image/png'));
process.stderr.write(`${folder}: ${icons.length} icons and sheet.png\n`);
