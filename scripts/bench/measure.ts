import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one fresh process took, its start included. */
export interface Measure {
  readonly seconds: number;
  /** Processor time of all its threads: steadier than the clock where others use the machine too. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/**
 * Runs a file of this project in a fresh Node process, TypeScript through tsx.
 *
 * @throws Error with its words where it fails
 */
export function measureNode(script: string, args: readonly string[], folder: string): Promise<Measure> {
  const report = pathToFileURL(join(import.meta.dirname, 'reportUsage.mjs')).href;
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return measure(process.execPath, [...loader, '--import', report, script, ...args], folder);
}

/** The run that took the middle time. */
export function middle(runs: readonly Measure[]): Measure {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[runs.length >> 1]!;
}

/** Runs Python code that ends by writing its own usage; undefined where openpyxl is not installed. */
export async function measureOpenpyxl(
  register: string,
  output: string,
  folder: string,
): Promise<Measure | undefined> {
  const python = ['/usr/bin/python3', 'python3'].find(
    (program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0,
  );
  if (python === undefined) return undefined;
  const code = [
    'import json, openpyxl, os, resource, sys',
    'openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])',
    'use = resource.getrusage(resource.RUSAGE_SELF)',
    'figures = {"cpuSeconds": use.ru_utime + use.ru_stime, "kilobytes": use.ru_maxrss}',
    'open(os.environ["KESU_BENCH_USAGE"], "w").write(json.dumps(figures))',
  ];
  return measure(python, ['-c', code.join('\n'), register, output], folder);
}

function measure(program: string, args: readonly string[], folder: string): Promise<Measure> {
  const usageFile = join(folder, 'usage.json');
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, KESU_BENCH_USAGE: usageFile },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000;
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`));
      else resolve({ seconds, ...usageIn(usageFile) });
    });
  });
}

function usageIn(file: string): Omit<Measure, 'seconds'> {
  const usage = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly cpuSeconds: number;
    readonly kilobytes: number;
  };
  return { cpuSeconds: usage.cpuSeconds, megabytes: usage.kilobytes / 1024 };
}
