import { ink, type Drawing, type Point, type Shape } from './drawing';
import { linesHeight, textLines, wrapText } from './wrapText';

export interface IshikawaCause {
  readonly text: string;
  /** A cause that was confirmed stands out, one that was ruled out steps back. */
  readonly verdict: 'confirmed' | 'ruledOut' | 'open';
}

export interface IshikawaBranch {
  readonly label: string;
  readonly causes: readonly IshikawaCause[];
}

const width = 1700;
const headWidth = 300;
const slant = 120;
const size = 27;
const labelSize = 30;
const labelHeight = 52;
const gapBetween = 16;

/** A cause-and-effect diagram: branches above and below the spine, the effect at its head. */
export function ishikawa(effect: string, branches: readonly IshikawaBranch[]): Drawing {
  const above = branches.filter((_branch, at) => at % 2 === 0);
  const below = branches.filter((_branch, at) => at % 2 === 1);
  const columns = Math.max(above.length, below.length, 1);
  const column = (width - headWidth - 30) / columns;
  const blocks = (list: readonly IshikawaBranch[]): readonly BranchBlock[] =>
    list.map((branch) => branchBlock(branch, column));
  const [upper, lower] = [blocks(above), blocks(below)];
  const heightOf = (list: readonly BranchBlock[]): number =>
    Math.max(120, ...list.map(({ height }) => height)) + labelHeight + 40;
  const head = wrapText(effect, (headWidth - 40) / labelSize);
  const headHeight = linesHeight(head.length, labelSize) + 36;
  const middle = Math.max(heightOf(upper), headHeight / 2 + 10);
  const height = middle + Math.max(heightOf(lower), headHeight / 2 + 10);
  return {
    width,
    height,
    shapes: [
      {
        kind: 'line',
        points: [
          [15, middle],
          [width - headWidth, middle],
        ],
        stroke: { color: ink.strong, width: 7 },
        arrow: true,
      },
      {
        kind: 'box',
        at: [width - headWidth, middle - headHeight / 2],
        width: headWidth - 5,
        height: headHeight,
        fill: ink.strong,
        radius: 8,
      },
      ...textLines(head, [width - headWidth / 2, middle - headHeight / 2 + 14], labelSize, {
        anchor: 'middle',
        bold: true,
        color: ink.paper,
      }),
      ...upper.flatMap((block, at) => branchShapes(block, 20 + at * column, column, middle, -1, middle - 10)),
      ...lower.flatMap((block, at) =>
        branchShapes(block, 20 + at * column, column, middle, 1, height - middle - 10),
      ),
    ],
  };
}

interface BranchBlock {
  readonly label: string;
  readonly causes: readonly {
    readonly lines: readonly string[];
    readonly verdict: IshikawaCause['verdict'];
  }[];
  readonly height: number;
}

function branchBlock({ label, causes }: IshikawaBranch, column: number): BranchBlock {
  const room = (column - slant - 60) / size;
  const wrapped = causes.map(({ text, verdict }) => ({
    verdict,
    lines: wrapText(`${marks[verdict]}${text}`, room),
  }));
  const height = wrapped.reduce(
    (sum, { lines }) => sum + linesHeight(lines.length, size) + gapBetween,
    gapBetween,
  );
  return { label, causes: wrapped, height };
}

const marks: Readonly<Record<IshikawaCause['verdict'], string>> = {
  confirmed: '● ',
  ruledOut: '× ',
  open: '',
};

/** A branch from its label to the spine; `side` −1 above, 1 below; `reach` is its length across. */
function branchShapes(
  block: BranchBlock,
  left: number,
  column: number,
  middle: number,
  side: -1 | 1,
  reach: number,
): readonly Shape[] {
  const end: Point = [left + column - 20, middle];
  const start: Point = [end[0] - slant, middle + side * (reach - labelHeight)];
  const ribAt = (y: number): number => start[0] + ((y - start[1]) / (middle - start[1])) * slant;
  const label = { width: Math.min(column - 40, 260), top: side < 0 ? start[1] - labelHeight : start[1] };
  const shapes: Shape[] = [
    { kind: 'line', points: [start, end], stroke: { color: ink.strong, width: 5 } },
    {
      kind: 'box',
      at: [start[0] - label.width / 2, label.top],
      width: label.width,
      height: labelHeight,
      fill: ink.panel,
      stroke: { color: ink.strong, width: 3 },
      radius: 6,
    },
    {
      kind: 'text',
      at: [start[0], label.top + 37],
      text: block.label,
      size: labelSize,
      anchor: 'middle',
      bold: true,
    },
  ];
  let top = side < 0 ? start[1] + gapBetween : middle + gapBetween * 1.5;
  for (const { lines, verdict } of block.causes) {
    const bottom = top + linesHeight(lines.length, size) + 2;
    const look = {
      anchor: 'start',
      ...(verdict === 'confirmed' ? { bold: true } : {}),
      color: verdict === 'ruledOut' ? ink.line : ink.text,
    } as const;
    shapes.push(...textLines(lines, [left + 8, top - 4], size, look), {
      kind: 'line',
      points: [
        [left + 4, bottom],
        [ribAt(bottom), bottom],
      ],
      stroke: { color: ink.line, width: 2 },
    });
    top = bottom + gapBetween;
  }
  return shapes;
}
