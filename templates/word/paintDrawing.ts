import {
  ink,
  type Drawing,
  type Point,
  type Shape,
  type Stroke,
} from '../../functions/core/report/chart/drawing';
import { arrowHead, drawingFonts } from '../../functions/core/report/chart/drawingSvg';
import { assertNever } from '../../functions/core/shared/assertNever';

/** What painting needs of a canvas context; browsers and canvas libraries for Node have it alike. */
export type Painter = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'rect'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'setLineDash'
  | 'scale'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
>;

const fonts = drawingFonts.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', ');

/** Paints a drawing as its SVG shows it, rounded corners aside. */
export function paintDrawing(painter: Painter, { shapes }: Drawing): void {
  for (const shape of shapes) paintShape(painter, shape);
}

function paintShape(painter: Painter, shape: Shape): void {
  switch (shape.kind) {
    case 'line':
      trace(painter, shape.points);
      strokeWith(painter, shape.stroke);
      if (shape.arrow === true) {
        trace(painter, arrowHead(shape.points));
        fillWith(painter, shape.stroke.color);
      }
      return;
    case 'box':
      painter.beginPath();
      painter.rect(shape.at[0], shape.at[1], shape.width, shape.height);
      if (shape.fill !== undefined) fillWith(painter, shape.fill);
      return strokeWith(painter, shape.stroke);
    case 'dot':
      painter.beginPath();
      painter.arc(shape.at[0], shape.at[1], shape.radius, 0, Math.PI * 2);
      fillWith(painter, shape.fill);
      return strokeWith(painter, shape.stroke);
    case 'text':
      painter.font = `${shape.bold === true ? 'bold ' : ''}${String(shape.size)}px ${fonts}`;
      painter.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      painter.fillStyle = shape.color ?? ink.text;
      painter.fillText(shape.text, shape.at[0], shape.at[1]);
      return;
    default:
      return assertNever(shape);
  }
}

function trace(painter: Painter, points: readonly Point[]): void {
  painter.beginPath();
  points.forEach(([x, y], at) => {
    if (at === 0) painter.moveTo(x, y);
    else painter.lineTo(x, y);
  });
}

function fillWith(painter: Painter, color: string): void {
  painter.fillStyle = color;
  painter.fill();
}

function strokeWith(painter: Painter, stroke: Stroke | undefined): void {
  if (stroke === undefined) return;
  painter.strokeStyle = stroke.color;
  painter.lineWidth = stroke.width;
  painter.setLineDash([...(stroke.dash ?? [])]);
  painter.stroke();
}
