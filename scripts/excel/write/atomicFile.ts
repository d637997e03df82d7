import { rmSync } from 'node:fs';
import { access, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputProblem, toOutputProblem } from '../outputProblem';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets `write` fill a file beside `path` and renames it once it is complete, so that nobody ever sees half a
 * workbook: after a failure or Ctrl-C nothing is left and an older file at `path` is as it was.
 *
 * @throws OutputProblem locked, no permission, disk full, folder missing …
 */
export async function writeAtomically(
  path: string,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const interrupted = (signal: NodeJS.Signals): void => {
    rmSync(beside, { force: true });
    stopListening();
    process.kill(process.pid, signal); // ends as it would have without us
  };
  const stopListening = (): void => signals.forEach((signal) => process.off(signal, interrupted));
  let created = false;
  try {
    await checkTarget(path);
    signals.forEach((signal) => process.on(signal, interrupted));
    const handle = await open(beside, 'w');
    created = true;
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    if (created) await rm(beside, { force: true });
    throw toOutputProblem(error, path);
  } finally {
    stopListening();
  }
}

/** Excel, WPS and LibreOffice leave an owner file beside a workbook they have open. */
async function checkTarget(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const lock of [`~$${name}`, `.~${name}`, `.~lock.${name}#`])
    if (await exists(join(folder, lock))) throw new OutputProblem('output.open', path, { lock });
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) throw new OutputProblem('output.isFolder', path);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
