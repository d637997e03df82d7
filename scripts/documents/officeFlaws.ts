import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { pdfOf, toPdf } from './renderPictures';

const run = promisify(execFile);

/** A document on disk and what is asked of its pages. */
export interface OfficeTrial {
  readonly path: string;
  /** Pages it has to come to; whatever it takes where absent. */
  readonly pages?: number;
  /** Texts that have to be read on the pages, wherever their lines break. */
  readonly given: readonly string[];
}

/**
 * What is wrong with documents once LibreOffice has laid them out: a document it cannot convert, a page too many, an empty
 * page, a given text that is on no page.
 *
 * @param folder - Where the PDF files go.
 * @returns Flaws by path of the document; a sound one is not named.
 */
export async function officeFlaws(
  trials: readonly OfficeTrial[],
  folder: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await toPdf(
    trials.map(({ path }) => path),
    folder,
  );
  const flaws = new Map<string, readonly string[]>();
  for (const trial of trials) {
    const found = await pdfFlaws(trial, pdfOf(trial.path, folder));
    if (found.length > 0) flaws.set(trial.path, found);
  }
  return flaws;
}

async function pdfFlaws({ pages, given }: OfficeTrial, pdf: string): Promise<readonly string[]> {
  const size = await stat(pdf).catch(() => undefined);
  if (size === undefined) return ['LibreOffice makes no PDF of it'];
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 1 << 28 });
  const sheets = stdout.split('\f').slice(0, -1);
  return [
    ...(pages === undefined || sheets.length === pages
      ? []
      : [`${String(sheets.length)} pages instead of ${String(pages)}`]),
    ...sheets.flatMap((sheet, at) => (isEmpty(sheet) ? [`page ${String(at + 1)} is empty`] : [])),
    ...unread(stdout, given),
  ];
}

/** Header and footer are a line each. */
const isEmpty = (sheet: string): boolean => sheet.split('\n').filter((line) => line.trim() !== '').length < 3;

/** LibreOffice writes a cell at a time, so that its text stands together wherever its lines break. */
function unread(text: string, given: readonly string[]): readonly string[] {
  const packed = text.replace(/\s+/g, '');
  return given
    .filter((value) => !packed.includes(value.replace(/\s+/g, '')))
    .map((value) => `on no page: ${value.slice(0, 60)}`);
}
