/** A4 at 72 dots per inch has half a million; scanners and telephones make two million and more. */
const PAGE_DOTS = 400_000;

/**
 * Whether a PDF holds pictures as large as a page, as a scan does. One printed from Word holds text and at most a logo.
 * Pictures of a PDF never lie inside compressed object streams (ISO 32000-1, 7.5.7), so their sizes can be read without
 * unpacking anything.
 */
export function holdsPagePicture(pdf: Uint8Array): boolean {
  let dots = 0;
  for (const dictionary of pictureDictionaries(latin1(pdf))) {
    const width = Number(/\/Width\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
    const height = Number(/\/Height\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
    dots += width * height;
    if (dots >= PAGE_DOTS) return true;
  }
  return false;
}

/** What stands around each `/Subtype /Image`, up to the stream that follows. */
function* pictureDictionaries(text: string): Generator<string> {
  for (const found of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const from = text.lastIndexOf(' obj', found.index);
    const to = text.indexOf('stream', found.index);
    if (from >= 0 && to >= 0 && to - from < 4000) yield text.slice(from, to);
  }
}

/** One sign a byte; in pieces, because arguments of a call are limited. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return pieces.join('');
}
