import type { Procedure } from '../compileProfile';
import { spelling } from '../vocabulary/nameIndex';

/**
 * The category a free text names, by any of its words; undefined where it names none or several. A word inside a
 * longer one does not count: 服务质量 is not 质量.
 */
export function categoryInText(procedure: Procedure, text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const written = spelling(text);
  const words = procedure.profile.categories
    .flatMap(({ name, aliases }) => [name.zh, ...aliases].map((word) => [spelling(word), name.zh] as const))
    .filter(([word]) => written.includes(word));
  const longest = words.filter(([word]) => !words.some(([other]) => other !== word && other.includes(word)));
  const named = new Set(longest.map(([, category]) => category));
  return named.size === 1 ? [...named][0] : undefined;
}
