import type { Branch, Flow, Stage } from '../../procedure';
import { conditionText } from './conditionText';
import { limitText } from './limitText';
import type { ProfileSpeaker } from './profileSpeaker';

/** One chart of a procedure as a Mermaid flowchart: steps with owner and limits, questions, ends. */
export function flowChart(flow: Flow, speaker: ProfileSpeaker): string[] {
  const lines = flow.stages.flatMap((stage) => [
    `${node(stage.id)}[${quoted(stageLabel(stage, speaker))}]`,
    ...edges(stage, speaker),
  ]);
  const used = (id: string) => lines.some((line) => line.endsWith(` ${id}`));
  return [
    '```mermaid',
    'flowchart TD',
    `  begin([${quoted([speaker.say('begin')])}])`,
    `  begin --> ${node(flow.start)}`,
    ...lines.map((line) => `  ${line}`),
    ...(used('closed') ? [`  closed([${quoted([speaker.say('closed')])}])`] : []),
    ...(used('leftOpen') ? [`  leftOpen([${quoted([speaker.say('leftOpen')])}])`] : []),
    '```',
    '',
  ];
}

/** Mermaid takes letters, digits and underscores as a node name everywhere. */
const node = (id: string): string =>
  `n_${id.replace(/[^A-Za-z0-9]/g, (c) => `_${c === '-' ? '' : c.codePointAt(0)}`)}`;

function stageLabel(stage: Stage, speaker: ProfileSpeaker): string[] {
  const limits = speaker.profile.deadlines.filter((rule) => rule.stage === stage.id);
  const times = [...new Set(limits.map((rule) => limitText(rule, speaker)))];
  if (times.length === 0 && stage.immediate) times.push(speaker.say('immediately'));
  return [
    `${stage.id} ${speaker.text(stage.name)}`,
    stage.owner === null ? speaker.say('nobody') : speaker.role(stage.owner),
    ...(times.length === 0 ? [] : [`⏱ ${times.join(speaker.say('semicolon'))}`]),
  ];
}

function edges(stage: Stage, speaker: ProfileSpeaker): string[] {
  const from = node(stage.id);
  if (typeof stage.next === 'string') return [`${from} --> ${node(stage.next)}`];
  if (stage.next === null) return [`${from} --> closed`];
  const [first] = stage.next;
  if (stage.next.length === 1 && first?.when === undefined) return [`${from} --> ${target(first!)}`];
  const question = stage.decisions.map((decision) => asQuestion(speaker.text(decision.name), speaker));
  const asked = `${from}_asks`;
  return [
    `${asked}{${quoted(question.length === 0 ? [speaker.say('whichApplies')] : question)}}`,
    `${from} --> ${asked}`,
    ...[...ways(stage.next, stage, speaker)].map(
      ([goal, labels]) => `${asked} -->|${quoted([labels.join(' / ')])}| ${goal}`,
    ),
  ];
}

/** The answers that lead to each node, so that two that lead to the same one share an arrow. */
function ways(branches: readonly Branch[], stage: Stage, speaker: ProfileSpeaker): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const branch of branches) {
    const goal = target(branch);
    const label = branchLabel(branch, stage, speaker);
    found.set(goal, [...new Set([...(found.get(goal) ?? []), label])]);
  }
  return found;
}

function branchLabel({ when }: Branch, stage: Stage, speaker: ProfileSpeaker): string {
  if (when !== undefined) return conditionText(when, speaker, stage.decisions);
  return speaker.say(remainingAnswer(stage) ?? 'otherwise');
}

/** What is left for the branch without a condition, when a single yes-or-no question must be answered. */
function remainingAnswer({ decisions, next }: Stage): 'yes' | 'no' | undefined {
  const [only, ...others] = decisions;
  if (!only || others.length > 0 || only.optional || !Array.isArray(next) || next.length !== 2)
    return undefined;
  const asked = next.map((branch) => branch.when).find((when) => when !== undefined);
  if (typeof asked !== 'object' || !('decision' in asked)) return undefined;
  return asked.is === true ? 'no' : asked.is === false ? 'yes' : undefined;
}

function target({ next, closes }: Branch): string {
  if (next !== null) return node(next);
  return closes ? 'closed' : 'leftOpen';
}

const asQuestion = (words: string, speaker: ProfileSpeaker): string =>
  /[?？]$/.test(words) ? words : speaker.say('question', { what: words });

/** Quoted text with the characters that Mermaid reads as its own written as entities. */
function quoted(lines: readonly string[]): string {
  const safe = lines.map((line) =>
    line
      .replace(/\\([\\`*~|])/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/[#"<>`*&;]/g, (c) => `#${c.codePointAt(0)};`),
  );
  return `"${safe.join('<br/>')}"`;
}
