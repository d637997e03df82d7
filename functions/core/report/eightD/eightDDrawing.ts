import type { FieldValue } from '../../complaint/complaint';
import type { Bilingual } from '../../shared/language';
import { drawingPicture } from '../chart/drawingPicture';
import { ishikawa, type IshikawaBranch, type IshikawaCause } from '../chart/ishikawa';
import { whyTree, type WhyChain } from '../chart/whyTree';
import { formatPlainValue } from '../formatFieldValue';
import type { DocumentLanguage, Picture } from '../formModel';
import { inLine } from '../label';
import { plainText } from '../plainText';
import type { EightD } from './eightD';
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
  const rows = eightD.tables?.candidates ?? [];
  const causesOf = (key: string): readonly IshikawaCause[] =>
    rows
      .filter((row) => row['row'] === key && text(row['cause']) !== '')
      .map((row) => ({ text: text(row['cause']), verdict: verdictOf(text(row['verdict'])) }));
  const branches = Object.entries<Bilingual>(eightDTables.candidates.fixedRows).map(
    ([key, name]): IshikawaBranch => ({ label: inLine(name, language), causes: causesOf(key) }),
  );
  if (branches.every(({ causes }) => causes.length === 0)) return undefined;
  return drawingPicture(ishikawa(problemOf(eightD), branches), inLine(names.ishikawa, language));
}

function verdictOf(verdict: string): IshikawaCause['verdict'] {
  if (/^(?:成立|是|confirmed|yes)/i.test(verdict)) return 'confirmed';
  return /^(?:排除|否|不成立|ruled out|no)/i.test(verdict) ? 'ruledOut' : 'open';
}

function whyPicture(eightD: EightD, language: DocumentLanguage): Picture | undefined {
  const rows = eightD.tables?.whys ?? [];
  const roots = eightD.tables?.rootCauses ?? [];
  const levels = Object.keys(eightDTables.whys.fixedRows);
  const ordered = [...rows].sort((a, b) => levels.indexOf(text(a['row'])) - levels.indexOf(text(b['row'])));
  const chains = Object.entries<Bilingual>(eightDTables.whys.columns).map(([key, name]): WhyChain => {
    const root = text(roots.find((row) => row['row'] === key)?.['cause']);
    return {
      label: inLine({ zh: name.zh, en: name.en }, language),
      steps: ordered.map((row) => text(row[key])).filter((step) => step !== ''),
      ...(root === '' ? {} : { root }),
    };
  });
  const answered = chains.filter(({ steps }) => steps.length > 0);
  if (answered.length === 0) return undefined;
  const drawing = whyTree(problemOf(eightD), answered, { root: rootWord[language] });
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
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is to be explained, in the shortest words there are. */
function problemOf({ fields }: EightD): string {
  const words = (['h.title', 'd2.what', 'd2.statement', 'd2.customerWords'] as const).map((key) =>
    text(fields?.[key]),
  );
  const shortest = words.find((candidate) => candidate !== '') ?? '';
  const signs = [...shortest];
  return signs.length > longestProblem ? `${signs.slice(0, longestProblem - 1).join('')}…` : shortest;
}

/** The head of a diagram names the problem; the whole of it stands in D2. */
const longestProblem = 60;

const text = (value: FieldValue | undefined): string => plainText(formatPlainValue(value, 'zh'));
