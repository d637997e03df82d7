import { isPictureFile } from '../../shared/pictureFile';

/** Paths and links of photographs in a text, in order: one a line, or separated by semicolons, commas or bars. */
export function photoNames(text: string): readonly string[] {
  const names = text
    .split(/[\n;；|，、]|,(?=\s*\S+\.\w{3,4})/)
    .map((part) => part.trim().replace(/^["'“”]+|["'“”]+$/g, ''))
    .filter(isPictureFile);
  return [...new Set(names)];
}

/**
 * Whether a name leads to another machine: opening it would tell that machine about this one. Windows opens `//server`,
 * `\\server` and any mixture of both, and `file://server` as well.
 */
export const isElsewhere = (name: string): boolean =>
  /^[\\/]{2}/.test(name) ||
  (/^[a-z][a-z0-9+.-]+:/i.test(name) && !/^file:(?:\/\/(?:localhost)?)?\/(?![\\/])/i.test(name));

/** The name of the file alone, as readers of a document may see it: no folders, no servers, no keys of a link. */
export function fileNameOf(name: string): string {
  const address = /^[a-z][a-z0-9+.-]+:/i.test(name);
  const path = address ? linkedName(`./${name.replace(/[?#].*$/s, '')}`) : name;
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** A link as it may be said: without the keys it may carry. */
export const sayableName = (name: string): string =>
  /^https?:/i.test(name) ? name.replace(/[?#].*$/s, '').replace(/^(https?:\/\/)[^/@]*@/i, '$1') : name;

/** Path a link behind a cell leads to: Excel writes blanks and others of a path in percent signs. */
export function linkedName(link: string): string {
  if (/^[a-z][a-z+.-]+:/i.test(link) || isElsewhere(link)) return link;
  try {
    return decodeURIComponent(link);
  } catch (error) {
    // A percent sign of the name itself.
    if (error instanceof URIError) return link;
    throw error;
  }
}

/** Headings of columns that hold photographs. */
export const isPhotoHeading = (heading: string): boolean =>
  /照片|图片|相片|附件|photo|picture|image|attachment/i.test(heading);
