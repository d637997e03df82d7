/** What XML 1.0 cannot hold; it is dropped, since nobody could see it either. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text as it is written in a document of another make: without what XML cannot hold, tabs as four blanks. */
export const writtenText = (text: string): string => text.replace(unwritable, '').replaceAll('\t', tabStop);

/** A text as XML content or attribute: whatever it looks like, it stays a text. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Runs for a text: line ends become breaks, tabs four blanks; everything else is text.
 *
 * @param properties - Content of `w:rPr`, for example `<w:b/>`.
 */
export function runsXml(text: string, properties = ''): string {
  if (text === '') return '';
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  if (!text.includes('\n')) return `<w:r>${look}${textXml(text)}</w:r>`;
  return text
    .split('\n')
    .map((line, at) => `<w:r>${look}${at === 0 ? '' : '<w:br/>'}${line === '' ? '' : textXml(line)}</w:r>`)
    .join('');
}

const tabStop = '    ';
const textXml = (text: string): string =>
  `<w:t xml:space="preserve">${escapeXml(text.includes('\t') ? text.replaceAll('\t', tabStop) : text)}</w:t>`;

/** A paragraph; `properties` follow its style in the order of the schema (ECMA-376 part 1, 17.3.1.26). */
export const paragraphXml = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

/** Centre and right tab stops over a text width in twips. */
export const tabsXml = (...stops: readonly (readonly ['center' | 'right', number])[]): string =>
  `<w:tabs>${stops.map(([side, at]) => `<w:tab w:val="${side}" w:pos="${String(at)}"/>`).join('')}</w:tabs>`;

export const tabRun = '<w:r><w:tab/></w:r>';
