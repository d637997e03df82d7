import { gallery } from '../../functions/core/messages/gallery/gallery';
import type { Profile } from '../../functions/core/procedure';
import { loadProfile, readFormLibrary } from '../../functions/core/procedure';
import type { Language } from '../../functions/core/shared/language';
import { formLibrary, profileFiles } from '../../templates/profiles';

/** Where the gallery stands, by language. */
export const galleryPaths: Readonly<Record<Language, string>> = {
  en: 'docs/procedures.md',
  zh: 'docs/procedures.zh-CN.md',
};

/** Every shipped procedure, in catalogue order. */
export function shippedProfiles(): Profile[] {
  const forms = readFormLibrary(formLibrary);
  if (!forms.ok) throw new Error('templates/profiles/forms.json is broken');
  return Object.keys(profileFiles)
    .sort()
    .map((id) => {
      const read = loadProfile(profileFiles[id], { forms: forms.value });
      if (!read.ok) throw new Error(`shipped profile ${id} is broken: ${JSON.stringify(read.problem)}`);
      return read.value;
    });
}

/** The text of both gallery files. */
export function galleryFiles(): Readonly<Record<Language, string>> {
  const profiles = shippedProfiles();
  return { en: gallery(profiles, 'en'), zh: gallery(profiles, 'zh') };
}
