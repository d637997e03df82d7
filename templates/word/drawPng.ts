import { ink, type Drawing } from '../../functions/core/report/chart/drawing';
import { paintDrawing, type Painter } from './paintDrawing';

/** Draws what readers without SVG see of a drawing, as PNG. */
export type DrawPng = (drawing: Drawing) => Promise<Uint8Array>;

/** Pixels per tenth of a millimetre: 120 dots an inch, readable on paper and quickly packed. */
const scale = 120 / 254;

/** A canvas of some host: the browser's own, or a library's in Node. */
export interface PngCanvas {
  readonly painter: Painter;
  readonly toPng: () => Promise<Uint8Array>;
}

/** Makes drawings with the canvases of a host. */
export const pngWith =
  (makeCanvas: (width: number, height: number) => PngCanvas): DrawPng =>
  async (drawing) => {
    const canvas = makeCanvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
    canvas.painter.fillStyle = ink.paper;
    canvas.painter.fillRect(0, 0, Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
    canvas.painter.scale(scale, scale);
    paintDrawing(canvas.painter, drawing);
    return canvas.toPng();
  };

/** The browser's canvas; undefined where there is none (Node). */
export function browserPng(): DrawPng | undefined {
  if (typeof document === 'undefined') return undefined;
  return pngWith((width, height) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const painter = canvas.getContext('2d');
    if (painter === null) throw new Error('the browser gives no canvas to draw on');
    return { painter, toPng: () => pngOf(canvas) };
  });
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser could not write a drawing as PNG'));
      else blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)), reject);
    }, 'image/png');
  });
