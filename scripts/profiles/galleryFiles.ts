import { gallery } from '../../functions/core/messages/gallery/gallery';
import type { Language } from '../../functions/core/shared/language';
import { shippedProfiles } from '../files/procedures';

/** Where the gallery stands, by language. */
export const galleryPaths: Readonly<Record<Language, string>> = {
  en: 'docs/procedures.md',
  zh: 'docs/procedures.zh-CN.md',
};

/** The text of both gallery files. */
export function galleryFiles(): Readonly<Record<Language, string>> {
  const profiles = shippedProfiles();
  return { en: gallery(profiles, 'en'), zh: gallery(profiles, 'zh') };
}
