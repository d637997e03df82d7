import { toIsoDate, toLocalTime, type IsoDate, type LocalTime } from './isoDate';

const day = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?`;
const clock = String.raw`(\d{1,2})[:时点](\d{2})分?(?::(\d{2}))?`;
const typed = new RegExp(`^${day}(?:(?:T| *)${clock})?$`);
/** `日` or blanks must part the day from the hour: `2026-11-221:30` could be read in two ways. */
const parted = /[日号T ]\s*\d{1,2}[:时点]|^[^:时点]*$/;

/**
 * Reads a day, or a day and time, as people type it with the year first: `2026-11-22`, `2026/3/5 9:05`,
 * `2026年11月22日 14时30分`, in full-width characters too. Year first leaves no doubt about day and month;
 * everything else is for the person to say more clearly.
 *
 * @returns undefined where it is anything else, impossible days included
 */
export function readTypedMoment(text: string): IsoDate | LocalTime | undefined {
  const plain = halfWidth(text).trim();
  const parts = typed.exec(plain);
  if (!parts || !parted.test(plain)) return undefined;
  const [, year, month, dayOfMonth, hour, minute, second] = parts;
  const date = `${year!}-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`;
  if (hour === undefined) return toIsoDate(date);
  return toLocalTime(
    `${date}T${hour.padStart(2, '0')}:${minute!}${second === undefined ? '' : `:${second}`}`,
  );
}

/** Chinese keyboards type digits, colons and strokes at full width. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
