import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { PackageParts } from '../../scripts/excel/write/replaceParts';

/** Somebody corrects a text in a workbook, wherever it stands. */
export async function editTexts(file: string, was: string, is: string): Promise<void> {
  const parts = new PackageParts(await readFile(file));
  const strings = parts.read('xl/sharedStrings.xml')!;
  expect(strings).toContain(was);
  parts.write('xl/sharedStrings.xml', strings.replaceAll(was, is));
  await writeFile(file, parts.pack());
}
