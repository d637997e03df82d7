import type { TFunction } from 'i18next';

/** Names said before they are only counted. */
const MOST = 5;

export function namesOf(names: readonly string[], t: TFunction<'publish'>): string {
  const said = names.slice(0, MOST).join(t('comma'));
  return names.length > MOST ? t('andMore', { names: said, number: names.length }) : said;
}
