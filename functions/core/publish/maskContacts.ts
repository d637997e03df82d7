/** What of a case says how to reach a person. */
export interface PersonalContact {
  readonly person?: string;
  /** Telephone, e-mail, WeChat … as it stands in the cell. */
  readonly contact?: string;
}

/**
 * Contact details with the middle hidden: enough to recognise, too little to call. Digits keep three at the start and
 * the last four, addresses their first letter and host, anything else its first letter.
 *
 * @example maskContact('13812345678 / wang@a.cn') // '138****5678 / w***@a.cn'
 */
export function maskContact(text: string): string {
  return text
    .split(/([\s/,，;；、|]+)/)
    .map((part, at) => (at % 2 === 1 ? part : maskPart(part)))
    .join('');
}

function maskPart(part: string): string {
  const mail = /^(.*?)([^@\s:：])[^@\s:：]*(@\S+)$/.exec(part);
  if (mail) return `${mail[1] ?? ''}${mail[2] ?? ''}***${mail[3] ?? ''}`;
  const digits = part.replace(/\D/g, '');
  if (digits.length >= 7) return part.replace(/\d[\d\s-]*\d/, (run) => maskDigits(run));
  return part.length <= 1 ? part : `${part.charAt(0)}***`;
}

function maskDigits(run: string): string {
  const digits = run.replace(/\D/g, '');
  return `${digits.slice(0, digits.length > 8 ? 3 : 1)}****${digits.slice(-Math.min(4, digits.length - 4))}`;
}

/** A name with its first sign only: `王芳` becomes `王**`. */
export const maskPerson = (name: string): string => `${[...name][0] ?? ''}**`;

/** Mobile numbers and e-mail addresses, for documents whose case is not known. */
const recognisable = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Hides personal contact details in the text of a Word part. A name is hidden only where it stands alone, as in the
 * cell of a form, because a surname may be part of any word; contact details wherever they stand.
 *
 * @param xml - a part such as `word/document.xml`
 * @param known - of the case; without it what looks like a mobile number or an e-mail address is hidden
 */
export function maskInWordPart(xml: string, known: PersonalContact | undefined): string {
  return xml.replace(
    /(<w:t(?:\s[^>]*)?>)([^<]*)(<\/w:t>)/g,
    (_all, open: string, text: string, close: string) => {
      const plain = text.replace(/&amp;/g, '&');
      const masked = maskText(plain, known);
      return masked === plain ? open + text + close : `${open}${masked.replace(/&/g, '&amp;')}${close}`;
    },
  );
}

function maskText(text: string, known: PersonalContact | undefined): string {
  if (known === undefined) return text.replace(recognisable, maskContact);
  const { person = '', contact = '' } = known;
  const trimmed = text.trim();
  const named = person !== '' && trimmed === person ? text.replace(person, maskPerson(person)) : text;
  return contact === '' || !named.includes(contact) ? named : named.replaceAll(contact, maskContact(contact));
}

/** True where the text of a part still gives contact details away, for example broken over two lines. */
export function showsContact(xml: string, { contact = '' }: PersonalContact): boolean {
  const text = xml.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&');
  return contact.length >= 4 && text.includes(contact);
}
