import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import type { Numbering } from '../profile';

export interface NextNumber {
  readonly number: string;
  readonly serial: number;
  /** The serial has outgrown its digits (P14-A3). */
  readonly overflow: boolean;
}

/**
 * The number for a case registered at this moment (K16): highest serial of the period plus one, so that no number
 * is ever used twice, even where one was deleted.
 * @param existing - All numbers given so far; those of other patterns and periods are passed over.
 */
export function nextNumber(
  numbering: Numbering,
  registeredAt: IsoDate | LocalTime,
  existing: Iterable<string>,
): NextNumber | undefined {
  const pattern = serialPattern(numbering, registeredAt);
  let highest = 0;
  for (const number of existing) {
    const match = pattern.exec(number.normalize('NFKC').trim());
    if (match) highest = Math.max(highest, Number(match[1]));
  }
  const serial = highest + 1;
  const digits = serialDigits(numbering);
  const overflow = String(serial).length > digits;
  if (overflow && numbering.overflow === 'refuse') return undefined;
  return { number: writeNumber(numbering, registeredAt, serial), serial, overflow };
}

/** Whether a text is a number of this pattern, whatever its date. */
export function isCaseNumber(numbering: Numbering, text: string): boolean {
  const parts = numbering.parts.map((part) => {
    if ('literal' in part) return escape(part.literal);
    return 'serial' in part ? `\\d{${part.serial},}` : datePatterns[part.date];
  });
  return new RegExp(`^${parts.join('')}$`, 'u').test(text);
}

const datePatterns = {
  YYYY: '\\d{4}',
  YY: '\\d{2}',
  MM: '(?:0[1-9]|1[0-2])',
  DD: '(?:0[1-9]|[12]\\d|3[01])',
};

function serialDigits(numbering: Numbering): number {
  for (const part of numbering.parts) if ('serial' in part) return part.serial;
  return 0;
}

function writeNumber(numbering: Numbering, at: string, serial: number): string {
  return numbering.parts
    .map((part) => {
      if ('literal' in part) return part.literal;
      return 'serial' in part ? String(serial).padStart(part.serial, '0') : datePart(part.date, at);
    })
    .join('');
}

function datePart(part: 'YYYY' | 'YY' | 'MM' | 'DD', at: string): string {
  if (part === 'YYYY') return at.slice(0, 4);
  if (part === 'YY') return at.slice(2, 4);
  return part === 'MM' ? at.slice(5, 7) : at.slice(8, 10);
}

/** Numbers of the period that `at` lies in; the serial is the group. Parts finer than the restart may differ. */
function serialPattern(numbering: Numbering, at: string): RegExp {
  const fixed: Readonly<Record<Numbering['restart'], readonly string[]>> = {
    never: [],
    year: ['YYYY', 'YY'],
    month: ['YYYY', 'YY', 'MM'],
    day: ['YYYY', 'YY', 'MM', 'DD'],
  };
  const parts = numbering.parts.map((part) => {
    if ('literal' in part) return escape(part.literal);
    if ('serial' in part) return `(\\d{${part.serial},})`;
    return fixed[numbering.restart].includes(part.date) ? datePart(part.date, at) : datePatterns[part.date];
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
