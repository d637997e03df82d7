import type PizZip from 'pizzip';
import type { TemplateData } from '../../../functions/core/report/template/templateData';
import { escapeXml, writtenText } from '../xmlText';
import { guardBraces } from './guardBraces';

/*
 * Content controls may be bound to data beside the document (`w:dataBinding`, ECMA-376 part 1, 17.5.2.6). Word writes
 * that data over the text of the control when the document is opened, so placeholders there are filled as well.
 */

const isBoundData = (path: string): boolean => /^customXml\/item\d+\.xml$/.test(path);
/** Only between tags: attributes are out of reach. */
const textPattern = />[^<]*\{\{[^<]*</g;
const namePattern = /\{\{([^{}<>#^/@]+)\}\}/g;

/** Names that data beside the document asks for. */
export const boundNames = (
  zip: PizZip,
  only?: string,
): readonly { readonly part: string; readonly text: string }[] =>
  Object.keys(zip.files)
    .filter((path) => isBoundData(path) && (only === undefined || path === only))
    .flatMap((part) =>
      [...(zip.file(part)?.asText() ?? '').matchAll(textPattern)].flatMap(([text]) =>
        [...text.matchAll(namePattern)].map(([, name]) => ({ part, text: name ?? '' })),
      ),
    );

export function fillBoundData(zip: PizZip, data: TemplateData, blank: (name: string) => void): void {
  const answer = (name: string): string => {
    const text = data.text(name);
    if (text === undefined) throw new Error(`placeholder '${name}' passed the check but has no answer`);
    if (text === '') blank(name);
    return escapeXml(guardBraces(writtenText(text)));
  };
  for (const part of new Set(boundNames(zip).map((one) => one.part))) {
    const xml = zip.file(part)?.asText() ?? '';
    const filled = xml.replace(textPattern, (text) =>
      text.replace(namePattern, (_all, name: string) => answer(name.trim())),
    );
    zip.file(part, filled);
  }
}
