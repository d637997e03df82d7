const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1 January 1980, the first day a zip file knows. */
const dosDate = 0x0021;
const dosTime = 0;

/**
 * Sets the time of every entry of a zip file to the same day, in place: the moment of packing says nothing
 * about the document, and equal documents must be equal files.
 *
 * @throws Error when the bytes are no zip file without comment, which would be a fault of the packer.
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory)
    throw new Error('packed file ends in no zip directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== centralHeader)
      throw new Error(`zip entry ${String(entry)} has no header`);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== localHeader)
      throw new Error(`zip entry ${String(entry)} has no content`);
    stamp(view, at + 12);
    stamp(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, dosTime, true);
  view.setUint16(at + 2, dosDate, true);
}
