import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { InputProblem } from '../../../excel/inputProblem';
import { OutputProblem } from '../../../excel/outputProblem';
import { readWorkbook } from '../../../excel/readWorkbook';
import { writeWorkbook } from '../../../excel/writeWorkbook';
import { toWire } from '../wire/gridWire';
import type { WireKept } from '../wire/keptWire';
import type { OpenedFile } from '../wire/openedFile';
import { planFromWire, type WirePlan } from '../wire/planWire';
import { readRules } from './readRules';
import { writeKept } from './writeKept';

/** A request that cannot be fulfilled, with a sentence for the person. */
export class RequestProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A file name without folders and signs that file systems refuse. */
export function safeName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .replace(/[<>:"|?*\u0000-\u001f]/g, '_')
    .replace(/^\.+/, '');
  if (bare === '') throw new RequestProblem(400, name);
  return bare;
}

export async function openPath(path: string, file: string): Promise<OpenedFile> {
  try {
    return { grid: toWire({ ...(await readWorkbook(path)), file }), rules: await readRules(path, file) };
  } catch (problem) {
    if (problem instanceof InputProblem) throw new RequestProblem(422, problem.message);
    throw problem;
  }
}

/** Opens a file the person chose: the reader wants it on disk, where it stays only while it is read. */
export async function openBytes(name: string, content: Buffer): Promise<OpenedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-try-out-'));
  try {
    const path = join(folder, `opened${extname(safeName(name))}`);
    await writeFile(path, content);
    return await openPath(path, safeName(name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the page sends to be saved. */
export interface SavedWorkbook {
  readonly plan: WirePlan;
  readonly kept: WireKept;
}

export async function saveWorkbook(
  folder: string,
  name: string,
  { plan, kept }: SavedWorkbook,
): Promise<string> {
  const path = join(folder, `${safeName(name).replace(/\.\w+$/, '')}.xlsx`);
  await mkdir(folder, { recursive: true });
  try {
    await writeWorkbook(planFromWire(plan), path);
    await writeKept(path, kept);
  } catch (problem) {
    if (problem instanceof OutputProblem) throw new RequestProblem(422, problem.message);
    throw problem;
  }
  return path;
}

/** Keeps a document; one of the same name gets a number behind it, nothing is overwritten. */
export async function saveDocument(folder: string, name: string, content: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true });
  const wanted = safeName(name);
  const end = extname(wanted);
  for (let n = 1; ; n++) {
    const path = join(
      folder,
      n === 1 ? wanted : `${wanted.slice(0, wanted.length - end.length)} (${n})${end}`,
    );
    try {
      await writeFile(path, content, { flag: 'wx' });
      return path;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
      if (content.equals(await readFile(path))) return path;
    }
  }
}

/** The registers that come along, the messiest first. */
export async function sampleFiles(
  folder: string,
): Promise<readonly { readonly file: string; readonly name: string }[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.xlsx')).sort();
  const first = files.filter((name) => name.includes('two-row-header'));
  return [...first, ...files.filter((name) => !first.includes(name))].map((file) => ({
    file,
    name: file.replace(/^s\d+-|\.xlsx$/g, '').replaceAll('-', ' '),
  }));
}
