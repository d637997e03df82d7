import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { planLinkBack, type LinkedDocument } from '../../functions/core/actions/linkBack';
import { publishSentence } from '../../functions/core/messages/publishMessages';
import { NoRoomError, writeLinks } from '../excel/links/writeLinks';
import { UnfamiliarSheetError } from '../excel/links/sheetXml';
import { OutputProblem } from '../excel/outputProblem';
import { writeAtomically } from '../excel/write/atomicFile';
import type { Shell } from '../shell/shell';
import { readRegisterFile } from './registerFile';

/** How the rows of a tracker came out. */
export interface LinkedRows {
  /** Cells that were written; 0 where all was right already. */
  readonly written: number;
  /** Sentences about documents without a link, and about a tracker that could not be written. */
  readonly trouble: readonly string[];
  /** False where running again may help: the file is open, or somebody saved it meanwhile. */
  readonly complete: boolean;
}

const ATTEMPTS = 3;

/**
 * Puts the links of published documents into the rows of a tracker file, found by their ids in the file as it stands
 * now. Somebody saving it between reading and writing is noticed, and the work done again on the new file.
 */
export async function linkTracker(
  shell: Shell,
  path: string,
  documents: readonly LinkedDocument[],
): Promise<LinkedRows> {
  const say = (code: string, parts: Readonly<Record<string, string>>) =>
    publishSentence(code, shell.lang, parts);
  const name = basename(path);
  for (let attempt = 1; ; attempt += 1) {
    const seen = await stat(path);
    const bytes = await readFile(path);
    const plan = planLinkBack(await readRegisterFile(shell, path), documents, {
      today: shell.asOf.slice(0, 10),
      language: shell.lang,
    });
    if (!plan) return { written: 0, trouble: [say('row.noTracker', { file: name })], complete: true };
    const trouble = plan.unlinked.map(({ code, parts }) => say(code, { ...parts, file: name }));
    if (plan.edits.length === 0) return { written: 0, trouble, complete: true };
    try {
      const linked = writeLinks(bytes, plan);
      const now = await stat(path);
      if ((now.mtimeMs !== seen.mtimeMs || now.size !== seen.size) && attempt < ATTEMPTS) continue;
      await writeAtomically(path, async (handle) => {
        await handle.writeFile(linked);
      });
      return { written: plan.edits.length, trouble, complete: true };
    } catch (error) {
      return { written: 0, trouble: [...trouble, reason(shell, error, name)], complete: false };
    }
  }
}

function reason(shell: Shell, error: unknown, file: string): string {
  if (error instanceof NoRoomError)
    return publishSentence('row.noRoom', shell.lang, { file, column: error.message });
  if (error instanceof UnfamiliarSheetError)
    return publishSentence('row.unfamiliar', shell.lang, { file, reason: error.message });
  if (error instanceof OutputProblem) return error.sentence(shell.lang);
  throw error;
}
