import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { CellLook, FormModel, LineLook } from '../../functions/core/report/formModel';

/**
 * Fonts by slot: Chinese forms set body text in 宋体 and headings in 黑体, figures and Latin letters in the
 * usual companions. `fontTable.ts` names what stands in for them where they are not installed.
 */
const body = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
};
const heading = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei', cs: 'Arial' };
const language = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' };

/** Half-points: 五号 (10.5 pt) for forms, 小五 (9 pt) for dense tables. */
const sizes = { normal: 21, dense: 18 } as const;
/** Twentieths of a point; `atLeast`, so that tall letters of other scripts are never clipped. */
const lineHeights = { normal: 300, dense: 255 } as const;
/** The print below a form: 小五, or 8 pt. */
const notes = { normal: { size: 18, line: 260 }, dense: { size: 16, line: 235 } } as const;

/** Styles of a document; a company may restyle all its forms by these names in Word. */
export function documentStyles(density: FormModel['density']): IStylesOptions {
  const size = sizes[density];
  const line = lineHeights[density];
  const small = Math.round(size * 0.78);
  return {
    default: {
      document: { run: { font: body, size, language }, paragraph: { spacing: { before: 0, after: 0 } } },
    },
    paragraphStyles: [
      style('KesuCompany', '客诉 公司', { run: { font: heading, size: 28 }, paragraph: centred(400) }),
      style('KesuTitle', '客诉 标题', {
        run: { font: heading, size: 36, bold: true },
        paragraph: centred(520),
        outline: true,
      }),
      style('KesuSubtitle', '客诉 副标题', { run: { font: heading, size: 22 }, paragraph: centred(300) }),
      style('KesuHead', '客诉 表头', {
        run: { font: body, size: 21 },
        paragraph: { spacing: { line: 320, lineRule: 'atLeast' as const, after: 60 } },
      }),
      style('KesuLabel', '客诉 栏名', { run: { font: body, size }, paragraph: leftAligned(line) }),
      style('KesuValue', '客诉 内容', { run: { font: body, size }, paragraph: leftAligned(line) }),
      style('KesuStrong', '客诉 栏题', {
        run: { font: heading, size, bold: true },
        paragraph: leftAligned(line),
      }),
      style('KesuSub', '客诉 小字', {
        run: { font: body, size: small },
        paragraph: leftAligned(Math.round(line * 0.75)),
      }),
      style('KesuHint', '客诉 提示', {
        run: { font: body, size: small, color: '7F7F7F' },
        paragraph: leftAligned(Math.round(line * 0.75)),
      }),
      style('KesuAlert', '客诉 警示', {
        run: { font: heading, size, bold: true, color: 'C00000' },
        paragraph: leftAligned(line),
      }),
      style('KesuNote', '客诉 注', {
        run: { font: body, size: notes[density].size },
        paragraph: leftAligned(notes[density].line),
      }),
      style('KesuBody', '客诉 正文', {
        run: { font: body, size: 24 },
        paragraph: { spacing: { line: 440, lineRule: 'atLeast' as const }, indent: { firstLine: 480 } },
      }),
      style('KesuSalutation', '客诉 称谓', { run: { font: body, size: 24 }, paragraph: leftAligned(560) }),
      style('KesuPage', '客诉 页眉页脚', { run: { font: body, size: 17 }, paragraph: leftAligned(220) }),
      style('KesuGap', '客诉 间隔', {
        run: { font: body, size: 2 },
        paragraph: { spacing: { line: 80, lineRule: 'exact' as const } },
      }),
    ],
  };
}

const centred = (line: number) => ({
  alignment: 'center' as const,
  spacing: { line, lineRule: 'atLeast' as const },
});
const leftAligned = (line: number) => ({ spacing: { line, lineRule: 'atLeast' as const } });

function style(
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'> & { readonly outline?: boolean },
): IParagraphStyleOptions {
  const { run, paragraph, outline } = look;
  return {
    id,
    name,
    quickFormat: true,
    ...(run === undefined ? {} : { run }),
    ...(paragraph === undefined
      ? {}
      : { paragraph: { ...paragraph, ...(outline === true ? { outlineLevel: 0 } : {}) } }),
  };
}

/** Style of a line by its look, and by the cell it stands in. */
export function lineStyle(look: LineLook | undefined, cell: CellLook): string {
  switch (look) {
    case 'sub':
      return 'KesuSub';
    case 'hint':
      return 'KesuHint';
    case 'alert':
      return 'KesuAlert';
    case 'strong':
      return 'KesuStrong';
    case 'normal':
    case undefined:
      return cell === 'label' ? 'KesuLabel' : cell === 'value' ? 'KesuValue' : 'KesuStrong';
  }
}

/** Grey of captions: light enough to photocopy and fax. */
export const shades: Readonly<Partial<Record<CellLook, string>>> = {
  banner: 'D5DBE1',
  caption: 'EEF1F4',
  heading: 'F1F3F5',
  label: 'F7F8F9',
  total: 'F1F3F5',
};
