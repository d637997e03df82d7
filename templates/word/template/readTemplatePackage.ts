import PizZip from 'pizzip';
import { SaxesParser } from 'saxes';
import type { TemplateFileProblem } from '../../../functions/core/report/template/templateFileProblem';
import { failed, ok, type Result } from '../../../functions/core/shared/result';
import { mainPartOf, mainXml } from './templateParts';

/** Megabytes a template may have. */
const mostMegabytes = 20;
/** And unpacked: a small file may be made to fill the memory. */
const mostUnpacked = 200;

/** Whether somebody's file can be a template at all, told by its bytes and its name. */
export function readTemplatePackage(file: string, bytes: Uint8Array): Result<PizZip, TemplateFileProblem> {
  const no = (code: TemplateFileProblem['code'], more: Partial<TemplateFileProblem> = {}) =>
    failed({ code, file, ...more });
  if (bytes.length > mostMegabytes * 1_000_000) return no('template.tooLarge', { most: mostMegabytes });
  if (startsWith(bytes, compoundFile))
    return no(contains(bytes, encryptedPackage) ? 'template.protected' : 'template.notDocx');
  if (/\.(?:docm|dotm)$/i.test(file)) return no('template.macros');
  if (!/\.docx$/i.test(file) || !startsWith(bytes, zipFile)) return no('template.notDocx');
  try {
    const zip = new PizZip(bytes);
    if (unpackedSize(zip) > mostUnpacked * 1_000_000) return no('template.tooLarge', { most: mostUnpacked });
    if (zip.file('[Content_Types].xml')?.asText().includes('macroEnabled') || zip.file('word/vbaProject.bin'))
      return no('template.macros');
    if (mainPartOf(zip) === undefined) return no('template.notDocx');
    expectXml(mainXml(zip));
    return ok(zip);
  } catch (problem) {
    // A zip that cannot be read and XML that is none come as errors of any kind.
    return no('template.damaged', { reason: problem instanceof Error ? problem.message : String(problem) });
  }
}

/** Bytes of all parts, as the package says; nothing is unpacked for it. */
const unpackedSize = (zip: PizZip): number =>
  Object.values(zip.files).reduce((sum, file) => {
    const { _data: packed } = file as unknown as { readonly _data?: { readonly uncompressedSize?: number } };
    return sum + (packed?.uncompressedSize ?? 0);
  }, 0);

/** @throws Error with the parser's words where the text is no XML */
function expectXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** OLE: old .doc files, and .docx files with a password to open (MS-OFFCRYPTO 2.3.2). */
const compoundFile = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const encryptedPackage = Uint8Array.from([...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]));
const zipFile = Uint8Array.of(0x50, 0x4b);

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, at) => bytes[at] === byte);

function contains(bytes: Uint8Array, sought: Uint8Array): boolean {
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1))
    if (startsWith(bytes.subarray(at), sought)) return true;
  return false;
}
