import { useCallback, useEffect, useRef } from 'react';

/**
 * Takes the focus to the first button of what has come in place of something else: what was pressed has gone with it,
 * and a screen reader says where one is now (WCAG 2.2, 2.4.3 Focus Order). To a button and not to a heading: in Excel
 * on the web Office.js itself moves the focus on Tab, from control to control, and from anything else out of the pane.
 *
 * @param place - What is shown; the focus is taken whenever it becomes another.
 */
export function useArrival(place: string): (button: HTMLElement | null) => void {
  const first = useRef<HTMLElement | null>(null);
  useEffect(() => takeFocus(first.current), [place]);
  return useCallback((button) => {
    first.current = button;
  }, []);
}

/** Focuses something in the page, unless the person is elsewhere: in the grid, on a tab, in the footer. */
export function takeFocus(control: HTMLElement | null): void {
  if (!document.hasFocus()) return;
  if (isFocusLost() || document.activeElement?.closest('main')) control?.focus();
}

/** Whether the control that had the focus has gone. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
