import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readPreviousTracker } from '../../functions/core/tracker';
import { readWorkbook } from '../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../scripts/excel/writeWorkbook';
import { aRegister, aTrackerInput, planned } from './aTracker';

/** A document that says of itself what Kesu writes into every one. */
export function aDocx(facts: Readonly<Record<string, string>>): Uint8Array {
  const properties = Object.entries(facts)
    .map(([name, value]) => `<property name="Kesu.${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`)
    .join('');
  const custom = `<Properties xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`;
  return zipSync({ 'docProps/custom.xml': strToU8(custom) }, { mtime: '1980-01-01' });
}

/** A tracker of the cases TS1 and TS2 on disk. */
export async function aTrackerFile(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const cases = ['TS1', 'TS2'].map((caseNo) => ({
    caseNo,
    customerName: '恒澜精密',
    receivedAt: '2025-03-05',
  }));
  const input = aTrackerInput(aRegister(['caseNo', 'customerName', 'receivedAt'], cases));
  await writeWorkbook(planned(input).workbook, path);
  return path;
}

/** What the rows of a tracker say of their documents. */
export const documentsIn = async (path: string): Promise<unknown[]> =>
  [...readPreviousTracker(await readWorkbook(path))!.rows.values()].map((row) => row.documents);
