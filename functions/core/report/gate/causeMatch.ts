import type { Bilingual } from '../../shared/language';
import type { EightDRow } from '../eightD/eightD';
import { eightDTables } from '../eightD/eightDTables';
import { bare, filled, printed, said, type GateView } from './gateView';

/** Something an action has to answer: an end cause of D4, or the escape point where no escape cause is given. */
export interface Cause {
  readonly name: Bilingual;
  /** Names it goes by, bare: key, Chinese and English words of its kind. */
  readonly kinds: readonly string[];
  /** What it says, bare. */
  readonly text: string;
  /** Made or not detected. */
  readonly chain: 'occurrence' | 'escape' | undefined;
}

const kinds: Readonly<Record<string, Bilingual>> = eightDTables.rootCauses.fixedRows;

/** Words for all causes of one chain. */
const chainWords = {
  occurrence: ['发生', '发生原因', 'made', 'occurrence', 'occurrencecause', 'causeofoccurrence'],
  escape: ['流出', '流出原因', '未检出', 'escape', 'escaped', 'escapecause', 'causeofescape', 'notdetected'],
} as const;

/** Fewest signs of a text that can name a cause by a part of its words. */
const shortest = (text: string): number => (/\p{Script=Han}/u.test(text) ? 2 : 4);

/** End causes of D4, in the order of the table. */
export const endCauses = (view: GateView): readonly EightDRow[] =>
  view.rows('rootCauses').filter((row) => filled(row, 'cause'));

export function causeName(row: EightDRow): Bilingual {
  const [kind, text] = [kinds[printed(row['row'])], printed(row['cause'])];
  return kind === undefined
    ? { zh: text, en: text }
    : { zh: `${kind.zh}（${text}）`, en: `${kind.en} (${text})` };
}

/** Everything D5 has to answer: each end cause, and the escape point where D4 names no cause of the escape. */
export function causesToAnswer(view: GateView): readonly Cause[] {
  const causes = endCauses(view).map((row): Cause => {
    const key = printed(row['row']);
    const kind = kinds[key];
    return {
      name: causeName(row),
      kinds: (kind === undefined ? [key] : [key, kind.zh, kind.en]).map(bare).filter((one) => one !== ''),
      text: bare(printed(row['cause'])),
      chain: chainOf(key),
    };
  });
  const point = view.said('d4.escapePoint');
  if (point === '' || causes.some(({ chain }) => chain === 'escape')) return causes;
  const name = { zh: `流出点（${point}）`, en: `Escape point (${point})` };
  return [...causes, { name, kinds: ['流出点', 'escapepoint'], text: bare(point), chain: 'escape' }];
}

const chainOf = (kind: string): Cause['chain'] =>
  kind.startsWith('occurrence') ? 'occurrence' : kind.startsWith('escape') ? 'escape' : undefined;

/** Actions that were chosen; an option that was not taken answers nothing. */
export const chosenActions = (view: GateView): readonly EightDRow[] =>
  view
    .rows('choices')
    .filter((row) => filled(row, 'action') && !/^(?:否|no|×)/i.test(printed(row['chosen'])));

/**
 * The causes the words in 针对原因 mean: the name or key of a kind, the words of a cause, or a part of the words of one
 * cause only. Words that fit several causes, or none, mean none: which cause an action is for is not guessed.
 */
export function causesMeant(words: string, causes: readonly Cause[]): readonly Cause[] {
  const whole = oneMeaning(words, causes);
  if (whole.length > 0) return whole;
  const parts = words.split(/[;；\n、/]|\s\+\s|[,，](?=\s*\S)/).filter((part) => part.trim() !== '');
  return parts.length < 2
    ? []
    : causes.filter((cause) => parts.some((part) => oneMeaning(part, causes).includes(cause)));
}

function oneMeaning(words: string, causes: readonly Cause[]): readonly Cause[] {
  const text = bare(words);
  if (text.length < shortest(text)) return [];
  const same = causes.filter((cause) => cause.text === text);
  if (same.length > 0) return same;
  const named = causes.filter(({ kinds: own }) => own.includes(text));
  if (named.length > 0) return onlyOne(named);
  const quoted = causes.filter((cause) => quotes(text, cause.text));
  if (quoted.length > 0)
    return quoted.filter((one) => !quoted.some((other) => other !== one && quotes(other.text, one.text)));
  const labelled = causes.filter(({ kinds: own }) => own.some((kind) => quotes(text, kind)));
  if (labelled.length > 0) return onlyOne(labelled);
  const chain = causes.filter((cause) => isChainWord(text, cause.chain));
  return onlyOne(chain.length > 0 ? chain : causes.filter((cause) => cause.text.includes(text)));
}

const onlyOne = (causes: readonly Cause[]): readonly Cause[] => (causes.length === 1 ? causes : []);

/** Whether a text holds another that is long enough to stand for itself. */
const quotes = (text: string, part: string): boolean => part.length >= shortest(part) && text.includes(part);

const isChainWord = (text: string, chain: Cause['chain']): boolean =>
  chain !== undefined && (chainWords[chain] as readonly string[]).includes(text);

/** Chosen actions by what they are for. */
export interface Answered {
  readonly cause: Cause;
  readonly actions: readonly EightDRow[];
}

export function answeredCauses(view: GateView): {
  readonly causes: readonly Answered[];
  /** Actions whose cause cannot be told. */
  readonly aimless: readonly EightDRow[];
} {
  const causes = causesToAnswer(view);
  const actions = chosenActions(view).map((row) => ({ row, meant: causesMeant(said(row['cause']), causes) }));
  return {
    causes: causes.map((cause) => ({
      cause,
      actions: actions.filter(({ meant }) => meant.includes(cause)).map(({ row }) => row),
    })),
    aimless: actions.filter(({ meant }) => meant.length === 0).map(({ row }) => row),
  };
}
