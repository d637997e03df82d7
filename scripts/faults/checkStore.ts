import type { SharePoint } from '../stand-in/sharepoint/model/sharePoint';

/** What must stand in the library in the end. */
export interface ExpectedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly versions: number;
  /** Address the row or report has. */
  readonly link: string;
}

/** What is wrong with a library; empty where every document is there once, whole, checked in and linked. */
export function checkStore(sharePoint: SharePoint, expected: readonly ExpectedFile[]): string[] {
  const { items, links, drives } = sharePoint.state;
  const wrong: string[] = [];
  const files = new Map(
    Object.values(items)
      .filter((item) => item.kind === 'file' && !item.deleted)
      .map((item) => [sharePoint.segmentsOf(item).join('/'), item]),
  );
  if (drives.length !== 1) wrong.push(`${drives.length} libraries`);
  for (const { path, bytes, versions, link } of expected) {
    const item = files.get(path);
    files.delete(path);
    if (!item) {
      wrong.push(`lost: ${path}`);
      continue;
    }
    if (!sharePoint.bytesOf(item).equals(bytes)) wrong.push(`other content: ${path}`);
    if (item.versions.length !== versions) wrong.push(`${item.versions.length} versions: ${path}`);
    if (item.checkedOutBy !== null) wrong.push(`left checked out: ${path}`);
    if (item.fields['KesuContent'] === undefined) wrong.push(`columns empty: ${path}`);
    const id = link.split('/').at(-1);
    if (links.find((one) => one.id === id)?.item !== item.id) wrong.push(`wrong link: ${path}`);
  }
  for (const path of files.keys()) wrong.push(`twice or foreign: ${path}`);
  return wrong;
}
