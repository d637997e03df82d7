import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { contactSheet, readPpm, writePng, type Raster } from './contactSheet';

const run = promisify(execFile);

/** Turns Word documents into PDF files through LibreOffice, with a profile of its own. */
export async function toPdf(documents: readonly string[], folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'kesu-office-'));
  try {
    await mkdir(folder, { recursive: true });
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...documents,
      ],
      { maxBuffer: 1 << 26 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Pages of a PDF file as pictures. */
export async function pageRasters(pdf: string, resolution: number): Promise<readonly Raster[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-pages-'));
  try {
    await run('pdftoppm', ['-r', String(resolution), pdf, join(folder, 'page')]);
    const pages = (await readdir(folder)).sort();
    return await Promise.all(pages.map(async (page) => readPpm(await readFile(join(folder, page)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes one contact sheet of all pages of the PDF files in a folder. */
export async function writeContactSheet(
  pdfs: readonly string[],
  target: string,
  { resolution, perRow }: { readonly resolution: number; readonly perRow: number },
): Promise<void> {
  const rasters: Raster[] = [];
  for (const pdf of pdfs) rasters.push(...(await pageRasters(pdf, resolution)));
  await writeFile(target, writePng(contactSheet(rasters, perRow)));
}

/** PDF path of a document in a folder. */
export const pdfOf = (document: string, folder: string): string =>
  join(folder, `${basename(document, '.docx')}.pdf`);
