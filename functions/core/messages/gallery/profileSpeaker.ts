import { fields, type FieldKey } from '../../complaint/fields';
import { knownFacts, UNDECIDED_GRADE, type Figure, type Profile } from '../../procedure';
import type { Circumstance } from '../../procedure';
import { commonChannels, commonLiabilities } from '../../procedure/vocabulary/choices';
import type { Named } from '../../procedure/vocabulary/nameIndex';
import type { Bilingual, Language } from '../../shared/language';
import { galleryText, type GalleryWord } from '../galleryMessages';
import { plain } from './markdown';

interface NamedWords {
  readonly name: Bilingual;
  readonly aliases?: readonly string[];
}

/** Says the names and words of one procedure in one language, ready for Markdown. */
export interface ProfileSpeaker {
  readonly profile: Profile;
  readonly lang: Language;
  say(word: GalleryWord, values?: Readonly<Record<string, string | number>>): string;
  /** A bilingual text of the profile. */
  text(words: Bilingual): string;
  /** The company's own wording, after the English gloss in English. */
  both(words: Bilingual): string;
  role(name: string): string;
  form(id: string): string;
  fact(key: string): string;
  factValue(key: string, value: string): string;
  field(key: string): string;
  figure(figure: Figure): string;
  /** The name of a grade, category, channel … that a condition mentions. */
  named(circumstance: Circumstance, name: string): string;
  list(items: readonly string[]): string;
}

/** Words for one procedure; a name the profile does not gloss stays as it is written there. */
export function profileSpeaker(profile: Profile, lang: Language): ProfileSpeaker {
  const say: ProfileSpeaker['say'] = (word, values) => galleryText(word, lang, values);
  const text = (words: Bilingual) => plain(words[lang]);
  const gloss = (list: readonly NamedWords[], name: string) => {
    const found = list.find((item) => item.name.zh === name || item.aliases?.includes(name));
    return found ? text(found.name) : plain(name);
  };
  const form = (id: string) =>
    gloss(
      profile.forms.map((f) => ({ name: f.name, aliases: [f.id, ...f.otherNames] })),
      id,
    );
  const role = (name: string) => gloss(profile.roles, name);
  return {
    profile,
    lang,
    say,
    text,
    both: (words) =>
      lang === 'zh' || words.zh === words.en ? plain(words.zh) : `${plain(words.en)} (${plain(words.zh)})`,
    role,
    form,
    fact: (key) => {
      const own = profile.facts.find((fact) => fact.key === key)?.name ?? knownFacts[key];
      return own ? text(own) : plain(key);
    },
    factValue: (key, value) => plain(valueInWords(profile, key, value, lang)),
    field: (key) => text(fields[key as FieldKey]),
    figure: (figure) => {
      if (typeof figure === 'number') return String(figure);
      const parameter = profile.parameters.find((p) => p.id === figure.param);
      return say('setByCompany', { name: parameter ? text(parameter.name) : figure.param });
    },
    named: (circumstance, name) => namedThing(circumstance, name, profile, lang, { gloss, role, form }),
    list: (items) => items.join(say('comma')),
  };
}

/** The value of a choice by the spelling of the wanted language; profiles list the others as aliases. */
function valueInWords(profile: Profile, key: string, value: string, lang: Language): string {
  const choices = profile.facts.find((fact) => fact.key === key)?.values ?? [];
  const known = [...choices, ...(knownFacts[key]?.values ?? [])].find((choice) => choice.name === value);
  return inLanguage([value, ...(known?.aliases ?? [])], lang);
}

function inLanguage(spellings: readonly string[], lang: Language): string {
  const fits = spellings.find((spelling) => /[\u4e00-\u9fff]/.test(spelling) === (lang === 'zh'));
  return (fits ?? spellings[0]!).replace(
    /([a-z])([A-Z])/g,
    (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
  );
}

interface Glossary {
  gloss(list: readonly NamedWords[], name: string): string;
  role(name: string): string;
  form(id: string): string;
}

function namedThing(
  circumstance: Circumstance,
  name: string,
  profile: Profile,
  lang: Language,
  { gloss, role, form }: Glossary,
): string {
  const stages = profile.flows.flatMap((flow) => flow.stages);
  const commonOr = (own: readonly NamedWords[], common: readonly Named[]) => {
    const shared = common.find((thing) => thing.name === name);
    if (!shared || own.some((thing) => thing.name.zh === name)) return gloss(own, name);
    return plain(inLanguage([name, ...(shared.aliases ?? [])], lang));
  };
  switch (circumstance) {
    case 'grade':
      return name === UNDECIDED_GRADE ? galleryText('undecided', lang) : gloss(profile.grades, name);
    case 'category':
      return gloss(profile.categories, name);
    case 'channel':
      return commonOr(profile.channels, commonChannels);
    case 'liability':
      return commonOr(profile.liabilities, commonLiabilities);
    case 'disposition':
      return gloss(profile.dispositions, name);
    case 'task':
      return gloss(
        profile.tasks.map((task) => ({ name: task.name, aliases: [task.key] })),
        name,
      );
    case 'stage':
      return gloss(
        stages.map((stage) => ({ name: stage.name, aliases: [stage.id] })),
        name,
      );
    case 'flow':
      return gloss(
        profile.flows.map((flow) => ({ name: flow.name, aliases: [flow.id] })),
        name,
      );
    case 'document':
      return form(name);
    case 'unit':
    case 'complainant':
    case 'receivedBy':
      return role(name);
  }
}
