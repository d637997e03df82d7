import type { Picture } from '../formModel';
import type { Drawing } from './drawing';

/** A drawing as a picture of a document, fitted into a width and a height in millimetres. */
export function drawingPicture(drawing: Drawing, alt: string, width = 168, height = 225): Picture {
  const scale = Math.min(width / drawing.width, height / drawing.height);
  return { type: 'drawing', drawing, alt, width: drawing.width * scale, height: drawing.height * scale };
}
