import type {
  PlanCell,
  SheetPlan,
  StylePlan,
  WorkbookPlan,
} from '../../../functions/core/tracker/trackerPlan';

const heading: StylePlan = {
  bold: true,
  fill: 'FF1F4E79',
  fontColor: 'FFFFFFFF',
  wrap: true,
  borders: 'trbl',
};
const body: StylePlan = { borders: 'trbl', vertical: 'top' };
const date: StylePlan = { ...body, numberFormat: 'yyyy-mm-dd' };
const text: StylePlan = { ...body, numberFormat: '@', wrap: true };
const open: StylePlan = { ...body, unlocked: true };

const words = [
  '- 密封不良',
  '=1+1',
  '00123',
  '3-4',
  '上午8:00',
  '@张三',
  "'引号",
  'TRUE',
  '#N/A',
  '外观划伤',
];

/** A tracker in small: a table with dates, texts that look like something else, and calculated columns. */
export function samplePlan(complaints = 10, title = '客诉跟踪', details = ''): WorkbookPlan {
  const last = 5 + complaints;
  const tracker: SheetPlan = {
    name: '客诉跟踪',
    visibility: 'visible',
    tabColor: 'FFC00000',
    columns: [
      { width: 8 },
      { width: 12, style: date },
      { width: 30, style: text },
      { width: 10, style: open },
      { width: 14, style: date },
      { width: 9, hidden: true },
    ],
    rowCount: last,
    row: (row) => trackerRow(row, title, details),
    merges: ['A1:E1'],
    table: {
      name: 'KesuTracker',
      ref: `A5:F${last}`,
      style: 'TableStyleMedium2',
      columns: [
        { heading: '序号' },
        { heading: '日期' },
        { heading: '描述' },
        { heading: '等级' },
        { heading: '到期', formula: "B6+'设置'!$B$1+LEN(\"'设置'!A1\")" },
        { heading: '编号' },
      ],
    },
    validations: [
      {
        kind: 'list',
        ref: `D6:D${last}`,
        source: 'KesuGrades',
        allowBlank: true,
        severity: 'stop',
        prompt: { title: '等级', text: '按制度选择' },
        error: { title: '无效', text: '请从列表中选择' },
      },
      { kind: 'date', ref: `B6:B${last}`, min: 36526, max: 54788, allowBlank: false, severity: 'warning' },
    ],
    conditionalFormats: [
      { ref: `A6:F${last}`, formula: "$E6<'设置'!$B$2", priority: 1, fill: 'FFFFC7CE', stopIfTrue: true },
      { ref: `D6:D${last}`, formula: '$D6=""', priority: 2, fontColor: 'FF9C0006', bold: true },
    ],
    freeze: { rows: 5, columns: 2 },
    print: {
      paper: 'A4',
      landscape: true,
      repeatRows: '1:5',
      fitToWidth: true,
      footer: '第 &P 页，共 &N 页',
    },
    showGridLines: false,
  };
  const settings: SheetPlan = {
    name: '设置',
    visibility: 'visible',
    columns: [{ width: 20 }, { width: 12 }],
    rowCount: 3,
    row: (row) => ({
      cells: [
        [
          { kind: 'text', text: '答复天数' },
          { kind: 'number', number: 5 },
        ],
        [
          { kind: 'text', text: '今天' },
          { kind: 'number', number: 46090, style: date },
        ],
        [
          { kind: 'text', text: '等级' },
          { kind: 'link', text: '去台账', target: "#'客诉跟踪'!A6" },
        ],
      ][row - 1] as PlanCell[],
      ...(row === 3 ? { hidden: true } : {}),
    }),
    protection: { allow: ['formatColumns'] },
  };
  const lists: SheetPlan = {
    name: 'KesuLists',
    visibility: 'veryHidden',
    columns: [{ width: 10 }],
    rowCount: 3,
    row: (row) => ({ cells: [{ kind: 'text', text: ['严重', '主要', '次要'][row - 1]! }] }),
  };
  return {
    sheets: [tracker, settings, lists],
    names: [{ name: 'KesuGrades', refersTo: 'KesuLists!$A$1:$A$3' }],
    title,
  };
}

function trackerRow(
  row: number,
  title: string,
  details: string,
): { readonly cells: readonly PlanCell[]; readonly height?: number } {
  if (row === 1)
    return { cells: [{ kind: 'text', text: title, style: { bold: true, fontSize: 16 } }], height: 28 };
  if (row < 5) return { cells: [] };
  if (row === 5)
    return {
      cells: ['序号', '日期', '描述', '等级', '到期', '编号'].map((t) => ({
        kind: 'text',
        text: t,
        style: heading,
      })),
      height: 30,
    };
  const n = row - 5;
  return {
    cells: [
      { kind: 'number', number: n },
      { kind: 'number', number: 46_000 + n },
      { kind: 'text', text: words[n % words.length]! + details },
      n % 3 === 0 ? null : { kind: 'text', text: '主要' },
      // Every seventh row has a date of its own in the calculated column.
      n % 7 === 0 ? { kind: 'number', number: 46_100 } : { kind: 'filled', result: 46_005 + n },
      { kind: 'text', text: `R${String(n)}` },
    ],
  };
}
