import { axisMarks } from './axisMarks';
import { ink, type Drawing, type Point, type Shape } from './drawing';

export interface TrendPoint {
  readonly label: string;
  readonly bar: number;
  readonly line: number;
  /** Belongs to the period the document is about. */
  readonly marked?: boolean;
}

const plot = { left: 90, right: 1680, top: 80, height: 330 } as const;
const size = 25;

/** Months as bars (received) with a line over them (closed); the period itself is drawn darker. */
export function trend(
  points: readonly TrendPoint[],
  names: { readonly bar: string; readonly line: string },
): Drawing {
  const marks = axisMarks(Math.max(1, ...points.flatMap(({ bar, line }) => [bar, line])));
  const highest = marks.at(-1) ?? 1;
  const bottom = plot.top + plot.height;
  const slot = (plot.right - plot.left) / Math.max(1, points.length);
  const y = (value: number): number => bottom - (value / highest) * plot.height;
  const closed = points.map(({ line }, at): Point => [plot.left + slot * (at + 0.5), y(line)]);
  return {
    width: 1700,
    height: bottom + 56,
    shapes: [
      ...legend(names),
      ...marks.flatMap((mark): readonly Shape[] => [
        {
          kind: 'line',
          points: [
            [plot.left, y(mark)],
            [plot.right, y(mark)],
          ],
          stroke: { color: ink.rest, width: 1 },
        },
        { kind: 'text', at: [plot.left - 12, y(mark) + 9], text: String(mark), size, anchor: 'end' },
      ]),
      ...points.flatMap(({ bar, line, label, marked }, at): readonly Shape[] => {
        const center = plot.left + slot * (at + 0.5);
        return [
          {
            kind: 'box',
            at: [center - slot * 0.3, y(bar)],
            width: slot * 0.6,
            height: bottom - y(bar),
            fill: marked === true ? ink.bar : ink.rest,
            stroke: { color: ink.strong, width: 2 },
          },
          ...figureOf(
            bar,
            { height: bottom - y(bar), dot: bottom - y(line) },
            [center, bottom],
            marked === true,
          ),
          {
            kind: 'text',
            at: [center, bottom + 34],
            text: label,
            size: 23,
            anchor: 'middle',
            ...(marked === true ? { bold: true } : {}),
          },
        ];
      }),
      { kind: 'line', points: closed, stroke: { color: ink.text, width: 4, dash: [12, 7] } },
      ...closed.map((at): Shape => ({
        kind: 'dot',
        at,
        radius: 8,
        fill: ink.paper,
        stroke: { color: ink.text, width: 4 },
      })),
      {
        kind: 'line',
        points: [
          [plot.left, plot.top],
          [plot.left, bottom],
          [plot.right, bottom],
        ],
        stroke: { color: ink.text, width: 3 },
      },
    ],
  };
}

/** Inside the bar at its foot, above it where that is too low; never where the dot of the line stands. */
function figureOf(
  bar: number,
  { height, dot }: { readonly height: number; readonly dot: number },
  [center, bottom]: Point,
  marked: boolean,
): readonly Shape[] {
  if (bar === 0) return [];
  const look = { kind: 'text', text: String(bar), size: 22, anchor: 'middle' } as const;
  const isFree = (baseline: number): boolean => dot < baseline - 12 || dot > baseline + 34;
  if (height > 40 && isFree(10))
    return [{ ...look, at: [center, bottom - 10], bold: true, color: marked ? ink.paper : ink.text }];
  const above = height + 8;
  return [{ ...look, at: [center, bottom - (isFree(above) ? above : dot + 14)] }];
}

const legend = (names: { readonly bar: string; readonly line: string }): readonly Shape[] => [
  {
    kind: 'box',
    at: [plot.left + 20, 18],
    width: 44,
    height: 26,
    fill: ink.bar,
    stroke: { color: ink.strong, width: 2 },
  },
  { kind: 'text', at: [plot.left + 76, 40], text: names.bar, size, anchor: 'start' },
  {
    kind: 'line',
    points: [
      [plot.left + 340, 31],
      [plot.left + 410, 31],
    ],
    stroke: { color: ink.text, width: 4, dash: [12, 7] },
  },
  {
    kind: 'dot',
    at: [plot.left + 375, 31],
    radius: 8,
    fill: ink.paper,
    stroke: { color: ink.text, width: 4 },
  },
  { kind: 'text', at: [plot.left + 424, 40], text: names.line, size, anchor: 'start' },
];
