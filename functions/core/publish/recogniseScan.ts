/** What a scan may belong to. */
export interface KnownDocuments {
  readonly caseNumbers: readonly string[];
  /** Names of forms, longest wording first where one is part of another. */
  readonly forms: readonly string[];
  /** Forms of a case that wait for signatures, for a scan that names no form. */
  readonly waiting: (caseNo: string) => readonly string[];
}

/** The case and form a scan was recognised as. */
export interface RecognisedScan {
  readonly caseNo: string;
  readonly form: string;
  /** Fingerprint printed in the footer, where the scan carries text. */
  readonly fingerprint?: string;
}

/** Why a scan was not recognised. */
export interface UnknownScan {
  readonly code: 'scan.noCase' | 'scan.manyCases' | 'scan.noForm';
  readonly parts: Readonly<Record<string, string>>;
}

/**
 * Recognises a signed paper by the number and form in its file name, or in its text where the scanner read it.
 * Nothing is guessed: two numbers, or a case with two papers waiting and no form named, is a question for the person.
 *
 * @param fileName - comes first: somebody wrote it on purpose
 * @param text - what the scanner or Word put into the file; empty for a plain picture
 */
export function recogniseScan(
  fileName: string,
  text: string,
  known: KnownDocuments,
): RecognisedScan | UnknownScan {
  const numbers = firstNonEmpty([fileName, text], (where) => numbersIn(where, known.caseNumbers));
  const [caseNo] = numbers;
  if (caseNo === undefined) return { code: 'scan.noCase', parts: { file: fileName } };
  if (numbers.length > 1)
    return { code: 'scan.manyCases', parts: { file: fileName, cases: numbers.join('、') } };
  const named = firstNonEmpty([fileName, text], (where) => formsIn(where, known.forms));
  const waiting = known.waiting(caseNo);
  const form =
    named.length === 1 ? named[0] : named.length === 0 && waiting.length === 1 ? waiting[0] : undefined;
  if (form === undefined) return { code: 'scan.noForm', parts: { file: fileName, case: caseNo } };
  const fingerprint = /\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]\b/.exec(text)?.[0];
  return { caseNo, form, ...(fingerprint === undefined ? {} : { fingerprint }) };
}

function firstNonEmpty(places: readonly string[], find: (text: string) => string[]): string[] {
  for (const place of places) {
    const found = find(place);
    if (found.length > 0) return found;
  }
  return [];
}

/** Numbers that stand by themselves: `TS1` is not in `TS12`. */
function numbersIn(text: string, numbers: readonly string[]): string[] {
  const plain = spaced(text);
  return [...new Set(numbers)].filter((number) => {
    const wanted = spaced(number);
    if (wanted === '') return false;
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1))
      if (!inWord(plain[at - 1]) && !inWord(plain[at + wanted.length])) return true;
    return false;
  });
}

const inWord = (letter: string | undefined): boolean => letter !== undefined && /[0-9a-z]/.test(letter);

/** Forms named in a text; one whose name is part of another that is named too does not count. */
function formsIn(text: string, forms: readonly string[]): string[] {
  const plain = normal(text);
  const found = [...new Set(forms)].filter((form) => plain.includes(normal(form)));
  return found.filter(
    (form) => !found.some((other) => other !== form && normal(other).includes(normal(form))),
  );
}

/** Full-width letters and case do not tell names apart; files carry the twins of forbidden characters. */
const spaced = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Nor do spaces in the name of a form. */
const normal = (text: string): string => spaced(text).replaceAll(' ', '');
