import type { Drawing } from './chart/drawing';

/** Language of a document: one, or Chinese with English beside it. */
export type DocumentLanguage = 'zh' | 'en' | 'zh-en';

/** A caption in the document's language; `sub` is the second language of a bilingual document. */
export interface Label {
  readonly main: string;
  readonly sub?: string;
}

/** How a line of text looks. */
export type LineLook = 'normal' | 'strong' | 'sub' | 'hint' | 'alert';

/** One line inside a cell; a text may still hold line breaks. */
export type Line =
  | { readonly kind: 'text'; readonly text: string; readonly look?: LineLook }
  | { readonly kind: 'choices'; readonly options: readonly Choice[] }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** A box to tick; `extra` marks an answer that is on no list and is printed all the same. */
export interface Choice {
  readonly text: string;
  readonly chosen: boolean;
}

/** A picture as it is put into the document; sizes in millimetres. */
export type Picture = PictureSize &
  (
    | { readonly type: 'png' | 'jpg'; readonly bytes: Uint8Array }
    /** Drawn by the host, as SVG with a PNG for readers that cannot show it. */
    | { readonly type: 'drawing'; readonly drawing: Drawing }
  );

interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Read aloud in place of the picture. */
  readonly alt: string;
}

export type CellLook = 'label' | 'value' | 'banner' | 'caption' | 'heading' | 'total';

export interface Cell {
  /** Units of the table's grid the cell covers. */
  readonly span: number;
  /** Rows it covers downwards; 1 where absent. */
  readonly down?: number;
  readonly look: CellLook;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly lines: readonly Line[];
  /** Sides without a border, so that two cells read as one box. */
  readonly open?: readonly ('top' | 'bottom' | 'left' | 'right')[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Smallest height in millimetres; the row grows with its text. */
  readonly height: number;
  /** Share of the free room on the page this row takes; 0 or absent for rows that keep their height. */
  readonly stretch?: number;
  /** Repeated at the top of every page the table runs over (leading rows only). */
  readonly repeat?: boolean;
  readonly keepWithNext?: boolean;
}

/** One bordered table. All tables of a form share a grid of equal units over the text width. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

/** Running text between tables: letters, notes below a form. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly look: 'body' | 'note' | 'heading' | 'closing';
  readonly lines: readonly Line[];
}

export type Block = TableBlock | ParagraphBlock;

/** One part (联) of the document, on pages of its own. */
export interface FormPart {
  /** `第一联：质量管理部`; absent where the form has one part. */
  readonly copy?: string;
  readonly blocks: readonly Block[];
}

/** A document as plain data: everything decided, nothing drawn yet. */
export interface FormModel {
  readonly formId: string;
  readonly language: DocumentLanguage;
  readonly orientation: 'portrait' | 'landscape';
  readonly company: string;
  readonly title: Label;
  /** Small captions between title and table: number on the left, date on the right. */
  readonly headLeft: string;
  readonly headRight: string;
  /** Top line of every page: document control data. */
  readonly pageHeader: { readonly left: string; readonly right: string };
  readonly pageFooter: { readonly left: string; readonly page: PageWords };
  /** Big pale text behind every page, for example `草稿`. */
  readonly watermark?: string;
  readonly density: 'normal' | 'dense';
  readonly parts: readonly FormPart[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  /** Required fields without a value, by register key where they have one, else by name. */
  readonly missing: readonly string[];
}

/** `第 {page} 页 共 {pages} 页` cut at its numbers. */
export interface PageWords {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** Number of equal units across the text width. */
export const gridUnits = 24;
