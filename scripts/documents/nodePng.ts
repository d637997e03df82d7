import { createCanvas } from '@napi-rs/canvas';
import { pngWith, type DrawPng } from '../../templates/word/drawPng';
import type { Painter } from '../../templates/word/paintDrawing';

/**
 * Draws charts with a canvas in Node. The fonts are those of the machine; a drawing leaves more room for every line
 * than any of them takes.
 */
export const nodePng: DrawPng = pngWith((width, height) => {
  const canvas = createCanvas(width, height);
  return {
    painter: canvas.getContext('2d') as unknown as Painter,
    toPng: async () => new Uint8Array(await canvas.encode('png')),
  };
});
