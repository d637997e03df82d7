import { badRequest } from './graphError';

/** What a Graph path is about: an item by id or path below a drive, and what is asked of it. */
export interface ItemAddress {
  /** `root` or the item's id. */
  readonly start: string;
  /** Names below `start`, decoded. */
  readonly segments: readonly string[];
  /** Rest of the path after the item, for example `content` or `versions/1.0/content`. */
  readonly rest: string;
}

/**
 * Takes `root:/a/b.docx:/content`, `items/{id}:/b.docx:/content`, `items/{id}/children` and `root` apart.
 * Segments are decoded one by one, so an encoded slash opens no folder.
 *
 * @throws GraphError 400 for names that would leave the library
 */
export function itemAddress(path: string): ItemAddress | undefined {
  const found = /^(?:root|items\/([^/:]+))(?::(\/[^:]*)(?::(?:\/(.*))?)?|(?:\/(.*))?)$/.exec(path);
  if (!found) return undefined;
  const [, id, below, afterPath, afterItem] = found;
  return {
    start: id === undefined ? 'root' : decode(id),
    segments: (below ?? '')
      .split('/')
      .filter((part) => part !== '')
      .map(safeSegment),
    rest: afterPath ?? afterItem ?? '',
  };
}

export function safeSegment(text: string): string {
  const name = decode(text);
  if (name === '.' || name === '..' || /[/\\\u0000]/.test(name))
    throw badRequest(`'${name}' is no name`, 'invalidPath');
  return name;
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The address is not encoded as UTF-8', 'invalidPath');
  }
}
