/*
 * The library mends a few things on its way that were never broken: it shortens empty text runs, puts a paragraph
 * behind each table that has none after it, and one into empty content controls. What it finds in a template is
 * disguised from it first and written back afterwards, so that nothing changes outside the placeholders.
 */

/** Stands inside an empty content control. */
export const emptyContent = 'w:kesuEmpty';
/** Stands behind a table; the library takes whatever begins so for a paragraph. */
const afterTable = '<w:pKesu/>';
const empty = `<${emptyContent}/>`;

/** A part as the library gets it. */
export const keepAsWritten = (xml: string): string =>
  xml
    .replace(/<w:t xml:space='preserve'>/g, '<w:t xml:space="preserve">')
    .replace(/(<w:t xml:space="preserve")(><\/w:t>)/g, '$1 $2')
    .replace(/<\/w:tbl>(?!\s*<(?:w:p[ />]|w:tbl[ >]|w:sectPr[ />]|\/w:tc>))/g, `$&${afterTable}`)
    .replace(/<w:sdtContent\/>/g, `<w:sdtContent>${empty}${empty}</w:sdtContent>`)
    .replace(/<w:sdtContent><\/w:sdtContent>/g, `<w:sdtContent>${empty}</w:sdtContent>`);

/** A part as it is written into the document. */
export const restoreWriting = (xml: string): string =>
  xml
    .replaceAll('<w:t xml:space="preserve" ></w:t>', '<w:t xml:space="preserve"></w:t>')
    .replaceAll(afterTable, '')
    .replaceAll(`<w:sdtContent>${empty}${empty}</w:sdtContent>`, '<w:sdtContent/>')
    .replaceAll(empty, '');
