import type { DeadlineRule, Duration, Unit } from '../../procedure';
import type { Language } from '../../shared/language';
import type { ProfileSpeaker } from './profileSpeaker';

/** Units as people write them; 天 is a calendar day. */
const unitWords: Readonly<Record<Unit, { zh: string; en: string }>> = {
  分钟: { zh: '分钟', en: 'minute' },
  小时: { zh: '小时', en: 'hour' },
  工作时: { zh: '个工作小时', en: 'working hour' },
  工作日: { zh: '个工作日', en: 'working day' },
  天: { zh: '天', en: 'calendar day' },
  周: { zh: '周', en: 'week' },
  月: { zh: '个月', en: 'month' },
  年: { zh: '年', en: 'year' },
  当天: { zh: '当天', en: 'the same day' },
};

/** A length of time in words, for example `8 working hours`. */
export function durationText({ amount, unit }: Duration, lang: Language): string {
  const word = unitWords[unit][lang];
  if (unit === '当天') return word;
  return lang === 'zh' ? `${amount}${word}` : `${amount} ${word}${amount === 1 ? '' : 's'}`;
}

/** The figure of a limit alone, as it stands in the chart. */
export function limitText({ limit }: DeadlineRule, speaker: ProfileSpeaker): string {
  const { say, lang } = speaker;
  switch (limit.kind) {
    case 'fixed': {
      const most = durationText(limit, lang);
      return limit.target ? say('range', { target: durationText(limit.target, lang), most }) : most;
    }
    case 'parameter':
      return speaker.figure(limit);
    case 'promised':
      return say('promised');
    case 'immediate':
      return limit.atMost ? say('atMost', { most: durationText(limit.atMost, lang) }) : say('immediately');
    case 'undefined':
      return say('notGiven');
  }
}

/** A limit with everything that may change it. */
export function wholeLimitText(rule: DeadlineRule, speaker: ProfileSpeaker): string {
  const { say, lang, profile } = speaker;
  const parts = [limitText(rule, speaker)];
  if (rule.limit.kind === 'fixed' && rule.limit.special)
    parts.push(say('special', { special: durationText(rule.limit.special, lang) }));
  if (rule.agreedReplaces) parts.push(say('agreedReplaces'));
  if (rule.extension) parts.push(speaker.text(rule.extension.text));
  if (rule.mode !== undefined && rule.mode !== profile.mode)
    parts.push(`${say('daysOff')} ${say(rule.mode)}`);
  return parts.join(say('semicolon'));
}
