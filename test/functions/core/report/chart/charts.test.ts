import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisMarks } from '../../../../../functions/core/report/chart/axisMarks';
import type { Drawing, Shape } from '../../../../../functions/core/report/chart/drawing';
import { drawingSvg } from '../../../../../functions/core/report/chart/drawingSvg';
import { ishikawa } from '../../../../../functions/core/report/chart/ishikawa';
import { pareto } from '../../../../../functions/core/report/chart/pareto';
import { trend } from '../../../../../functions/core/report/chart/trend';
import { whyTree } from '../../../../../functions/core/report/chart/whyTree';
import { lineLength, wrapText } from '../../../../../functions/core/report/chart/wrapText';

type Text = Extract<Shape, { kind: 'text' }>;
const textsOf = ({ shapes }: Drawing): readonly Text[] => shapes.filter((shape) => shape.kind === 'text');
const words = fc.string({
  unit: fc.constantFrom('裂', '纹', '，', '。', 'a', 'W', ' ', '8', '-'),
  minLength: 1,
  maxLength: 60,
});

/** Every line of text inside the paper, by the widths wrapping reckons with. */
function expectNothingClipped(drawing: Drawing): void {
  for (const {
    at: [x, y],
    text,
    size,
    anchor,
  } of textsOf(drawing)) {
    const width = lineLength(text) * size;
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    expect(left, text).toBeGreaterThanOrEqual(-size);
    expect(left + width, text).toBeLessThanOrEqual(drawing.width + size);
    expect(y, text).toBeLessThanOrEqual(drawing.height);
    expect(y - size, text).toBeGreaterThanOrEqual(-1);
  }
}

describe('wrapText', () => {
  it('keeps every sign and no line longer than its room and one sign', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 20 }), (text, width) => {
        const lines = wrapText(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(lineLength(line)).toBeLessThanOrEqual(width + 1);
      }),
    );
  });

  it('breaks between Chinese signs, keeps Latin words and begins no line with a comma', () => {
    expect(wrapText('圆角磨损，应力', 4)).toEqual(['圆角磨损，', '应力']);
    expect(wrapText('wear of the fillet', 8)).toEqual(['wear of the', 'fillet']);
    expect(wrapText('● unverifiedchangeofsettings', 8)[0]).toMatch(/^● unver/);
  });
});

describe('drawings', () => {
  it.each([
    {
      name: 'ishikawa',
      make: (text: string) =>
        ishikawa(
          text,
          ['人', '机', '料', '法', '环', '测'].map((label) => ({
            label,
            causes: [
              { text, verdict: 'confirmed' as const },
              { text, verdict: 'ruledOut' as const },
            ],
          })),
        ),
    },
    {
      name: 'whyTree',
      make: (text: string) =>
        whyTree(
          text,
          [1, 2, 3, 4].map(() => ({ label: text, steps: [text, text, text], root: text })),
          { root: '根本原因：' },
        ),
    },
    {
      name: 'pareto',
      make: (text: string) => pareto([1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => ({ label: text, count }))),
    },
  ])('$name keeps every text on the paper', ({ make }) => {
    fc.assert(
      fc.property(words, (text) => expectNothingClipped(make(text))),
      { numRuns: 40 },
    );
  });

  it('sorts a Pareto chart, puts the rest last, and marks 80 %', () => {
    const drawing = pareto([
      { label: '少', count: 1 },
      { label: '其他', count: 9, rest: true },
      { label: '多', count: 10 },
    ]);
    const labels = textsOf(drawing)
      .map(({ text }) => text)
      .filter((text) => ['少', '多', '其他'].includes(text));
    expect(labels).toEqual(['多', '少', '其他']);
    expect(textsOf(drawing).find(({ text }) => text === '80%')?.bold).toBe(true);
    const line = drawing.shapes
      .filter((shape) => shape.kind === 'line')
      .find(({ points }) => points.length === 3)!;
    const heights = line.points.map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('draws twelve months with their figures', () => {
    const months = Array.from({ length: 12 }, (_, at) => ({
      label: `2025-${String(at + 1)}`,
      bar: at + 1,
      line: at,
      marked: at === 11,
    }));
    const drawing = trend(months, { bar: '受理', line: '结案' });
    expectNothingClipped(drawing);
    expect(drawing.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(13);
  });

  it('writes no figure where the dot of the line stands', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ bar: fc.nat(40), line: fc.nat(40) }), { maxLength: 12 }), (months) => {
        const points = months.map((month, at) => ({ ...month, label: `2024-${String(at + 1)}` }));
        const { shapes } = trend(points, { bar: '受理', line: '结案' });
        const figures = textsOf({ width: 0, height: 0, shapes }).filter(({ size }) => size === 22);
        expect(figures).toHaveLength(points.filter(({ bar }) => bar > 0).length);
        for (const shape of shapes)
          if (shape.kind === 'dot')
            for (const { at } of figures.filter((figure) => figure.at[0] === shape.at[0]))
              expect(shape.at[1] < at[1] - 22 || shape.at[1] > at[1]).toBe(true);
      }),
    );
  });

  it('escapes what stands in a text', () => {
    const svg = drawingSvg(ishikawa('</text><script>&', [{ label: '人', causes: [] }]));
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&amp;');
    expect(svg).not.toContain('<script');
  });

  it.each([
    { highest: 1, marks: [0, 1] },
    { highest: 7, marks: [0, 2, 4, 6, 8] },
    { highest: 23, marks: [0, 5, 10, 15, 20, 25] },
    { highest: 4100, marks: [0, 1000, 2000, 3000, 4000, 5000] },
  ])('marks an axis up to $highest in round steps', ({ highest, marks }) => {
    expect(axisMarks(highest)).toEqual(marks);
  });
});
