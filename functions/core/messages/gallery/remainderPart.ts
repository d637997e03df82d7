import type { FollowUp, Indicator, Provision } from '../../procedure';
import { whenNote } from './conditionText';
import { bullets, folded, part } from './markdown';
import { durationText } from './limitText';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceNote } from './sourceCells';

/** Remedies, follow-up, retention, regular reports, numbers, and the rules that are only shown. */
export function remainderPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  return [
    ...part(
      say('remedies'),
      bullets(
        profile.dispositions.map(
          (d) =>
            `**${speaker.both(d.name)}**${whenNote(d.when, speaker)}${say('colon')}${speaker.text(d.content)}${sourceNote(d, speaker)}`,
        ),
      ),
    ),
    ...part(say('followUps'), bullets(profile.followUps.map((f) => followUpText(f, speaker)))),
    ...part(
      say('retention'),
      bullets(
        profile.retention.map(
          (r) =>
            `${durationText(r.period, speaker.lang)}${say('colon')}${speaker.text(r.text)}${sourceNote(r, speaker)}`,
        ),
      ),
    ),
    ...part(say('summaries'), bullets([...summaryTexts(speaker), ...indicatorTexts(speaker)])),
    ...(profile.numbering
      ? part(say('numbering'), [
          speaker.text(profile.numbering.text) + sourceNote(profile.numbering, speaker),
        ])
      : []),
    ...folded(
      say('provisions'),
      profile.provisions.flatMap((p) => provisionLines(p, speaker)),
    ),
  ];
}

function followUpText(followUp: FollowUp, speaker: ProfileSpeaker): string {
  const { say } = speaker;
  const form = followUp.form === undefined ? '' : say('comma') + speaker.form(followUp.form);
  const limit = followUp.deadline === undefined ? '' : say('comma') + followUp.deadline;
  const facts = `${say(followUp.required)}${say('semicolon')}${speaker.role(followUp.by)}${form}${limit}`;
  return `${speaker.text(followUp.name)}${say('colon')}${facts}${whenNote(followUp.when, speaker)}${sourceNote(followUp, speaker)}`;
}

function summaryTexts(speaker: ProfileSpeaker): string[] {
  const { say, profile } = speaker;
  return profile.summaries.map((summary) => {
    const facts = [
      say(summary.period),
      speaker.role(summary.owner),
      ...(summary.recipient === undefined
        ? []
        : [say('toRecipient', { name: speaker.role(summary.recipient) })]),
      ...(summary.form === undefined ? [] : [speaker.form(summary.form)]),
      ...(summary.content === undefined ? [] : [speaker.text(summary.content)]),
    ];
    return `${speaker.text(summary.name)}${say('colon')}${facts.join(say('semicolon'))}${sourceNote(summary, speaker)}`;
  });
}

function indicatorTexts(speaker: ProfileSpeaker): string[] {
  return speaker.profile.indicators.map((indicator: Indicator) => {
    const sign = indicator.direction === 'atLeast' ? '≥' : '≤';
    const words = speaker.say('indicator', {
      name: speaker.text(indicator.name),
      of: speaker.text(indicator.of.name),
      by: speaker.text(indicator.by.name),
      period: speaker.say(indicator.period),
      target: `${sign} ${Math.round(indicator.target * 10000) / 100}%`,
    });
    return words + sourceNote(indicator, speaker);
  });
}

function provisionLines(provision: Provision, speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  const owner = provision.owner === undefined ? '' : say('brackets', { what: speaker.role(provision.owner) });
  const missing = provision.missing ? say('brackets', { what: say('missing') }) : '';
  const lead = `- **${speaker.text(provision.name)}**${owner}${whenNote(provision.when, speaker)}`;
  return [
    `${lead}${say('colon')}${speaker.text(provision.text)}${missing}${sourceNote(provision, speaker)}`,
    ...provision.items.map((item) => `  - ${speaker.text(item)}`),
  ];
}
