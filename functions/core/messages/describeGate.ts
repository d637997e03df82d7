import type { GateResult } from '../report/gate/gateResult';
import type { Language } from '../shared/language';
import { reportMessages, type ReportMessageCode } from './reportMessages';

/** @param says - Of a finding of the gate that did not pass, or the id of a rule. */
export function gateReason(says: string, language: Language): string {
  const code = `gate.${says}`;
  if (!Object.hasOwn(reportMessages, code))
    throw new Error(`gate '${says}' has no sentence in core/messages`);
  return reportMessages[code as ReportMessageCode][language];
}

/** Every shortcoming as a line, the blocking ones marked and first: `● D4 原因停在…`. */
export function gateLines({ results }: GateResult, language: Language): readonly string[] {
  const short = results.filter(({ verdict }) => verdict !== 'pass');
  const blocks = (one: (typeof short)[number]): boolean => one.blocking && one.verdict === 'fail';
  return [...short.filter(blocks), ...short.filter((one) => !blocks(one))].map(
    (one) =>
      `${blocks(one) ? '●' : '○'} ${one.discipline === 'head' ? '' : `${one.discipline} `}${gateReason(one.says, language)}`,
  );
}
