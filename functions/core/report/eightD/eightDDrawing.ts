import type { FieldValue } from '../../complaint/complaint';
import type { Bilingual } from '../../shared/language';
import { drawingPicture } from '../chart/drawingPicture';
import { ishikawa, type IshikawaBranch, type IshikawaCause } from '../chart/ishikawa';
import { whyTree, type WhyChain } from '../chart/whyTree';
import { formatPlainValue } from '../formatFieldValue';
import type { DocumentLanguage, Picture } from '../formModel';
import { inLine } from '../label';
import { plainText } from '../plainText';
import type { EightD, EightDRow } from './eightD';
import { eightDTables, type EightDTableKey } from './eightDTables';

/** The picture that belongs to a table: cause and effect for the possible causes, the tree for the whys. */
export function eightDDrawing(
  table: EightDTableKey,
  eightD: EightD,
  language: DocumentLanguage,
): Picture | undefined {
  if (table === 'candidates') return ishikawaPicture(eightD, language);
  return table === 'whys' ? whyPicture(eightD, language) : undefined;
}

function ishikawaPicture(eightD: EightD, language: DocumentLanguage): Picture | undefined {
  const rows = (eightD.tables?.candidates ?? []).filter((row) => text(row['cause']) !== '');
  if (rows.length === 0) return undefined;
  const { fixedRows } = eightDTables.candidates;
  const isFixed = (row: EightDRow): boolean => Object.hasOwn(fixedRows, text(row['row']));
  const branches = [
    ...Object.entries<Bilingual>(fixedRows).map(([key, name]): IshikawaBranch => ({
      label: inLine(name, language),
      causes: rows.filter((row) => text(row['row']) === key).map((row) => causeOf(row)),
    })),
    ...ownBranches(
      rows.filter((row) => !isFixed(row)),
      language,
    ),
  ];
  return drawingPicture(ishikawa(problemOf(eightD, language), branches), inLine(names.ishikawa, language));
}

/** Classes beside the six have branches of their own, more than two of them one together. */
function ownBranches(rows: readonly EightDRow[], language: DocumentLanguage): readonly IshikawaBranch[] {
  const own = [...new Set(rows.map((row) => text(row['row'])))];
  if (own.length <= 2)
    return own.map((name) => ({
      label: shortened(name, longestBranch),
      causes: rows.filter((row) => text(row['row']) === name).map((row) => causeOf(row)),
    }));
  return [
    { label: inLine(names.others, language), causes: rows.map((row) => causeOf(row, text(row['row']))) },
  ];
}

const causeOf = (row: EightDRow, group = ''): IshikawaCause => ({
  text: group === '' ? text(row['cause']) : `${group}：${text(row['cause'])}`,
  verdict: verdictOf(text(row['verdict'])),
});

function verdictOf(verdict: string): IshikawaCause['verdict'] {
  if (/^(?:成立|是|confirmed|yes)/i.test(verdict)) return 'confirmed';
  return /^(?:排除|否|不成立|ruled out|no)/i.test(verdict) ? 'ruledOut' : 'open';
}

function whyPicture(eightD: EightD, language: DocumentLanguage): Picture | undefined {
  const rows = eightD.tables?.whys ?? [];
  const roots = eightD.tables?.rootCauses ?? [];
  const levels = Object.keys(eightDTables.whys.fixedRows);
  // A step beside the five comes after them.
  const level = (row: EightDRow): number => levels.indexOf(text(row['row'])) + 1 || levels.length + 1;
  const ordered = [...rows].sort((a, b) => level(a) - level(b));
  const chains = Object.entries<Bilingual>(eightDTables.whys.columns).map(([key, name]): WhyChain => {
    const root = text(roots.find((row) => row['row'] === key)?.['cause']);
    return {
      label: inLine({ zh: name.zh, en: name.en }, language),
      steps: ordered.map((row) => text(row[key])).filter((step) => step !== ''),
      ...(root === '' ? {} : { root }),
    };
  });
  const answered = chains.filter(({ steps, root }) => steps.length > 0 || root !== undefined);
  if (answered.length === 0) return undefined;
  const drawing = whyTree(problemOf(eightD, language), answered, { root: rootWord[language] });
  return drawingPicture(drawing, inLine(names.whys, language));
}

const rootWord: Readonly<Record<DocumentLanguage, string>> = {
  zh: '根本原因：',
  en: 'Root cause: ',
  'zh-en': '根本原因 Root cause：',
};

const names = {
  ishikawa: { zh: '因果图', en: 'Cause and effect diagram' },
  whys: { zh: '5-Why 树图', en: '5-Why tree' },
  problem: { zh: '问题', en: 'Problem' },
  others: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is to be explained, in the shortest words there are. */
function problemOf({ fields }: EightD, language: DocumentLanguage): string {
  const words = (['h.title', 'd2.what', 'd2.statement', 'd2.customerWords'] as const).map((key) =>
    text(fields?.[key]),
  );
  const shortest = words.find((candidate) => candidate !== '') ?? inLine(names.problem, language);
  return shortened(shortest, longestProblem);
}

function shortened(words: string, longest: number): string {
  const signs = [...words];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : words;
}

/** The head of a diagram names the problem; the whole of it stands in D2. */
const longestProblem = 60;
/** The label of a branch is one line. */
const longestBranch = 8;

const text = (value: FieldValue | undefined): string => plainText(formatPlainValue(value, 'zh'));
