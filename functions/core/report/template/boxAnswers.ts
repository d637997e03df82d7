/** A box people tick, and what ticking it says. */
export interface BoxAnswer {
  /** Where the box stands in its line. */
  readonly at: number;
  /** The answer as it is written, then language by language. */
  readonly answers: readonly string[];
}

export interface BoxLine {
  /** What stands before the first box and its answer; the question, where it is not in a cell of its own. */
  readonly label: string;
  readonly boxes: readonly BoxAnswer[];
}

const box = /[☐□☑☒■]/gu;
/** Where an answer ends. */
const end = /[:：；;，,、\n\t_＿]|\s{2,}/;

/** Whether a text holds boxes to tick: ☐ □ ☑ ☒ ■. */
export const countBoxes = (text: string): number => [...text.matchAll(box)].length;

/** The boxes of a line with their answers, which stand behind them (`☐ 是 ☐ 否`) or before (`是 ☐ 否 ☐`). */
export function boxAnswers(line: string): BoxLine {
  const places = [...line.matchAll(box)].map(({ index }) => index);
  const between = line.split(box);
  const first = between[0] ?? '';
  const isBefore =
    places.length > 0 && between.at(-1)!.trim() === '' && first.trim() !== '' && !/[:：]\s*$/.test(first);
  if (!isBefore)
    return {
      label: first,
      boxes: places.map((at, index) => ({
        at,
        answers: answerForms((between[index + 1] ?? '').trimStart().split(end)[0] ?? ''),
      })),
    };
  const answer = (text: string): string => text.trimEnd().split(end).at(-1) ?? '';
  return {
    label: first.slice(0, first.trimEnd().length - answer(first).length),
    boxes: places.map((at, index) => ({ at, answers: answerForms(answer(between[index] ?? '')) })),
  };
}

/** `是 Yes` says 是 and Yes; `Not applicable` never says applicable. */
function answerForms(text: string): readonly string[] {
  const whole = text.replace(/[（(][^（()）]*[)）]/g, '').trim();
  const pieces = whole.split(
    /[/／|]|(?<=[\u3400-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z.])\s*(?=[\u3400-\u9fff])/,
  );
  const words = [whole, ...pieces].map((piece) => /^[\u3400-\u9fff]+(?=\s)/.exec(piece)?.[0] ?? '');
  return [...new Set([text.trim(), whole, ...pieces.map((piece) => piece.trim()), ...words])].filter(
    (one) => one !== '' && !/[{}|]/.test(one),
  );
}
