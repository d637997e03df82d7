import type { Profile } from '../../procedure';
import type { Language } from '../../shared/language';
import { galleryText } from '../galleryMessages';
import { approvalPart } from './approvalPart';
import { flowPart } from './flowPart';
import { formsPart } from './formsPart';
import { gradingPart } from './gradingPart';
import { introPart } from './introPart';
import { limitsPart } from './limitsPart';
import { table } from './markdown';
import { openPart } from './openPart';
import { profileSpeaker, type ProfileSpeaker } from './profileSpeaker';
import { remainderPart } from './remainderPart';

/** The gallery of procedures as one Markdown text: an overview, then a section for each. */
export function gallery(profiles: readonly Profile[], lang: Language): string {
  const speakers = profiles.map((profile) => profileSpeaker(profile, lang));
  const say = (word: Parameters<typeof galleryText>[0], values?: Record<string, number>) =>
    galleryText(word, lang, values);
  const lines = [
    `# ${say('title')}`,
    '',
    `<!-- ${say('generated')} -->`,
    '',
    say('intro', { count: profiles.length }),
    '',
    say('howToRead'),
    '',
    `## ${say('overview')}`,
    '',
    ...table(
      [say('id'), say('name'), say('grades'), say('limits'), say('forms'), say('openParameters')],
      speakers.map(overviewRow),
    ),
    ...speakers.flatMap(procedureSection),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function overviewRow(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  return [
    `[${profile.id}](#${profile.id.toLowerCase()})`,
    speaker.text(profile.title),
    profile.grades.length === 0
      ? say('none')
      : profile.grades.map((grade) => speaker.text(grade.name)).join(' / '),
    String(profile.deadlines.length),
    String(profile.forms.length),
    String(profile.parameters.length),
  ];
}

/** Everything a manager reads about one procedure before choosing it. */
export function procedureSection(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  return [
    `<a id="${profile.id.toLowerCase()}"></a>`,
    '',
    `## ${profile.id} ${speaker.text(profile.title)}`,
    '',
    ...introPart(speaker),
    ...gradingPart(speaker),
    ...flowPart(speaker),
    ...limitsPart(speaker),
    ...approvalPart(speaker),
    ...formsPart(speaker),
    ...remainderPart(speaker),
    ...openPart(speaker),
    `[${say('toTop')}](#${say('overview').toLowerCase()})`,
    '',
  ];
}
