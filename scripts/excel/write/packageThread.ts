import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PackageTarget, Parts, WorkbookFrame } from './packageTarget';
import type { RowBlock } from './rowBlock';
import type { UsedStyle } from './styleTable';
import { reviveProblem, type SentProblem } from './sentProblem';

/** Calls that may be under way: enough to keep the thread busy, few enough to bound the memory they hold. */
const MOST_UNDER_WAY = 6;

/** A method of the target, called from the other side. */
export interface SentCall {
  readonly method: keyof PackageTarget;
  readonly values: readonly unknown[];
}

/** Answers come in the order of the calls. */
export type SentAnswer = { readonly value: unknown } | { readonly problem: SentProblem };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The bundle keeps the thread's entry beside its chunks; sources have it beside this file and need tsx. */
function startWorker(): Worker {
  // What is loaded ahead of this process (a debugger, a meter) is not the thread's affair.
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./writingThread.mjs', import.meta.url), { execArgv: [] });
  const source = fileURLToPath(new URL('./writingThread.ts', import.meta.url));
  return new Worker(`require('tsx/cjs/api').register(); require(${JSON.stringify(source)});`, { eval: true });
}

/**
 * Puts a package together in a thread of its own, so that rows are planned while the last ones are written. It runs,
 * and keeps the process running, from the moment it is made until `end`.
 */
export class PackageThread implements PackageTarget {
  private readonly worker = startWorker();
  private readonly waiting: Waiting[] = [];
  private readonly underWay: Promise<unknown>[] = [];
  private failure: Error | undefined;

  constructor() {
    this.worker.on('message', (answer: SentAnswer) => {
      const next = this.waiting.shift();
      if ('problem' in answer) next?.reject(reviveProblem(answer.problem));
      else next?.resolve(answer.value);
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`the writing thread ended with ${code}`)));
  }

  start(descriptor: number, file: string, modified: Date): Promise<void> {
    return this.send('start', [descriptor, file, modified]);
  }

  skeleton(frame: WorkbookFrame, now: Date): Promise<Parts> {
    return this.call('skeleton', [frame, now]) as Promise<Parts>;
  }

  styles(frame: WorkbookFrame, used: readonly UsedStyle[]): Promise<Parts> {
    return this.call('styles', [frame, used]) as Promise<Parts>;
  }

  open(part: string, level: number): Promise<void> {
    return this.send('open', [part, level]);
  }

  text(markup: string): Promise<void> {
    return this.send('text', [markup]);
  }

  rows(block: RowBlock): Promise<void> {
    return this.send('rows', [block], [block.words.buffer, ...block.raw.map(({ buffer }) => buffer)]);
  }

  close(): Promise<void> {
    return this.send('close', []);
  }

  async finish(): Promise<void> {
    await this.call('finish', []);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** Resolves as soon as another call may come; a failure shows at one of the next calls. */
  private async send(
    method: keyof PackageTarget,
    values: readonly unknown[],
    transfer: readonly ArrayBufferLike[] = [],
  ): Promise<void> {
    const answered = this.call(method, values, transfer);
    answered.catch(() => undefined); // it is awaited later
    this.underWay.push(answered);
    if (this.underWay.length > MOST_UNDER_WAY) await this.underWay.shift();
  }

  private call(
    method: keyof PackageTarget,
    values: readonly unknown[],
    transfer: readonly ArrayBufferLike[] = [],
  ): Promise<unknown> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage({ method, values } satisfies SentCall, transfer as ArrayBuffer[]);
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }
}
