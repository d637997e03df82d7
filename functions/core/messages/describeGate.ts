import { gateSections, holdsBack, type GateFinding, type GateResult } from '../report/gate/gateResult';
import type { Bilingual, Language } from '../shared/language';
import { reportMessages, type ReportMessageCode } from './reportMessages';

/** What falls short is named up to here, then counted. */
const mostNames = 6;
const longestName = 60;

/**
 * Why a rule is not met, in a sentence: `不是每个原因都有对应的措施：流出 · 技术（末件检验不含卡扣根部）。`
 *
 * @param says - Of a finding of the gate that did not pass, or the id of a rule.
 * @param names - What falls short, of the same finding.
 */
export function gateReason(says: string, language: Language, names: readonly Bilingual[] = []): string {
  const code = `gate.${says}`;
  if (!Object.hasOwn(reportMessages, code))
    throw new Error(`gate '${says}' has no sentence in core/messages`);
  const sentence: string = reportMessages[code as ReportMessageCode][language];
  if (names.length === 0) return sentence;
  const shown = names.slice(0, mostNames).map((name) => shortened(name[language]));
  const more = names.length - shown.length;
  if (language === 'zh')
    return `${sentence.slice(0, -1)}：${shown.join('；')}${more > 0 ? ` 等 ${String(names.length)} 项` : ''}。`;
  return `${sentence.slice(0, -1)}: ${shown.join('; ')}${more > 0 ? ` and ${String(more)} more` : ''}.`;
}

/** Signs, not halves of them: names may hold any writing. */
function shortened(name: string): string {
  const signs = [...name.replace(/\s+/g, ' ')];
  return signs.length > longestName ? `${signs.slice(0, longestName - 1).join('')}…` : signs.join('');
}

const sectionName = (section: GateFinding['discipline'], language: Language): string =>
  section === 'head' ? (language === 'zh' ? '基本信息' : 'General') : section;

/** Every shortcoming as a line, the blocking ones marked and first: `● D4 原因停在…`. */
export function gateLines({ results }: GateResult, language: Language): readonly string[] {
  const short = results.filter(({ verdict }) => verdict !== 'pass');
  return [...short.filter(holdsBack), ...short.filter((one) => !holdsBack(one))].map(
    (one) =>
      `${holdsBack(one) ? '●' : '○'} ${one.discipline === 'head' ? '' : `${one.discipline} `}${gateReason(one.says, language, one.names)}`,
  );
}

/** Points by discipline in one line: `基本信息 6/8 · D0 4/4 · D1 2/4`. */
export const gateScores = ({ byDiscipline }: GateResult, language: Language): string =>
  gateSections
    .flatMap((section) => {
      const points = byDiscipline[section];
      return points === undefined
        ? []
        : [`${sectionName(section, language)} ${String(points.score)}/${String(points.max)}`];
    })
    .join(' · ');
