import { assertNever } from '../../shared/assertNever';
import { ink, type Drawing, type Point, type Shape, type Stroke } from './drawing';

/** Fonts by what Windows, macOS and Linux call them; the first that is there is used. */
export const drawingFonts = ['SimHei', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'];

/** The drawing as an SVG file that refers to nothing outside itself. */
export function drawingSvg({ width, height, shapes }: Drawing): string {
  const box = `${number(width)} ${number(height)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width / 10)}mm" height="${number(height / 10)}mm" ` +
    `viewBox="0 0 ${box}" font-family="${drawingFonts.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(',')}">` +
    `<rect width="${number(width)}" height="${number(height)}" fill="${ink.paper}"/>${shapes.map(shapeSvg).join('')}</svg>`
  );
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'line': {
      const line = `<polyline points="${pointsOf(shape.points)}" fill="none" ${strokeOf(shape.stroke)}/>`;
      const head = shape.arrow === true ? arrowHead(shape.points) : [];
      return head.length === 0
        ? line
        : `${line}<polygon points="${pointsOf(head)}" fill="${shape.stroke.color}"/>`;
    }
    case 'box':
      return (
        `<rect x="${number(shape.at[0])}" y="${number(shape.at[1])}" width="${number(shape.width)}" ` +
        `height="${number(shape.height)}" rx="${number(shape.radius ?? 0)}" fill="${shape.fill ?? 'none'}" ${strokeOf(shape.stroke)}/>`
      );
    case 'dot':
      return (
        `<circle cx="${number(shape.at[0])}" cy="${number(shape.at[1])}" r="${number(shape.radius)}" ` +
        `fill="${shape.fill}" ${strokeOf(shape.stroke)}/>`
      );
    case 'text':
      return (
        `<text x="${number(shape.at[0])}" y="${number(shape.at[1])}" font-size="${number(shape.size)}" ` +
        `text-anchor="${shape.anchor}"${shape.bold === true ? ' font-weight="bold"' : ''} ` +
        `fill="${shape.color ?? ink.text}">${escapeText(shape.text)}</text>`
      );
    default:
      return assertNever(shape);
  }
}

const strokeOf = (stroke: Stroke | undefined): string =>
  stroke === undefined
    ? ''
    : `stroke="${stroke.color}" stroke-width="${number(stroke.width)}"` +
      (stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.map(number).join(' ')}"`);

const pointsOf = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');

/** The triangle at the end of a line; also for hosts that paint. */
export function arrowHead(points: readonly Point[]): readonly Point[] {
  const [from, tip] = points.slice(-2);
  if (from === undefined || tip === undefined) return [];
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1;
  const [dx, dy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
  const back: Point = [tip[0] - dx * 18, tip[1] - dy * 18];
  return [tip, [back[0] - dy * 9, back[1] + dx * 9], [back[0] + dy * 9, back[1] - dx * 9]];
}

const number = (value: number): string => String(Math.round(value * 10) / 10);

const escapeText = (text: string): string =>
  text
    .replace(
      /[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
