import { toStoreName } from './storeName';

/** The parts a folder rule may name in braces. */
export interface FolderFacts {
  readonly year: string;
  readonly month: string;
  readonly caseNo: string;
  readonly customer?: string;
}

/** A rule that names no folder, a part it does not know, or goes out of the root. */
export class FolderRuleError extends Error {
  constructor(
    readonly code: 'empty' | 'climbs' | 'unknownPart',
    /** What of the rule cannot be used. */
    readonly part: string,
    message: string,
  ) {
    super(message);
  }
}

export const defaultFolderRule = '{year}/{month}/{caseNo}';

/**
 * The folder of a document under a rule such as `{year}/{month}/{caseNo} {customer}`.
 * Every segment is cleaned by itself, so a `/` in a case number cannot open another folder.
 *
 * @throws FolderRuleError where the rule is empty, climbs with `..` or names an unknown part
 * @example folderOf('{year}/{month}/{caseNo}', { year: '2025', month: '03', caseNo: 'TS/7' }) // '2025/03/TS／7'
 */
export function folderOf(rule: string, facts: FolderFacts): string {
  const segments = rule.split('/').filter((segment) => segment.trim() !== '');
  if (segments.length === 0) throw new FolderRuleError('empty', '', `folder rule '${rule}' names no folder`);
  return segments.map((segment) => fill(segment, rule, facts)).join('/');
}

function fill(segment: string, rule: string, facts: FolderFacts): string {
  if (/^\.+$/.test(segment.trim()))
    throw new FolderRuleError('climbs', segment, `folder rule '${rule}' climbs out with '${segment}'`);
  const filled = segment.replace(/\{(\w+)\}/g, (_whole, part: string) => {
    if (!(part === 'year' || part === 'month' || part === 'caseNo' || part === 'customer'))
      throw new FolderRuleError(
        'unknownPart',
        `{${part}}`,
        `folder rule '${rule}' names {${part}}; known are {year}, {month}, {caseNo}, {customer}`,
      );
    return facts[part] ?? '';
  });
  return toStoreName(filled.trim()).name;
}
