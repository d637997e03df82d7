import { parentPort } from 'node:worker_threads';
import { PackageFile } from './packageFile';
import type { SentAnswer, SentCall } from './packageThread';
import { sendProblem } from './sentProblem';

/** Entry of the thread that `PackageThread` talks to: carries out one call after the other until one fails. */
const target = new PackageFile();
let last: Promise<unknown> = Promise.resolve();
let failed: SentAnswer | undefined;

async function answer({ method, values }: SentCall): Promise<SentAnswer> {
  // Calls behind a failed one were sent before it was known: a package must not look complete without it.
  if (failed) return failed;
  try {
    const called = target[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return { value: await called.apply(target, [...values]) };
  } catch (error) {
    return (failed = { problem: sendProblem(error) });
  }
}

parentPort!.on('message', (call: SentCall) => {
  last = last.then(async () => parentPort!.postMessage(await answer(call)));
});
