import type PizZip from 'pizzip';
import { withoutPictureNames } from './templatePictures';
import { xmlParts } from './templateParts';

/** Something in double braces that nothing fills. */
export interface StrayPlaceholder {
  readonly part: string;
  /** Without its braces. */
  readonly seen: string;
}

/**
 * Placeholders where nothing can be filled: in addresses of links, field codes, charts, descriptions of shapes.
 *
 * @param isRead - Parts whose text is filled; in all others the text itself is out of reach.
 */
export const strayPlaceholders = (
  zip: PizZip,
  isRead: (part: string) => boolean,
): readonly StrayPlaceholder[] =>
  xmlParts(zip).flatMap((part) => {
    const xml = zip.file(part)?.asText() ?? '';
    if (!mayHoldBraces.test(xml)) return [];
    const { text, codes, attributes } = readXml(withoutPictureNames(xml));
    const places = isRead(part) ? [codes, attributes] : [text, codes, attributes];
    return places.flatMap(bracesIn).map((seen) => ({ part, seen }));
  });

/** Braces may be split between runs, and links write them in percent signs. */
const mayHoldBraces = /\{|%7b/i;

const bracesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^{}\n]*)\}\}|%7B%7B(.*?)%7D%7D/gi)].map(
    ([, plain, coded]) => plain ?? decoded(coded ?? ''),
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

interface ReadXml {
  /** A line for each paragraph. */
  readonly text: string;
  readonly codes: string;
  readonly attributes: string;
}

/** Names of content controls are for programs, not for readers. */
const forPrograms = /^<w:(?:tag|alias)\b/;
/** What was taken out under track changes is no text any more. */
const takenOut = /^<w:delText\b|^<w:delInstrText\b/;

function readXml(xml: string): ReadXml {
  const [text, codes, attributes]: [string[], string[], string[]] = [[], [], []];
  let into: string[] | undefined = text;
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) into?.push(token);
    else if (token.startsWith('</')) {
      if (token === '</w:p>') for (const one of [text, codes]) one.push('\n');
      into = text;
    } else {
      into = takenOut.test(token) ? undefined : /^<w:instrText\b/.test(token) ? codes : text;
      if (token.includes('{') || token.includes('%')) attributes.push(attributesOf(token));
    }
  }
  return { text: text.join(''), codes: codes.join(''), attributes: attributes.join('\n') };
}

const attributesOf = (tag: string): string =>
  forPrograms.test(tag)
    ? ''
    : [...tag.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, one, other]) => one ?? other).join('\n');
