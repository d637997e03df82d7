import type { DeadlineRule } from '../../procedure';
import { events } from '../../procedure/vocabulary/events';
import { conditionText } from './conditionText';
import { wholeLimitText } from './limitText';
import { part, table } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceCells } from './sourceCells';

/** The table of time limits. */
export function limitsPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  if (profile.deadlines.length === 0) return part(say('limits'), [say('noLimits')]);
  const head = ['rule', 'what', 'appliesTo', 'limit', 'from', 'until', 'owner', 'clause', 'reading'] as const;
  return part(
    say('limits'),
    table(
      head.map((word) => say(word)),
      profile.deadlines.map((rule) => limitRow(rule, speaker)),
    ),
  );
}

function limitRow(rule: DeadlineRule, speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  const recipient = rule.recipient && say('toRecipient', { name: speaker.role(rule.recipient) });
  return [
    rule.id,
    speaker.text(rule.name),
    rule.when === undefined ? say('all') : conditionText(rule.when, speaker),
    `**${wholeLimitText(rule, speaker)}**`,
    rule.start === undefined ? say('noStart') : speaker.text(events[rule.start]),
    rule.completes === undefined ? say('recorded') : speaker.text(events[rule.completes]),
    (rule.owner === undefined ? say('nobody') : speaker.role(rule.owner)) +
      (recipient === undefined ? '' : say('brackets', { what: recipient })),
    ...sourceCells(rule, speaker),
  ];
}
