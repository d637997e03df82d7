import type { Reading } from '../../procedure';
import { parameterKindWords } from '../galleryMessages';
import { part, plain, table } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceCells } from './sourceCells';

/** What the company must fill in, and how unclear places are read. */
export function openPart(speaker: ProfileSpeaker): string[] {
  const { profile, say, lang } = speaker;
  const parameters = table(
    [say('setting'), say('name'), say('kind'), say('clause'), say('reading')],
    profile.parameters.map((parameter) => [
      plain(parameter.id),
      speaker.text(parameter.name),
      parameterKindWords[parameter.type][lang] +
        (parameter.unit === undefined ? '' : say('brackets', { what: plain(parameter.unit) })) +
        (parameter.choices.length === 0
          ? ''
          : say('brackets', { what: plain(parameter.choices.join(' / ')) })),
      ...sourceCells(parameter, speaker),
    ]),
  );
  const readings = table(
    [say('reading'), say('howRead'), say('byDefault'), say('alternatives')],
    profile.readings.map((reading) => readingRow(reading, speaker)),
  );
  return [
    ...part(say('parameters'), parameters.length === 0 ? [say('noParameters')] : parameters),
    ...part(say('readings'), readings.length === 0 ? [say('noReadings')] : readings),
  ];
}

function readingRow(reading: Reading, speaker: ProfileSpeaker): string[] {
  const words = (alternatives: Reading['alternatives']) =>
    alternatives
      .map((a) => `${speaker.text(a.text)}${speaker.say('brackets', { what: `\`${a.key}\`` })}`)
      .join('<br>');
  const isDefault = (a: Reading['alternatives'][number]) => a.key === reading.default;
  const others = words(reading.alternatives.filter((a) => !isDefault(a)));
  return [
    reading.id,
    speaker.text(reading.text),
    words(reading.alternatives.filter(isDefault)),
    others === '' ? speaker.say('none') : others,
  ];
}
