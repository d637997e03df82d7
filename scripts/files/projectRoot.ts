import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package, whether this runs from the sources or from a bundle below it. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'manifest.xml'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no project folder above ${import.meta.url}`);
    folder = above;
  }
  return folder;
}
