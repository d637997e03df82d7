import { readFile } from 'node:fs/promises';
import {
  documentCells,
  documentListHeadings,
  type IssuedDocument,
} from '../../functions/core/actions/documentList/documentList';
import { companionSheets } from '../../functions/core/tracker/companionSheets';
import { appendRows } from '../excel/appendRows';
import type { OpenedTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import { reasonOf, writeWhole } from '../shell/localFile';
import type { Shell } from '../shell/shell';

/**
 * Enters documents that were issued in the tracker's list. The tracker's own file gets the new lines; all its other
 * parts stay as they are.
 *
 * @throws CommandError where the file cannot be read or written
 */
export async function addToList(
  shell: Shell,
  { file, input }: OpenedTracker,
  records: readonly IssuedDocument[],
): Promise<void> {
  if (records.length === 0) return;
  const { language } = input.texts;
  const { zh, en } = companionSheets.documents;
  try {
    const workbook = appendRows(await readFile(file), {
      sheets: language === 'zh' ? [zh, en] : [en, zh],
      headings: documentListHeadings[language],
      rows: records.map(documentCells),
    });
    await writeWhole(shell, file, workbook);
  } catch (error) {
    const reason = error instanceof CommandError ? error.message : reasonOf(shell, error);
    throw new CommandError(
      shell.say(
        '文档已生成，但无法记入 {file} 的“文件清单”：{reason}。请关闭该文件后重新运行同一命令，修订号不会因此增加。',
        'the documents are written, but the list of documents in {file} could not be kept: {reason}. Close the file and run the same command again; revisions do not rise by it.',
        { file, reason },
      ),
    );
  }
}
