import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  maskInWordPart,
  showsContact,
  type PersonalContact,
} from '../../functions/core/publish/maskContacts';

/** The contact details could not be hidden everywhere, so the document must not leave the machine like this. */
export class ContactLeftError extends Error {}

const textParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;

/**
 * A Word document with personal contact details hidden; the same bytes where there are none. The same input always
 * gives the same bytes, so that an unchanged document is not published again.
 *
 * @throws ContactLeftError
 */
export function maskDocument(bytes: Uint8Array, known: PersonalContact | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  let changed = false;
  for (const [name, part] of Object.entries(parts)) {
    if (!textParts.test(name)) continue;
    const xml = strFromU8(part);
    const masked = maskInWordPart(xml, known);
    if (known && showsContact(masked, known)) throw new ContactLeftError(name);
    if (masked === xml) continue;
    parts[name] = strToU8(masked);
    changed = true;
  }
  return changed ? zipSync(parts, { level: 6, mtime: '1980-01-01' }) : bytes;
}
