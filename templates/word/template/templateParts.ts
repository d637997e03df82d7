import type PizZip from 'pizzip';

const officeDocument =
  /\/officeDocument\/2006\/relationships\/officeDocument"|\/ooxml\/officeDocument\/relationships\/officeDocument"/;

/** Path of the part that holds the text: `word/document.xml`, but Word on the web also writes `word/document2.xml`. */
export function mainPartOf(zip: PizZip): string | undefined {
  const list = zip.file('_rels/.rels')?.asText() ?? '';
  const relation = [...list.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([one]) =>
    officeDocument.test(one),
  );
  const target = /\bTarget="([^"]*)"/.exec(relation?.[0] ?? '')?.[1]?.replace(/^\//, '') ?? '';
  return zip.file(target) === null ? undefined : target;
}

/** The text of the main part; empty where there is none. */
export const mainXml = (zip: PizZip): string => zip.file(mainPartOf(zip) ?? '')?.asText() ?? '';

/** Parts with text for readers: body, headers, footers, notes. */
export const textParts = (zip: PizZip): readonly string[] =>
  Object.keys(zip.files).filter((path) => /^word\/[^/]+\.xml$/.test(path));

/** Every part that is XML, lists of relations included. */
export const xmlParts = (zip: PizZip): readonly string[] =>
  Object.keys(zip.files).filter((path) => /\.(?:xml|rels)$/i.test(path));
