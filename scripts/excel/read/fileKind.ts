import { compoundStreams } from './compoundFile';
import { decodeText } from './decodeText';

/**
 * What a file is by its content; the extension only tells text tables from web pages apart.
 * `legacy` kinds need LibreOffice and carry the extension it expects.
 */
export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'legacy'; readonly name: string; readonly extension: string }
  | { readonly kind: 'other'; readonly found: string };

const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Tells the kind of a file from its first bytes; `whole` gives all of them where a kind needs it. */
export function fileKindOf(head: Buffer, extension: string, whole: () => Buffer): FileKind {
  if (head.subarray(0, 2).toString('latin1') === 'PK') return { kind: 'zip' };
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return compoundKind(whole());
  const magic = binaryNames.find(([bytes]) => head.subarray(0, bytes.length).toString('latin1') === bytes);
  if (magic) return { kind: 'other', found: magic[1] };
  const text = decodeText(whole());
  if (text === undefined || CONTROL.test(text.slice(0, 65_536)))
    return { kind: 'other', found: 'binary data' };
  return textKind(text, extension);
}

const binaryNames: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['{\\rtf', 'RTF'],
  ['Rar!', 'RAR'],
  ['7z\u00bc\u00af', '7-Zip'],
  ['\u001f\u008b', 'gzip'],
];

/** OLE compound files: old Excel and WPS workbooks, encrypted new ones, or other Office documents. */
function compoundKind(bytes: Buffer): FileKind {
  const streams = compoundStreams(bytes);
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) return { kind: 'encrypted' };
  const book = streams.get('Workbook') ?? streams.get('Book');
  if (book !== undefined)
    return isEncryptedBook(book)
      ? { kind: 'encrypted' }
      : { kind: 'legacy', name: 'Excel 97-2003 / WPS (.xls, .et)', extension: '.xls' };
  if (streams.has('WordDocument')) return { kind: 'other', found: 'Word 97-2003 / WPS' };
  if (streams.has('PowerPoint Document')) return { kind: 'other', found: 'PowerPoint 97-2003' };
  return { kind: 'other', found: 'OLE' };
}

const FILE_PASS = 0x2f;

/** Whether a FilePass record stands among the first records of a BIFF stream ([MS-XLS] 2.4.117). */
function isEncryptedBook(book: Buffer): boolean {
  for (let at = 0, seen = 0; at + 4 <= book.length && seen < 20; seen++) {
    if (book.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + book.readUInt16LE(at + 2);
  }
  return false;
}

/** "Save as web page" and XML 2003 files often carry the extension .xls. */
function textKind(text: string, extension: string): FileKind {
  const start = text.slice(0, 4096).trimStart();
  if (/^(MIME-Version:|From:)/i.test(start))
    return { kind: 'legacy', name: 'web page (.mht)', extension: '.mht' };
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return { kind: 'legacy', name: 'XML Spreadsheet 2003', extension: '.xml' };
  if (
    /^(<!doctype html|<html|<table|<meta)/i.test(start) ||
    (/^<\?xml/.test(start) && /<html|<table/i.test(start))
  )
    return { kind: 'legacy', name: 'HTML', extension: '.xls' };
  if (start.startsWith('<?xml')) return { kind: 'other', found: 'XML' };
  if (extension === '.json' || extension === '.md') return { kind: 'other', found: extension };
  return { kind: 'text', text };
}
