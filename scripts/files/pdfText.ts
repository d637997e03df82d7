import { execFile } from 'node:child_process';

/**
 * The text of a PDF, read with poppler's `pdftotext` where it is installed; empty where it is not, and for pictures.
 * A scan without text is then recognised by its file name alone.
 */
export function pdfText(path: string): Promise<string> {
  if (!/\.pdf$/i.test(path)) return Promise.resolve('');
  return new Promise((resolve) => {
    const options = { timeout: 30_000, maxBuffer: 16 * 1024 * 1024 };
    execFile('pdftotext', ['-q', '-l', '5', path, '-'], options, (error, text) => resolve(error ? '' : text));
  });
}
