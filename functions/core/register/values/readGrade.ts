import { gradeOfWord } from './gradeWords';
import type { GradeGuess } from './gradeWords';
import { wordKey } from './halfWidth';
import type { Reading } from './reading';
import { reading } from './reading';
import { tickedOption } from './tickedOption';
import { tidyText } from './tidyText';
import type { ValueContext } from './valueContext';
import { issue } from './valueIssue';

/** Reads a grade: the register's own word, and its level beside it where a scale knows the word. */
export function readGrade(value: string | number, context: ValueContext): Reading {
  const ticked = tickedOption(String(value));
  const word = ticked?.option ?? tidyText(String(value)).text;
  const issues = ticked?.issues ?? [];
  const guess = levelOf(word, context);
  if (!guess) return reading(word, [...issues, issue('grade.unknown')], { gradeLevel: null });
  const inferred = guess.inferred ? [issue('grade.levelInferred', { params: { level: guess.level } })] : [];
  return reading(word, [...issues, ...inferred], { gradeLevel: guess.level });
}

function levelOf(word: string, { gradeWords, evidence }: ValueContext): GradeGuess | undefined {
  const key = wordKey(word);
  const own = gradeWords?.get(key);
  if (own !== undefined) return { level: own, inferred: false };
  const whole = gradeOfWord(key, evidence.gradeWords);
  if (whole) return whole;
  // A（严重）, 严重-A: two names of one grade must agree
  const parts = key.split(/[()[\]【】/、,:\-—]+/).filter((part) => part !== '');
  const guesses = parts.map((part) => gradeOfWord(part, evidence.gradeWords));
  const [first] = guesses;
  return parts.length > 1 && first && guesses.every((one) => one?.level === first.level)
    ? { level: first.level, inferred: guesses.every((one) => one?.inferred) }
    : undefined;
}
