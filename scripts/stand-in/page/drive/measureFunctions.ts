import { toExcelSerial, toLocalTime } from '../../../../functions/core/calendar';
import { TryOutBrowser } from './tryOutBrowser';

/*
 * For `npm run bench -- functions`: how long a cell waits for the add-in's functions. The built add-in is loaded anew in
 * the pane, with Microsoft's office.js in front of it, and `KESU.DUE` is asked as soon as `functions.js` has run.
 */
const aim = 1000;
const runs = 7;

const question = ['P04', 'P04-D1', toExcelSerial(toLocalTime('2026-03-06T17:00')!)] as const;
const answer = toExcelSerial(toLocalTime('2026-03-06T18:00')!);

/** What happens in the pane, in milliseconds from the start of its loading. */
interface Load {
  /** `functions.js` begins to arrive. */
  readonly asked: number;
  /** It has run; every function is associated. */
  readonly associated: number;
  /** The first value is there. */
  readonly answered: number;
  readonly value: unknown;
}

interface PaneWindow {
  functionsLoad?: Load;
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>> };
  };
}

/** A script for the pane: asks for one value as soon as `functions.js` has run. */
const probe = `if (window !== top) document.addEventListener('load', ({ target }) => {
  if (!target.src?.includes('/functions.js')) return;
  const associated = performance.now();
  const value = CustomFunctions._association.mappings.DUE(...${JSON.stringify(question)});
  const answered = performance.now();
  const [{ startTime: asked }] = performance.getEntriesByName(target.src);
  window.functionsLoad = { asked, associated, answered, value };
}, true)`;

const browser = await TryOutBrowser.start();
try {
  const loads: Load[] = [];
  const opened = await browser.open();
  await opened.page.addInitScript(probe);
  for (let run = 0; run < runs; run++) {
    await opened.page.reload();
    await opened.pane.getByRole('heading', { level: 1 }).waitFor();
    const load = await opened.pane
      .locator('body')
      .evaluate(() => (window as unknown as PaneWindow).functionsLoad);
    if (load?.value !== answer)
      throw new Error(`KESU.DUE says ${String(load?.value)}, not ${String(answer)}`);
    loads.push(load);
  }
  const middle = (of: (load: Load) => number): number =>
    loads.map(of).sort((a, b) => a - b)[loads.length >> 1]!;
  const answered = middle((load) => load.answered);
  const slowest = Math.max(...loads.map((load) => load.answered));
  process.stdout.write(
    `first value of KESU.DUE ${answered.toFixed(0)} ms after the pane began to load, office.js first ` +
      `(functions.js asked for after ${middle((load) => load.asked).toFixed(0)} ms, all functions there after ` +
      `${middle((load) => load.associated).toFixed(0)} ms; middle of ${String(runs)} loads, slowest ${slowest.toFixed(0)} ms; ` +
      `aim < ${String(aim)} ms: ${answered < aim ? 'met' : 'missed'})\n`,
  );
} finally {
  await browser.stop();
}
