import type { GradeLevel } from '../../complaint/complaint';

const named: Readonly<Record<GradeLevel, string>> = {
  critical:
    '严重,重大,特大,致命,紧急,特急,非常严重,特别严重,极严重,很严重,高,critical,high,serious,severe,urgent,cr,特别重大',
  major: '一般,较大,较重,较严重,中,中等,major,medium,middle,moderate,ma,主要',
  minor: '轻微,轻,轻度,低,minor,low,slight,mi,次要,较轻,微小',
  suggestion: '建议,改善建议,合理化建议,咨询,suggestion,advice',
};
const ranked: Readonly<Record<'critical' | 'major' | 'minor', string>> = {
  critical: 'a,h,一,1,ⅰ,i,s1,p1',
  major: 'b,m,二,2,ⅱ,ii,s2,p2',
  minor: 'c,l,三,3,ⅲ,iii,s3,p3',
};

const levelOfName = toMap(named);
const levelOfRank = toMap(ranked);

function toMap(lists: Readonly<Record<string, string>>): ReadonlyMap<string, GradeLevel> {
  return new Map(
    Object.entries(lists).flatMap(([level, list]) =>
      list.split(',').map((word) => [word, level as GradeLevel] as const),
    ),
  );
}

/** A level, and whether it follows from the place in a scale rather than from the word itself. */
export interface GradeGuess {
  readonly level: GradeLevel;
  readonly inferred: boolean;
}

const affixes =
  /^(?:第|等级|级别|grade|level|class)[:：]?|(?:级别|等级|级|类|等|度|性)?(?:投诉|客诉|问题|缺陷|不良|质量问题|异常)?$/g;

/** `A级`, `B类`, `严重投诉` without what only says that it is a grade. */
const bareWord = (key: string): string => key.replace(affixes, '') || key;

/** What the words of a column say about its scale. */
interface Scale {
  /** 重大 stands above 严重. */
  readonly startsHigher: boolean;
  /** Something lighter than 普通 stands there. */
  readonly hasLighter: boolean;
}

const scales = new WeakMap<ReadonlySet<string>, Scale>();

/** The scale of a column; each column is looked at once. */
function scaleOf(column: ReadonlySet<string>): Scale {
  let scale = scales.get(column);
  if (!scale) {
    const words = new Set([...column].map(bareWord));
    scale = {
      startsHigher: words.has('严重') && ['重大', '特大', '致命', '特别重大'].some((top) => words.has(top)),
      hasLighter: ['轻微', '轻', '低', '次要', '建议'].some((light) => words.has(light)),
    };
    scales.set(column, scale);
  }
  return scale;
}

/**
 * The level of a grade word by the general scales. Where 重大 and 严重 stand in one column, the scale begins
 * one step higher: 重大, 严重, 一般. Undefined for a word no scale knows, and for 普通 where nothing lighter shows
 * whether it is the middle or the end.
 */
export function gradeOfWord(key: string, column: ReadonlySet<string>): GradeGuess | undefined {
  const word = bareWord(key);
  const rank = levelOfRank.get(word);
  if (rank !== undefined) return { level: rank, inferred: true };
  const scale = scaleOf(column);
  if (scale.startsHigher && (word === '严重' || word === '一般'))
    return { level: word === '严重' ? 'major' : 'minor', inferred: true };
  if (word === '普通') return scale.hasLighter ? { level: 'major', inferred: true } : undefined;
  const level = levelOfName.get(word);
  return level && { level, inferred: false };
}
