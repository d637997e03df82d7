import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { WorkbookGrid } from '../../functions/core/register/grid';
import { readWorkbook } from '../../scripts/excel/readWorkbook';

const run = promisify(execFile);

/** Whether LibreOffice is installed; checks that need it are left out, and say so, where it is not. */
export const hasLibreOffice: boolean = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

export const libreOfficeMissing =
  'LibreOffice (soffice) is not installed: the checks that recalculate workbooks with it were LEFT OUT.';

/** Without this LibreOffice trusts the values stored in an .xlsx that it did not write itself. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Opens workbooks in LibreOffice, recalculates every formula and reads the results back in the same order.
 * One LibreOffice serves all of them: its start takes longer than most workbooks.
 *
 * @throws Error with LibreOffice's own words where it gives no workbook.
 */
export async function recalculate(paths: readonly string[]): Promise<WorkbookGrid[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-recalculate-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    const { stdout, stderr } = await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        ...paths,
      ],
      { timeout: 300_000 },
    );
    const results: WorkbookGrid[] = [];
    for (const path of paths)
      try {
        results.push(await readWorkbook(join(folder, 'out', basename(path))));
      } catch (error) {
        throw new Error(`LibreOffice did not convert ${path}: ${stdout}${stderr}`, { cause: error });
      }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
