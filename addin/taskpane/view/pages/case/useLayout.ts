import { useCallback, useState } from 'react';
import { printInOurLayout, type PrintDocument } from '../../../pane/case/printDocument';

export const layouts = ['standard', 'own'] as const;
export type Layout = (typeof layouts)[number];

export interface ChosenLayout {
  readonly layout: Layout;
  readonly setLayout: (layout: Layout) => void;
  /** Undefined while the company's own template cannot be used. */
  readonly print: PrintDocument | undefined;
  readonly onPrint: (print: PrintDocument | undefined) => void;
}

/** Whether documents are made in our layout or in a form of the company's own. */
export function useLayout(): ChosenLayout {
  const [layout, setLayout] = useState<Layout>('standard');
  const [own, setOwn] = useState<PrintDocument>();
  const onPrint = useCallback((print: PrintDocument | undefined) => setOwn(() => print), []);
  return { layout, setLayout, print: layout === 'standard' ? printInOurLayout : own, onPrint };
}
