import {
  CheckBox,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';

/** One white pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

interface CellLook {
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
}

const cell = (
  content: string | readonly (Paragraph | Table)[],
  { span = 1, merge }: CellLook = {},
): TableCell =>
  new TableCell({
    columnSpan: span,
    ...(merge === undefined
      ? {}
      : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children:
      typeof content === 'string' ? content.split('\n').map((line) => new Paragraph(line)) : [...content],
  });

const row = (...cells: readonly TableCell[]): TableRow => new TableRow({ children: [...cells] });

const table = (...rows: readonly TableRow[]): Table =>
  new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...rows] });

const pack = async (
  children: readonly (Paragraph | Table)[],
  headers?: Header,
  footers?: Footer,
): Promise<Uint8Array> =>
  Packer.pack(
    new Document({
      sections: [
        {
          ...(headers === undefined ? {} : { headers: { default: headers } }),
          ...(footers === undefined ? {} : { footers: { default: footers } }),
          children: [...children],
        },
      ],
    }),
    'uint8array',
  );

/** A company's own form with placeholders: split over runs, in header and footer, conditions, repeated rows, a picture. */
export const companyForm = (): Promise<Uint8Array> =>
  pack(
    [
      new Paragraph({
        children: [
          new TextRun('投诉编号：'),
          new TextRun({ text: '{{case', bold: true }),
          new TextRun({ text: 'No}}', bold: true }),
        ],
      }),
      new Paragraph('{{客户名称}} / {{ productName }}'),
      new Paragraph('{{#responsible}}'.replace('responsible', '责任部门')),
      new Paragraph('责任部门：{{责任部门}}'),
      new Paragraph('{{/责任部门}}'),
      new Paragraph('{{^责任部门}}责任部门待定{{/责任部门}}'),
      table(
        row(cell('序'), cell('措施'), cell('责任人'), cell('计划')),
        row(cell('{{#actions}}•'), cell('{{action}}'), cell('{{责任人}}'), cell('{{planned}}{{/actions}}')),
      ),
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: pixel,
            transformation: { width: 200, height: 100 },
            altText: { name: 'nok', description: '{{photoBad}}' },
          }),
        ],
      }),
    ],
    new Header({ children: [new Paragraph('{{公司名称}} 内部')] }),
    new Footer({ children: [new Paragraph('修订 {{revision}}')] }),
  );

/** A customer's 8D form without placeholders: merged cells, boxes, check boxes of Word's own, a table in a cell. */
export const customerEightD = (): Promise<Uint8Array> =>
  pack([
    new Paragraph('SUPPLIER 8D REPORT'),
    table(
      row(
        cell('Customer 客户', { merge: 'restart' }),
        cell('', { merge: 'restart' }),
        cell('Part No.:'),
        cell(''),
      ),
      row(cell('', { merge: 'continue' }), cell('', { merge: 'continue' }), cell('批号'), cell('____')),
      row(cell('投诉日期'), cell(''), cell('安全/法规/环保相关'), cell('☐ 是  ☐ 否')),
      row(cell('问题描述', { span: 4 })),
      row(cell('', { span: 4 })),
      row(cell('客户联系人：', { span: 2 }), cell('Warehouse use only', { span: 2 })),
    ),
    new Paragraph(''),
    table(
      row(
        cell([
          new Paragraph('D6 措施'),
          table(row(cell('措施'), cell('责任人'), cell('计划完成')), row(cell(''), cell(''), cell(''))),
          new Paragraph(''),
        ]),
      ),
      row(
        cell([
          new Paragraph({
            children: [
              new TextRun('索赔保修 '),
              new CheckBox({ checked: false }),
              new TextRun(' 是 '),
              new CheckBox({ checked: false }),
              new TextRun(' 否'),
            ],
          }),
        ]),
      ),
    ),
  ]);
