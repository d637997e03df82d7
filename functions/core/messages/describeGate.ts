import type { GateResult } from '../report/gate/gateResult';
import type { Language } from '../shared/language';
import { reportMessages, type ReportMessageCode } from './reportMessages';

/** What a rule that did not pass says, for a person. */
export function gateReason(rule: string, language: Language): string {
  const code = `gate.${rule}`;
  if (!Object.hasOwn(reportMessages, code))
    throw new Error(`gate rule '${rule}' has no sentence in core/messages`);
  return reportMessages[code as ReportMessageCode][language];
}

/** Every shortcoming as a line, the blocking ones marked and first: `● D4 原因停在…`. */
export function gateLines({ results }: GateResult, language: Language): readonly string[] {
  const short = results.filter(({ verdict }) => verdict !== 'pass');
  const blocks = (one: (typeof short)[number]): boolean => one.blocking && one.verdict === 'fail';
  return [...short.filter(blocks), ...short.filter((one) => !blocks(one))].map(
    (one) =>
      `${blocks(one) ? '●' : '○'} ${one.discipline === 'head' ? '' : `${one.discipline} `}${gateReason(one.rule, language)}`,
  );
}
