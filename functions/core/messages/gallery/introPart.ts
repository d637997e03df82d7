import { conditionText } from './conditionText';
import { bullets, part, plain } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceNote } from './sourceCells';

/** What the text is, whom it covers and where it is cut off. */
export function introPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  const line = (label: string, value: string) =>
    value === '' ? [] : [`**${label}**${say('colon')}${value}`];
  const names = (list: readonly { readonly name: { readonly zh: string; readonly en: string } }[]) =>
    speaker.list(list.map(({ name }) => speaker.both(name)));
  const facts = [
    ...line(say('source'), plain(profile.source)),
    ...line(say('document'), documentText(speaker)),
    ...line(
      say('scope'),
      profile.scope
        ? speaker.text(profile.scope.text) + sourceNote(profile.scope, speaker)
        : say('notLaidDown'),
    ),
    ...scopeRules(speaker),
    ...line(say('channels'), names(profile.channels)),
    ...line(say('categories'), names(profile.categories)),
    ...line(say('liabilities'), names(profile.liabilities)),
    ...line(say('people'), names(profile.roles)),
    ...line(say('daysOff'), say(profile.mode) + sourceNote({ readings: profile.modeReadings }, speaker)),
  ];
  return [
    ...bullets(facts),
    '',
    ...part(
      say('gaps'),
      bullets(
        profile.gaps.map((gap) => speaker.text(gap.text) + sourceNote({ ...gap, readings: [] }, speaker)),
      ),
    ),
  ];
}

function scopeRules(speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  return (speaker.profile.scope?.rules ?? []).map((rule) => {
    const { when, inScope } = rule;
    const excludesOthers = !inScope && typeof when === 'object' && 'not' in when;
    const words = excludesOthers
      ? say('onlyInScope', { when: conditionText(when.not, speaker) })
      : say(inScope ? 'inScope' : 'outOfScope', { when: conditionText(when, speaker) });
    const instead =
      rule.instead === undefined ? '' : say('semicolon') + say('instead', { what: plain(rule.instead) });
    return words + instead + sourceNote(rule, speaker);
  });
}

function documentText(speaker: ProfileSpeaker): string {
  const { say, profile } = speaker;
  const control = profile.documentControl;
  if (control === undefined) return '';
  const words = [
    ['docNumber', control.number],
    ['docVersion', control.version],
    ['docRevision', control.revision],
    ['docEffective', control.effective],
    ['docPages', control.pages],
  ] as const;
  const facts = words.flatMap(([word, value]) =>
    value === undefined ? [] : [say(word, { value: plain(value) })],
  );
  const people = control.people.map(({ role, name }) => speaker.text(role) + (name ? ` ${plain(name)}` : ''));
  return speaker.list([...facts, ...people]);
}
