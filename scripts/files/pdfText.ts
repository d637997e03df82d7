import { readFile } from 'node:fs/promises';
import { readPdfText } from '../../templates/pdf/readPdfText';

/** The text of a PDF; empty for pictures. A scan without text is recognised by its file name alone. */
export const pdfText = async (path: string): Promise<string> =>
  /\.pdf$/i.test(path) ? readPdfText(await readFile(path)) : '';
