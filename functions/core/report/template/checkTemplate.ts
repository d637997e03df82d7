import { parseCondition } from './condition';
import { findColumn, findTemplateName, namesLike, type TemplateName } from './templateNames';

/** A placeholder as it stands in a template. */
export interface Placeholder {
  /** Part of the file: `word/document.xml`, `word/header1.xml` … */
  readonly part: string;
  /** Without its braces. */
  readonly text: string;
  /**
   * A value, the start of a section that is shown or repeated, or one shown where there is nothing; a picture's name;
   * or one that stands where nothing can be filled.
   */
  readonly kind: 'value' | 'section' | 'inverted' | 'picture' | 'stray';
  /** Sections around it, outermost first. */
  readonly within: readonly string[];
}

/** What is wrong with a template; the sentence is in `messages/templateMessages`. */
export type TemplateProblem =
  | {
      readonly code: 'template.unknown';
      readonly part: string;
      readonly seen: string;
      /** Names that are written nearly so. */
      readonly like: readonly string[];
    }
  /** A table's name stands where a value is asked for, or a value's where a picture is. */
  | {
      readonly code: 'template.kind';
      readonly part: string;
      readonly seen: string;
      readonly is: TemplateName['kind'];
    }
  /** It stands where nothing can be filled: in the address of a link, a field code, a chart. */
  | { readonly code: 'template.stray'; readonly part: string; readonly seen: string }
  /** The form has a field that no placeholder asks for. */
  | { readonly code: 'template.unused'; readonly name: string }
  /** Braces or sections that do not match, in the words of the library that reads them. */
  | {
      readonly code: 'template.syntax';
      readonly part: string;
      readonly seen: string;
      /** What is wrong, as the library names it: `unclosed_loop`. */
      readonly id?: string;
      readonly detail: string;
    };

/** Whether a template cannot be filled as it stands. */
export const isFatal = ({ code }: TemplateProblem): boolean => code !== 'template.unused';

/**
 * Looks a template through before it is filled.
 *
 * @param wanted - Chinese names of the fields of the form it stands for; those nothing asks for are told.
 */
export function checkTemplate(
  placeholders: readonly Placeholder[],
  wanted: readonly string[] = [],
): readonly TemplateProblem[] {
  const asked = new Set<string>();
  const problems = placeholders.flatMap((one): readonly TemplateProblem[] => {
    if (one.kind === 'stray') return [{ code: 'template.stray', part: one.part, seen: one.text }];
    const tables = one.within.map(findTemplateName).filter((name) => name?.kind === 'rows');
    const { name } =
      one.kind === 'value' || one.kind === 'picture' ? { name: one.text.trim() } : parseCondition(one.text);
    if (tables.some((table) => table !== undefined && findColumn(table, name) !== undefined)) return [];
    const found = findTemplateName(name);
    if (found === undefined)
      return [{ code: 'template.unknown', part: one.part, seen: one.text, like: namesLike(name) }];
    asked.add(found.key);
    return fits(one.kind, found.kind)
      ? []
      : [{ code: 'template.kind', part: one.part, seen: one.text, is: found.kind }];
  });
  const unused = wanted.filter((name) => {
    const key = findTemplateName(name)?.key;
    return key !== undefined && !asked.has(key);
  });
  return [...problems, ...unused.map((name): TemplateProblem => ({ code: 'template.unused', name }))];
}

function fits(asked: Exclude<Placeholder['kind'], 'stray'>, is: TemplateName['kind']): boolean {
  if (asked === 'picture') return is === 'picture';
  return asked === 'value' ? is === 'text' : is !== 'picture';
}
