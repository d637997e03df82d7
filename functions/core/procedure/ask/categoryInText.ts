import type { Procedure } from '../compileProfile';
import { spelling } from '../vocabulary/nameIndex';

/** What stands before a word that is said not to apply. */
const denied = /(非|不是|不属|不属于|不涉及|未|没有|non|not)$/u;

/**
 * The category a free text names, by any of its words; undefined where it names none or several. The text is read
 * from its start, each time the longest word: in 服务质量投诉 stands 服务质量, neither 质量 nor 质量投诉; what is denied
 * (不属于质量问题) is not named.
 */
export function categoryInText(procedure: Procedure, text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const written = spelling(text);
  const words = procedure.profile.categories
    .flatMap(({ name, aliases }) => [name.zh, ...aliases].map((word) => [spelling(word), name.zh] as const))
    .sort(([a], [b]) => b.length - a.length);
  const named = new Set<string>();
  for (let at = 0; at < written.length;) {
    const [word, category] = words.find(([known]) => known !== '' && written.startsWith(known, at)) ?? [' '];
    if (category !== undefined && !denied.test(written.slice(0, at))) named.add(category);
    at += word.length;
  }
  return named.size === 1 ? [...named][0] : undefined;
}
