import { axisMarks } from './axisMarks';
import { ink, type Drawing, type Point, type Shape } from './drawing';
import { linesHeight, textLines, wrapText } from './wrapText';

export interface ParetoBar {
  readonly label: string;
  readonly count: number;
  /** The rest summed up stands last whatever its size. */
  readonly rest?: boolean;
}

const plot = { left: 110, right: 1590, top: 70, height: 400 } as const;
const width = 1700;
const size = 25;

/** Bars by falling count with the cumulated share as a line and the 80 % mark (Juran's vital few). */
export function pareto(bars: readonly ParetoBar[]): Drawing {
  const sorted = [...bars].sort(
    (a, b) => Number(a.rest === true) - Number(b.rest === true) || b.count - a.count,
  );
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  // Both axes end at the whole, so that the line starts at the top of the first bar.
  const highest = Math.max(1, total);
  const marks = axisMarks(highest).filter((mark) => mark <= highest);
  const slot = (plot.right - plot.left) / Math.max(1, sorted.length);
  const bottom = plot.top + plot.height;
  const y = (share: number): number => bottom - share * plot.height;
  const labels = sorted.map(({ label }) => wrapText(label, (slot - 12) / size));
  const labelHeight = linesHeight(Math.max(1, ...labels.map(({ length }) => length)), size);
  let sum = 0;
  const cumulated = sorted.map(({ count }, at): Point => {
    sum += count;
    return [plot.left + slot * (at + 0.5), y(total === 0 ? 0 : sum / total)];
  });
  return {
    width,
    height: bottom + labelHeight + 26,
    shapes: [
      ...marks.flatMap((mark): readonly Shape[] => [
        {
          kind: 'line',
          points: [
            [plot.left, y(mark / highest)],
            [plot.right, y(mark / highest)],
          ],
          stroke: { color: ink.rest, width: 1 },
        },
        {
          kind: 'text',
          at: [plot.left - 14, y(mark / highest) + 9],
          text: String(mark),
          size,
          anchor: 'end',
        },
      ]),
      ...[0, 20, 40, 60, 80, 100].map((percent): Shape => ({
        kind: 'text',
        at: [plot.right + 14, y(percent / 100) + 9],
        text: `${String(percent)}%`,
        size,
        anchor: 'start',
        ...(percent === 80 ? { bold: true } : {}),
      })),
      ...sorted.flatMap(({ count, rest }, at) =>
        barShapes(
          plot.left + slot * at,
          slot,
          bottom,
          (count / highest) * plot.height,
          String(count),
          rest === true,
        ),
      ),
      {
        kind: 'line',
        points: [
          [plot.left, y(0.8)],
          [plot.right, y(0.8)],
        ],
        stroke: { color: ink.accent, width: 3, dash: [14, 9] },
      },
      { kind: 'line', points: cumulated, stroke: { color: ink.text, width: 4 } },
      ...cumulated.map((at): Shape => ({
        kind: 'dot',
        at,
        radius: 9,
        fill: ink.paper,
        stroke: { color: ink.text, width: 4 },
      })),
      {
        kind: 'line',
        points: [
          [plot.left, plot.top],
          [plot.left, bottom],
          [plot.right, bottom],
          [plot.right, plot.top],
        ],
        stroke: { color: ink.text, width: 3 },
      },
      ...labels.flatMap((lines, at) =>
        textLines(lines, [plot.left + slot * (at + 0.5), bottom + 10], size, { anchor: 'middle' }),
      ),
    ],
  };
}

const barShapes = (
  left: number,
  slot: number,
  bottom: number,
  height: number,
  count: string,
  rest: boolean,
): readonly Shape[] => {
  const wide = Math.min(slot * 0.66, 150);
  const x = left + (slot - wide) / 2;
  return [
    {
      kind: 'box',
      at: [x, bottom - height],
      width: wide,
      height,
      fill: rest ? ink.rest : ink.bar,
      stroke: { color: ink.strong, width: 2 },
    },
    // Inside the bar where it is high enough: above it the cumulated line runs, whose first point stands on the first bar.
    height > 60
      ? {
          kind: 'text',
          at: [left + slot / 2, bottom - 14],
          text: count,
          size,
          anchor: 'middle',
          bold: true,
          color: rest ? ink.text : ink.paper,
        }
      : {
          kind: 'text',
          at: [left + slot / 2, bottom - height - 20],
          text: count,
          size,
          anchor: 'middle',
          bold: true,
        },
  ];
};
