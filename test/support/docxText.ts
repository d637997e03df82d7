import { strFromU8, unzipSync } from 'fflate';

/** The parts of a .docx file as text, by path. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, data]) => [path, strFromU8(data)]),
  );
}

/** What a reader of the document sees: body, then headers and footers; one line per paragraph or line break. */
export function docxText(bytes: Uint8Array): string {
  const parts = docxParts(bytes);
  const paths = Object.keys(parts).filter((path) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(path));
  return paths
    .sort()
    .map((path) => xmlText(parts[path] ?? ''))
    .join('\n');
}

/** Field codes of a document: everything Word would compute or fetch by itself. */
export function fieldCodes(bytes: Uint8Array): readonly string[] {
  return Object.values(docxParts(bytes)).flatMap((xml) => [
    ...[...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) => (code ?? '').trim()),
    ...[...xml.matchAll(/<w:fldSimple [^>]*w:instr="([^"]*)"/g)].map(([, code]) => (code ?? '').trim()),
  ]);
}

function xmlText(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:tabs>.*?<\/w:tabs>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
