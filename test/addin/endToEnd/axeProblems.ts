import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe finds wrong with the pane, a line per element. Fluent's marks for the keyboard are left out: they are never
 * seen and pass the focus on at once.
 */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const pane = paneFrame(page);
  await pane.evaluate(axe.source);
  const { violations } = await pane.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['[data-tabster-dummy]'] },
      { resultTypes: ['violations'] },
    ),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/addin/taskpane.html'));
  if (!frame) throw new Error('there is no pane');
  return frame;
}
