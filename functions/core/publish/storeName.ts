/**
 * File and folder names that SharePoint, OneDrive and Windows all accept.
 * Source: support.microsoft.com "Restrictions and limitations in OneDrive and SharePoint".
 */

/** A cleaned name and whether anything had to be changed, so that the change can be shown. */
export interface StoreName {
  readonly name: string;
  readonly changed: boolean;
}

// The full-width twin reads the same to a person and is allowed everywhere.
const twins: Readonly<Record<string, string>> = {
  '"': '＂',
  '*': '＊',
  ':': '：',
  '<': '＜',
  '>': '＞',
  '?': '？',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '#': '＃', // allowed in new libraries, but breaks links in older ones
  '%': '％',
};

const reserved = /^(?:\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|_vti_.*|~\$.*)$/i;
const MAX_NAME = 128; // SharePoint allows 400 for the whole path; short names leave room for the site

/**
 * Makes a name of one file or folder acceptable. Forbidden characters become their full-width twins,
 * control characters and line breaks become spaces, reserved names get a leading `_`.
 *
 * @param text - any text, for example a customer name
 * @param extension - with dot; kept whole when the name is cut
 * @returns the name, never empty
 */
export function toStoreName(text: string, extension = ''): StoreName {
  const spaced = text.replace(/[\u0000-\u001f\u007f]+/g, ' ');
  const replaced = [...spaced].map((letter) => twins[letter] ?? letter).join('');
  const trimmed = replaced.replace(/\s+/g, ' ').replace(/^[ ]+|[ .]+$/g, '');
  const named = trimmed === '' ? '_' : reserved.test(trimmed) ? `_${trimmed}` : trimmed;
  const cut = cutTo(named, MAX_NAME - extension.length);
  return { name: cut + extension, changed: cut !== text };
}

/** Cuts at whole characters, so that no surrogate pair is split. */
function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const letter of text) {
    if (cut.length + letter.length > length) break;
    cut += letter;
  }
  return cut.replace(/[ .]+$/g, '');
}
