/** A time of day found in a text. */
export interface ClockTime {
  /** Seconds since midnight. */
  readonly seconds: number;
  /** Minutes east of Greenwich, where the text names a zone. */
  readonly offset?: number;
}

/** What is left of a text once its times of day are taken out. */
export interface ClockSplit {
  readonly rest: string;
  readonly time: ClockTime | null;
  /** Set where a time stands there that cannot be read, or more than one. */
  readonly unclear: boolean;
}

const dayPart = '(?<part>上午|早上|早晨|清早|凌晨|中午|下午|傍晚|晚上|晚间|夜里|晚|am|pm)?\\s*';
// only behind an ISO T is -05:00 a zone; elsewhere 14:30-15:00 is a span
const isoTime =
  /(?<=\d)t(?<h>\d{2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,]\d+)?)?(?<zone>z|[+-]\d{2}:?\d{2})?(?!\d)/;
const colonTime = new RegExp(
  `${dayPart}(?<![\\d:])(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:\\.\\d+)?)?(?![\\d:])\\s*(?<after>am|pm|a\\.m\\.|p\\.m\\.)?`,
);
const wordTime = new RegExp(
  `${dayPart}(?<!\\d)(?<h>\\d{1,2})[点时](?:(?<half>半)|(?<quarter>[一三13])刻|(?<m>\\d{1,2})分?(?:\\d{1,2}秒)?|[整钟])?`,
);
const hourOnly = new RegExp(`(?<![\\d])(?<h>\\d{1,2})\\s*(?<after>am|pm)(?![a-z])`);

/** Takes the time of day out of a tidied date text (`clockTime` of `3月5日下午2点半` is 14:30). */
export function takeClockTime(text: string): ClockSplit {
  for (const pattern of [isoTime, colonTime, wordTime, hourOnly]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    if (colonTime.test(rest) || wordTime.test(rest))
      return { ...takeClockTime(rest), time: null, unclear: true };
    const time = toTime(match.groups ?? {});
    return { rest, time, unclear: time === null };
  }
  return { rest: text, time: null, unclear: false };
}

function toTime(groups: Readonly<Record<string, string | undefined>>): ClockTime | null {
  const minute = groups['half']
    ? 30
    : groups['quarter']
      ? quarters(groups['quarter'])
      : Number(groups['m'] ?? 0);
  const second = Number(groups['s'] ?? 0);
  const hour = hourOfDay(Number(groups['h']), groups['part'] ?? groups['after']?.replace(/\./g, ''));
  if (hour === null || minute > 59 || second > 59) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  const zone = groups['zone'];
  return zone === undefined ? { seconds } : { seconds, offset: zoneOffset(zone) };
}

function hourOfDay(hour: number, part: string | undefined): number | null {
  if (hour > 23) return null;
  if (part === undefined || hour > 12) return hour;
  if (/^(?:am|上午|早|清早|凌晨)/.test(part)) return hour === 12 ? 0 : hour;
  if (part === '中午') return hour < 3 ? hour + 12 : hour;
  return hour === 12 ? 12 : hour + 12;
}

const quarters = (mark: string): number => (mark === '一' || mark === '1' ? 15 : 45);

function zoneOffset(zone: string): number {
  if (zone === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
