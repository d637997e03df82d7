import { excelMessages } from '../../../functions/core/messages/excelMessages';
import { fillSentence } from '../../../functions/core/shared/fillSentence';
import type { Bilingual } from '../../../functions/core/shared/language';
import type { ExcelProblem } from '../../excel/excelProblem';

/** What Excel's refusal means and what to do about it. */
export function excelText({ code, detail }: ExcelProblem): Bilingual {
  const { zh, en } = excelMessages[code];
  return { zh: fillSentence(zh, { detail }), en: fillSentence(en, { detail }) };
}
