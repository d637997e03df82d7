import { join } from 'node:path';
import { summaryDocument } from '../../functions/core/actions/summaryDocument';
import type { IsoDate } from '../../functions/core/calendar';
import { toStoreName } from '../../functions/core/publish/storeName';
import type { DocumentLanguage } from '../../functions/core/report/formModel';
import { parsePeriod, type SummaryPeriod } from '../../functions/core/report/summary/period';
import { renderForm } from '../../templates/word/renderForm';
import type { OpenedTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import { writeWhole } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import { nodePng } from './nodePng';

export interface SummaryOrder {
  /** `2025-03` or `2025-Q1`. */
  readonly period: string;
  readonly out: string;
  readonly language: DocumentLanguage;
  readonly draft: boolean;
}

/**
 * Writes the summary of a month or a quarter.
 *
 * @throws CommandError for a period that is none, or a file that cannot be written
 */
export async function writeSummary(
  shell: Shell,
  tracker: OpenedTracker,
  { period: text, out, language, draft }: SummaryOrder,
): Promise<{ readonly file: string; readonly period: SummaryPeriod }> {
  const period = parsePeriod(text);
  if (period === undefined)
    throw new CommandError(
      shell.say('--month {text}：例如 2025-03 或 2025-Q1', '--month {text}: for example 2025-03 or 2025-Q1', {
        text,
      }),
    );
  const cases = tracker.cases.map(({ fields }) => fields);
  const today = shell.asOf.slice(0, 10) as IsoDate;
  const model = summaryDocument(tracker.procedure, cases, period, {
    language,
    company: tracker.company,
    draft,
    today,
  });
  const file = join(out, toStoreName(`${text} ${model.formId}`, '.docx').name);
  await writeWhole(shell, file, await renderForm(model, nodePng));
  return { file, period };
}
