import { parentPort } from 'node:worker_threads';
import { PackageFile } from './packageFile';
import type { SentAnswer, SentCall } from './packageThread';
import { sendProblem } from './sentProblem';

/** Entry of the thread that `PackageThread` talks to: carries out one call after the other. */
const target = new PackageFile();
let last: Promise<unknown> = Promise.resolve();

async function answer({ method, values }: SentCall): Promise<void> {
  let sent: SentAnswer;
  try {
    const called = target[method] as (...values: readonly unknown[]) => Promise<unknown>;
    sent = { value: await called.apply(target, [...values]) };
  } catch (error) {
    sent = { problem: sendProblem(error) };
  }
  parentPort!.postMessage(sent);
}

parentPort!.on('message', (call: SentCall) => {
  last = last.then(() => answer(call));
});
