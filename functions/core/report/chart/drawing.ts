/** A point in tenths of a millimetre from the upper left corner. */
export type Point = readonly [x: number, y: number];

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** What a drawing is made of; lengths in tenths of a millimetre. */
export type Shape =
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly stroke: Stroke;
      readonly arrow?: boolean;
    }
  | {
      readonly kind: 'box';
      readonly at: Point;
      readonly width: number;
      readonly height: number;
      readonly fill?: string;
      readonly stroke?: Stroke;
      readonly radius?: number;
    }
  | {
      readonly kind: 'dot';
      readonly at: Point;
      readonly radius: number;
      readonly fill: string;
      readonly stroke?: Stroke;
    }
  | {
      readonly kind: 'text';
      /** Left, middle or right end of the base line. */
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
      readonly color?: string;
    };

/** A picture as plain data, drawn as SVG or on a canvas; every text is one line that has the room it needs. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Colours that stay apart on a black-and-white copy: each pair differs in lightness by a third or more. */
export const ink = {
  text: '#1f2937',
  line: '#4b5563',
  faint: '#9ca3af',
  bar: '#3b6ea5',
  rest: '#b8c4d1',
  accent: '#b45309',
  panel: '#eef2f6',
  strong: '#1f3b57',
  paper: '#ffffff',
} as const;
