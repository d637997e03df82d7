/** What may stand once in a part, and what becomes of it in the copies of a repeated row. */
interface Mark {
  /** Its first group is what has to be unique. */
  readonly pattern: RegExp;
  readonly copy: (found: string, number: number) => string;
}

const none = (): string => '';

/** ECMA-376 part 1, 17.13.6.2 and 17.13.4, 20.4.2.5, 17.5.2.18; MS-DOCX 2.6.2. Word gives controls and paragraphs new ones. */
const marks: readonly Mark[] = [
  { pattern: /<w:bookmarkStart\b[^>]*\bw:id="([^"]*)"[^>]*\/>/g, copy: none },
  { pattern: /<w:bookmarkEnd\b[^>]*\bw:id="([^"]*)"[^>]*\/>/g, copy: none },
  { pattern: /<w:commentRangeStart\b[^>]*\bw:id="([^"]*)"[^>]*\/>/g, copy: none },
  { pattern: /<w:commentRangeEnd\b[^>]*\bw:id="([^"]*)"[^>]*\/>/g, copy: none },
  { pattern: /<w:commentReference\b[^>]*\bw:id="([^"]*)"[^>]*\/>/g, copy: none },
  { pattern: /<w:id w:val="([^"]*)"\/>(?=(?:(?!<\/w:sdtPr>|<w:sdtPr).)*<\/w:sdtPr>)/gs, copy: none },
  { pattern: / w14:paraId="([^"]*)"/g, copy: none },
  {
    pattern: /<wp:docPr\b[^>]*\bid="([^"]*)"/g,
    // Far from the numbers Word gives.
    copy: (found, number) => found.replace(/\bid="[^"]*"/, `id="${String(1_500_000_000 + number)}"`),
  },
];

/**
 * Makes marks of a filled part unique again that a repeated row has multiplied. What the template itself has more than
 * once stays as it is.
 */
export const withUniqueIds = (filled: string, template: string): string =>
  marks.reduce((xml, mark) => withUnique(xml, template, mark), filled);

function withUnique(filled: string, template: string, { pattern, copy }: Mark): string {
  const room = new Map<string, number>();
  for (const [, id = ''] of template.matchAll(pattern)) room.set(id, (room.get(id) ?? 0) + 1);
  let copies = 0;
  return filled.replace(pattern, (found: string, id: string) => {
    const left = room.get(id) ?? 1;
    room.set(id, left - 1);
    if (left > 0) return found;
    copies += 1;
    return copy(found, copies);
  });
}
