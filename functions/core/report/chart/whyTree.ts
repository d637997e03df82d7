import { ink, type Drawing, type Point, type Shape } from './drawing';
import { linesHeight, textLines, wrapText } from './wrapText';

/** One chain of whys; its last step is the root cause. */
export interface WhyChain {
  readonly label: string;
  readonly steps: readonly string[];
  readonly root?: string;
}

const width = 1700;
const size = 27;
const labelSize = 29;
const between = 46;
const inset = 14;

/** A 5-Why tree: the problem on top, a chain per kind of cause below it, each step asking why of the one above. */
export function whyTree(
  problem: string,
  chains: readonly WhyChain[],
  words: { readonly root: string },
): Drawing {
  const column = width / Math.max(1, chains.length);
  const shapes: Shape[] = [];
  const head = box({ text: problem, left: width * 0.2, top: 8, width: width * 0.6, look: 'problem' });
  shapes.push(...head.shapes);
  const busY = head.bottom + between / 2;
  let bottom = busY;
  chains.forEach((chain, at) => {
    const center = column * (at + 0.5);
    shapes.push({
      kind: 'line',
      points: [
        [width / 2, head.bottom],
        [width / 2, busY],
        [center, busY],
        [center, busY + between / 2],
      ],
      stroke: line,
    });
    const drawn = chainShapes(chain, column * at + 14, column - 28, busY + between / 2, words.root);
    shapes.push(...drawn.shapes);
    bottom = Math.max(bottom, drawn.bottom);
  });
  return { width, height: bottom + 10, shapes };
}

const line = { color: ink.line, width: 3 } as const;

function chainShapes(
  { label, steps, root }: WhyChain,
  left: number,
  room: number,
  from: number,
  rootWord: string,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const center = left + room / 2;
  const head = box({ text: label, left, top: from, width: room, look: 'label' });
  const shapes: Shape[] = [...head.shapes];
  let { bottom } = head;
  const add = (text: string, look: BoxLook): void => {
    shapes.push({
      kind: 'line',
      points: [
        [center, bottom],
        [center, bottom + between],
      ],
      stroke: line,
      arrow: true,
    });
    const next = box({ text, left, top: bottom + between, width: room, look });
    shapes.push(...next.shapes);
    bottom = next.bottom;
  };
  steps.forEach((step, at) => {
    add(`${String(at + 1)}. ${step}`, 'step');
  });
  if (root !== undefined && root !== '') add(`${rootWord}${root}`, 'root');
  return { shapes, bottom };
}

type BoxLook = 'problem' | 'label' | 'step' | 'root';

const looks: Readonly<
  Record<
    BoxLook,
    { readonly fill: string; readonly border: number; readonly color: string; readonly bold: boolean }
  >
> = {
  problem: { fill: ink.strong, border: 0, color: ink.paper, bold: true },
  label: { fill: ink.panel, border: 3, color: ink.text, bold: true },
  step: { fill: ink.paper, border: 2, color: ink.text, bold: false },
  root: { fill: ink.paper, border: 7, color: ink.text, bold: true },
};

function box({
  text,
  left,
  top,
  width: room,
  look,
}: {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly look: BoxLook;
}) {
  const { fill, border, color, bold } = looks[look];
  const letters = look === 'step' ? size : labelSize;
  const lines = wrapText(text, (room - 2 * inset) / letters);
  const height = linesHeight(lines.length, letters) + 2 * inset;
  const at: Point = [left, top];
  const shapes: readonly Shape[] = [
    {
      kind: 'box',
      at,
      width: room,
      height,
      fill,
      radius: 6,
      ...(border === 0 ? {} : { stroke: { color: ink.strong, width: border } }),
    },
    ...textLines(lines, [left + room / 2, top + inset - 2], letters, { anchor: 'middle', bold, color }),
  ];
  return { shapes, bottom: top + height };
}
